import { spanOf } from '../anchoring/span';
import { groupBy } from '../group-by';
import type { ForeignPassage } from '../import/foreign-work';
import { linkId } from '../model/ids';
import { STATEMENT_LENGTH } from '../model/implication';
import type { Target } from '../model/passage';
import { sha256Hex } from '../sha256';
import { shortened } from '../text/shortened';
import type { Copies } from './copies';
import { foreignId } from './foreign-id';
import type { Patches } from './patches';
import { Placing, type Placed } from './placing';
import { dayOf, inOwnField, provenance } from './provenance';
import { tagPassage, type TakenCode } from './take-codes';
import type { DocumentTaken, TakenCounts, Taking } from './taking';

/** All that is made of the file so far. */
export type Workshop = {
  readonly patches: Patches;
  readonly codes: readonly TakenCode[];
  readonly copies: Copies;
  readonly counts: TakenCounts;
};

/** All that one person marked at one place: programs write a selection for each code, or one for all. */
type Marked = {
  readonly passage: ForeignPassage;
  readonly copy: string;
  readonly document: string;
  readonly target: Target;
  readonly isLost: boolean;
  readonly codes: Set<number>;
  readonly notes: string[];
};

/** Takes the passages article by article. Each step tells how many are done. */
export function* takePassages(taking: Taking, workshop: Workshop): Generator<number, void, void> {
  const placing = new Placing();
  const borne = new Set<number>();
  let done = 0;
  for (const [article, passages] of groupBy(taking.work.passages, (passage) => passage.article)) {
    const document = taking.documents[article];
    if (!document) workshop.counts.passagesLeftOut += passages.length;
    const marks = new Map<string, Marked>();
    for (const passage of document ? passages : []) {
      mark(passage, document, placing, marks, workshop);
      yield done;
    }
    let taken = 0;
    for (const marked of marks.values()) {
      const passage = takePassage(marked, taking, workshop);
      takeCodings(marked, passage, borne, taking, workshop);
      taken += 1;
      yield done + Math.floor((passages.length * taken) / marks.size);
    }
    done += passages.length;
  }
  const isUnborne = (code: TakenCode, at: number) => code?.kind === 'implication' && !borne.has(at);
  workshop.counts.implicationsLeftOut += workshop.codes.filter(isUnborne).length;
}

function mark(
  passage: ForeignPassage,
  taken: DocumentTaken | undefined,
  placing: Placing,
  marks: Map<string, Marked>,
  { copies, counts }: Workshop,
): void {
  if (!taken) return;
  const { document } = taken;
  const placed = placing.place(passage, taken);
  const isLost = !('range' in placed);
  if (!isLost && placed.isChanged) counts.changed += 1;
  const copy = copies.of(document, passage.by);
  const place = isLost ? `"${placed.quote}` : `${placed.range.start}-${placed.range.end}`;
  const key = `${copy} ${place}`;
  const before = marks.get(key);
  const marked = before ?? {
    passage,
    copy,
    document,
    target: targetOf(placed, taken),
    isLost,
    codes: new Set<number>(),
    notes: [],
  };
  marks.set(key, marked);
  if (before && dayOf(before.passage.created) !== dayOf(passage.created)) counts.datesLeftOut += 1;
  for (const code of passage.codes) marked.codes.add(code);
  if (passage.note !== undefined && !marked.notes.includes(passage.note)) marked.notes.push(passage.note);
}

/** Words that are not in the text stand for a text of their own: they are kept, and nobody takes them for found. */
function targetOf(placed: Placed, { textDigest, text }: DocumentTaken): Target {
  if ('range' in placed) {
    return { textDigest, spans: [spanOf(text, placed.range.start, placed.range.end)] };
  }
  const { quote } = placed;
  return { textDigest: sha256Hex(quote), spans: [spanOf(quote, 0, quote.length)] };
}

/** @returns the id of the passage: that of an equal one in the same copy, if there is one. */
function takePassage(marked: Marked, taking: Taking, { patches, counts }: Workshop): string {
  const { passage, copy, document, target, isLost, notes } = marked;
  const { present, project, work } = taking;
  const own = foreignId('passage', document, passage.id);
  const [span] = target.spans;
  const equal = isLost || !span ? undefined : present.passageAt(copy, span.start, span.end);
  const id = present.fields('passage', own) ? own : (equal ?? own);
  const note = notes.join('\n\n');
  if (!patches.isThere('passage', id)) {
    patches.make(document, 'passage', id, {
      layer: copy,
      target,
      ...(note !== '' && { note }),
      ...inOwnField('origin', provenance(work.origin, passage.created), project, patches),
    });
    counts.passages += 1;
    if (isLost) counts.lost += 1;
    if (note !== '') counts.notes += 1;
  } else if (id !== own && note !== '') {
    addNote(id, note, document, { present, patches, counts });
  }
  return id;
}

/** What was noted there before stays. */
function addNote(
  passage: string,
  note: string,
  document: string,
  { present, patches, counts }: Pick<Taking, 'present'> & Pick<Workshop, 'patches' | 'counts'>,
): void {
  const before = present.fields('passage', passage)?.note ?? '';
  if (before.includes(note)) return;
  patches.change(document, 'passage', passage, { note: before === '' ? note : `${before}\n\n${note}` });
  counts.notes += 1;
}

/** @param borne gets the codes that became an implication with evidence */
function takeCodings(
  marked: Marked,
  passage: string,
  borne: Set<number>,
  taking: Taking,
  workshop: Workshop,
): void {
  for (const code of marked.codes) {
    const taken = workshop.codes[code];
    if (!taken) workshop.counts.codingsLeftOut += 1;
    else if (taken.kind === 'implication') {
      bear(code, taken.statement, { marked, passage, taking, workshop });
      borne.add(code);
    } else tagPassage(taken, passage, marked.document, workshop.patches);
  }
}

type Bearing = {
  readonly marked: Marked;
  readonly passage: string;
  readonly taking: Taking;
  readonly workshop: Workshop;
};

/**
 * Has a passage support the implication that a code says. It is one for each person, and lives where that person put it
 * first. What was said of the code stands in a field of its own, with the whole name of one that is longer than a statement.
 */
function bear(code: number, statement: string, { marked, passage, taking, workshop }: Bearing): void {
  const { patches, copies, counts } = workshop;
  const { copy, document } = marked;
  const { work, basis, project } = taking;
  const person = copies.person(marked.passage.by);
  const implication = foreignId('implication', work.codes[code]?.id ?? '', person);
  if (!patches.isThere('implication', implication)) {
    const short = shortened(statement, STATEMENT_LENGTH);
    const said = [short === statement ? undefined : statement, work.codes[code]?.description];
    const description = said.filter((words) => words !== undefined).join('\n\n') || undefined;
    patches.make(document, 'implication', implication, {
      layer: copy,
      statement: short,
      basis,
      ...inOwnField('description', description, project, patches),
    });
    counts.implications += 1;
  }
  const id = linkId('bears', passage, implication);
  patches.make(document, 'bears', id, { passage, implication, stance: 'supports' });
}
