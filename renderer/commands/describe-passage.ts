import { hedgesIn, type Hedge } from '#shared/text/hedges';
import type { Certainty } from '#shared/model/passage';
import { ownHomes } from '#shared/model/own-fields';
import type { PassageField } from '#shared/model/recording';
import type { PassageView } from '../state/passage-view';
import { recordingOf } from '../state/recording';
import { say } from '../state/session';
import { survivingId } from '../state/survivors';
import { roleNames, text } from '../text/en';
import { recordedText } from '../text/recording';
import { versionText } from '../text/versions';
import type { Desk } from './desk';

/** What a person recorded on a passage beside actors and implications, a few words for each. */
export type RecordedWords = {
  readonly kind: PassageField | 'themes' | 'own' | 'anchoring';
  /** The field: of the project's own one its key. */
  readonly key: string;
  readonly text: string;
};

/** "hedged: “may”, possible", "Mark Rutte says", the first words of a note. Nothing for what nobody set. */
export function describeRecorded(
  desk: Desk,
  { recorded, quote, anchoring, themes }: PassageView,
): RecordedWords[] {
  const { voice, certainty, kind, credibility, event, note, why, own = {} } = recorded;
  const named = themes.map(({ name }) => name);
  const words: { kind: RecordedWords['kind']; key?: string; text: string | undefined }[] = [
    {
      kind: 'certainty',
      text: certainty && recordedText.certainty(certainty, hedgeFor(desk, certainty, quote)),
    },
    { kind: 'voice', text: voice && recordedText.voice(namesOf(desk, voice.speakers), voice.mode) },
    { kind: 'themes', text: named.length > 0 ? recordedText.themes(named) : undefined },
    { kind: 'kind', text: kind && recordedText.kind(kind) },
    {
      kind: 'credibility',
      text: credibility ? recordedText.credibility(gradeWords(credibility)) : undefined,
    },
    { kind: 'event', text: event && recordedText.event(event) },
    { kind: 'note', text: note && recordedText.note(note) },
    { kind: 'why', text: why && recordedText.why(why) },
    ...Object.entries(own).map(([key, value]) => ({
      kind: 'own' as const,
      key,
      text: recordedText.own(ownName(desk, key), ownValueWords(desk, key, value)),
    })),
    { kind: 'anchoring', text: anchoring && versionText.anchoring(anchoring.kind, anchoring.quote) },
  ];
  return words.flatMap(({ kind: of, key = of, text: said }) =>
    said === undefined ? [] : [{ kind: of, key, text: said }],
  );
}

/** What is recorded in one field of a passage, in words. */
export function describeField(desk: Desk, passage: string, field: string): string | undefined {
  const view = desk.book.find(passage);
  return view && describeRecorded(desk, view).find(({ key }) => key === field)?.text;
}

/** The names of actors by their ids, also of those that are not here. */
export function namesOf(desk: Desk, ids: readonly string[]): string[] {
  const { workspace } = desk;
  return ids.map((id) => {
    const actor = workspace.fields('actor', survivingId(workspace, 'actor', id));
    return actor?.name ?? recordedText.unknownActor;
  });
}

/** The value of a field of the project's own in words. */
export function ownValueWords(desk: Desk, key: string, value: unknown): string {
  const said = typeof value === 'string' ? value : JSON.stringify(value);
  return recordingOf(desk).find(key)?.own?.kind === 'actor' ? (namesOf(desk, [said])[0] ?? said) : said;
}

/** What the project calls a field of its own; of one that it does not know, the words in its key. */
function ownName(desk: Desk, key: string): string {
  return recordingOf(desk).find(key)?.own?.name ?? key.replace(ownHomes.passage, '').replaceAll('-', ' ');
}

/** The word that shows how sure the speaker is, unless it was put as certain, or without such a word. */
function hedgeFor(desk: Desk, certainty: Certainty, quote: string): string | undefined {
  if (certainty === 'ct-plus' || certainty === 'ct-minus') return undefined;
  const hedges = hedgesHere(desk, quote);
  return (hedges.find((hedge) => hedge.certainty === certainty) ?? hedges[0])?.word;
}

/** The hedges in words of the open document. */
export function hedgesHere({ workspace }: Desk, quote: string): Hedge[] {
  const { document } = workspace;
  return hedgesIn(quote, document && workspace.fields('document', document)?.language);
}

function gradeWords(grade: number): string {
  return (text.credibilities as Record<number, string>)[grade] ?? String(grade);
}

/** "North Korea acts, Russia affected, 1 implication" */
export function saysWho({ actors, implications }: Pick<PassageView, 'actors' | 'implications'>): string {
  const who = actors.map(({ name, roles }) =>
    roles.length > 0
      ? `${name} ${roles.map((role) => roleNames[role]).join(' and ')}`
      : `${name} ${text.roleNotSet}`,
  );
  if (who.length === 0) who.push(text.noTags);
  if (implications.length > 0) who.push(text.implicationCount(implications.length));
  return who.join(', ');
}

/** Has assistive technology say which passage one has come to. */
export function sayPassage(desk: Desk, id: string): void {
  const passage = desk.book.find(id);
  if (!passage) return;
  say(text.marked(desk.book.rankOf(id) + 1, desk.book.size, saysWho(passage), passage.quote));
}
