import { canonicalJson, type Json } from '#shared/canonical-json';
import { isPassageField, type PassageField } from '#shared/model/recording';
import { isSet, recordingOf } from '../state/recording';
import { say, type FieldAim } from '../state/session';
import { fieldNames, fieldText } from '../text/recording';
import { describeField } from './describe-passage';
import type { Desk } from './desk';
import { openLine } from './line';
import { addPassage, chosenRange } from './passages';
import { DraftBuilder, refuse, type Plan, type Planner, type Refusal } from './plan';
import { selectPassage } from './select';
import { passageInHand } from './tag';

export const voice = opens('voice');
export const certainty = opens('certainty');
export const kind = opens('kind');
export const note = opens('note');
export const why = opens('why');
export const credibility = opens('credibility');
export const event = opens('event');

/** Opens the list of all that can be recorded on the passage. */
export function details(desk: Desk): Plan | Refusal {
  const aim = aimInHand(desk);
  return aim ? { kind: 'do', run: () => openLine({ kind: 'details', aim }) } : refuse('no-document');
}

function opens(field: PassageField): Planner {
  return (desk) => {
    const aim = aimInHand(desk);
    return aim ? { kind: 'do', run: () => openLine({ kind: 'field', field, aim }) } : refuse('no-document');
  };
}

/** The selected words, else the passage in hand, else the sentence under the cursor. */
function aimInHand(desk: Desk): FieldAim | undefined {
  const { reader } = desk;
  if (!reader) return undefined;
  const passage = reader.selection ? undefined : passageInHand(desk);
  if (passage) return { kind: 'passage', id: passage };
  const range = chosenRange(desk);
  return range && { kind: 'text', range };
}

/** The words that a field is recorded on. */
export function quoteOf({ book, reader }: Desk, aim: FieldAim): string {
  if (aim.kind === 'passage') return book.find(aim.id)?.quote ?? '';
  return reader?.file.text.slice(aim.range.start, aim.range.end) ?? '';
}

/** What is recorded in a field, if anything is. */
export function valueOf({ workspace }: Desk, aim: FieldAim, field: string): Json | undefined {
  if (aim.kind === 'text') return undefined;
  const fields: Readonly<Record<string, unknown>> | undefined = workspace.fields('passage', aim.id);
  // What is stored is JSON.
  return fields?.[field] as Json | undefined;
}

/** What a field of a passage is called. */
export function nameOfField(desk: Desk, field: string): string {
  return isPassageField(field) ? fieldNames[field] : (recordingOf(desk).find(field)?.own?.name ?? field);
}

/**
 * Whether the project does not record this field, so that recording it is a question first. In an article in which somebody
 * did record it, the question was answered.
 */
export function isQuestion(desk: Desk, field: string): boolean {
  if (recordingOf(desk).levelOf(field) !== 'off') return false;
  return !desk.book
    .inOrder()
    .some(({ recorded }) => isSet(isPassageField(field) ? recorded[field] : recorded.own?.[field]));
}

/**
 * Writes the value of one field of a passage, which is made with it where there is none yet.
 *
 * @param value nothing unsets it: as if nobody had ever set it.
 * @param draft what else belongs to the same action, an actor made for it, say.
 */
export function planField(
  desk: Desk,
  aim: FieldAim,
  field: string,
  value: Json | undefined,
  draft: DraftBuilder = new DraftBuilder(desk),
): Plan | Refusal {
  if (isSame(valueOf(desk, aim, field), value)) return refuse('unchanged');
  const id = aim.kind === 'text' ? addPassage(desk, draft, aim.range) : aim.id;
  draft.document({ op: 'put', type: 'passage', id, fields: { [field]: value ?? null } });
  return {
    kind: 'write',
    draft: draft.build(isPassageField(field) ? field : 'ownField'),
    after: () => {
      // Of a passage that was there the caret may stand anywhere, and stays.
      if (aim.kind === 'text') selectPassage(desk, id);
      say(fieldText.recorded(nameOfField(desk, field), describeField(desk, id, field)));
    },
  };
}

function isSame(one: Json | undefined, other: Json | undefined): boolean {
  if (one === undefined || other === undefined) return one === other;
  return canonicalJson(one) === canonicalJson(other);
}
