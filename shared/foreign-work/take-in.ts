import { spanOf } from '../anchoring/span';
import type { ForeignPassage } from '../import/foreign-work';
import { linkId } from '../model/ids';
import { STATEMENT_LENGTH } from '../model/implication';
import type { Target } from '../model/passage';
import { sha256Hex } from '../sha256';
import { shortened } from '../text/shortened';
import { Placing, type Placed } from './placing';
import { foreignId } from './foreign-id';
import { Patches } from './patches';
import { tagPassage, takeCodes, type TakenCode } from './take-codes';
import type { DocumentTaken, Taken, TakenCounts, Taking } from './taking';

/**
 * Makes of another program's work what Scholion has for it: each person's passages in their own copy of each document,
 * with actors, roles, themes and the implications they bear on. All ids follow from those of the file, so that whoever
 * takes the same file again, or a later state of it, meets what is there and adds what is not; what people changed since
 * stays as it is.
 *
 * Changes carry the clock of whoever takes the work in. When the other program says a passage was made is not stored: no
 * field is for it, and a note is for what a person thought.
 */
export function takeIn(taking: Taking): Taken {
  const counts: TakenCounts = {
    passages: 0,
    changed: 0,
    lost: 0,
    actors: 0,
    themes: 0,
    implications: 0,
    people: 0,
    notes: 0,
    codingsLeftOut: 0,
    passagesLeftOut: 0,
  };
  const patches = new Patches(taking.present);
  const people = takePeople(taking, patches, counts);
  const codes = takeCodes(taking, patches, counts);
  const copies = new Copies(taking, patches, people);
  takePassages(taking, { patches, codes, copies, counts });
  takeArticles(taking, { patches, codes, copies, counts });
  return { streams: patches.streams, counts };
}

/** The id of each person of the file in the project. */
function takePeople({ work, people, project }: Taking, patches: Patches, counts: TakenCounts): string[] {
  return work.people.map(({ id, name, initials }, at) => {
    const known = people[at];
    if (known !== undefined) return known;
    const person = foreignId('person', id);
    const isNew = patches.make(project, 'person', person, {
      ...(name !== undefined && { name }),
      ...(initials !== undefined && { initials }),
      // Nothing was written under this id: it stands for the other program's account.
      authors: [foreignId('author', id)],
    });
    if (isNew) counts.people += 1;
    return person;
  });
}

/** Each person's copy of each document, made when the first thing goes into it. */
class Copies {
  readonly #taking: Taking;
  readonly #patches: Patches;
  readonly #people: readonly string[];

  constructor(taking: Taking, patches: Patches, people: readonly string[]) {
    this.#taking = taking;
    this.#patches = patches;
    this.#people = people;
  }

  person(by: number | undefined): string {
    return (by === undefined ? undefined : this.#people[by]) ?? this.#taking.nobody;
  }

  of(document: string, by: number | undefined): string {
    const person = this.person(by);
    const present = this.#taking.present.copyOf(document, person);
    if (present !== undefined) return present;
    const copy = foreignId('layer', document, person);
    this.#patches.make(document, 'layer', copy, { person, kind: 'work' });
    return copy;
  }
}

type Workshop = {
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

function takePassages(taking: Taking, workshop: Workshop): void {
  for (const marked of marksOf(taking, workshop).values()) {
    const passage = takePassage(marked, taking, workshop);
    for (const code of marked.codes) {
      const taken = workshop.codes[code];
      if (!taken) workshop.counts.codingsLeftOut += 1;
      else if (taken.kind === 'implication')
        bear(code, taken.statement, { marked, passage, taking, workshop });
      else tagPassage(taken, passage, marked.document, workshop.patches);
    }
  }
}

function marksOf({ work, documents }: Taking, { copies, counts }: Workshop): Map<string, Marked> {
  const marks = new Map<string, Marked>();
  const placing = new Placing();
  for (const passage of work.passages) {
    const taken = documents[passage.article];
    if (!taken) {
      counts.passagesLeftOut += 1;
      continue;
    }
    const { document } = taken;
    const placed = placing.place(passage, taken);
    const isLost = !('range' in placed);
    if (!isLost && placed.isChanged) counts.changed += 1;
    const copy = copies.of(document, passage.by);
    const place = isLost ? `"${placed.quote}` : `${placed.range.start}-${placed.range.end}`;
    const key = `${copy} ${place}`;
    const marked = marks.get(key) ?? {
      passage,
      copy,
      document,
      target: targetOf(placed, taken),
      isLost,
      codes: new Set<number>(),
      notes: [],
    };
    marks.set(key, marked);
    for (const code of passage.codes) marked.codes.add(code);
    if (passage.note !== undefined && !marked.notes.includes(passage.note)) marked.notes.push(passage.note);
  }
  return marks;
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
function takePassage(marked: Marked, { present }: Taking, { patches, counts }: Workshop): string {
  const { passage, copy, document, target, isLost, notes } = marked;
  const own = foreignId('passage', document, passage.id);
  const [span] = target.spans;
  const equal = isLost || !span ? undefined : present.passageAt(copy, span.start, span.end);
  const id = present.fields('passage', own) ? own : (equal ?? own);
  const note = notes.join('\n\n');
  const isNew = patches.make(document, 'passage', id, { layer: copy, target, ...(note !== '' && { note }) });
  if (isNew) {
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

type Bearing = {
  readonly marked: Marked;
  readonly passage: string;
  readonly taking: Taking;
  readonly workshop: Workshop;
};

/**
 * Has a passage support the implication that a code says. It is one for each person, and lives where that person put it
 * first.
 */
function bear(code: number, statement: string, { marked, passage, taking, workshop }: Bearing): void {
  const { patches, copies, counts } = workshop;
  const { copy, document } = marked;
  const person = copies.person(marked.passage.by);
  const implication = foreignId('implication', taking.work.codes[code]?.id ?? '', person);
  const isNew = patches.make(document, 'implication', implication, {
    layer: copy,
    statement: shortened(statement, STATEMENT_LENGTH),
    basis: taking.basis,
  });
  if (isNew) counts.implications += 1;
  const id = linkId('bears', passage, implication);
  patches.make(document, 'bears', id, { passage, implication, stance: 'supports' });
}

/** Themes of whole articles go into that person's judgement, memos on them become remarks. */
function takeArticles({ work, documents, present }: Taking, workshop: Workshop): void {
  const { patches, codes, copies, counts } = workshop;
  const themes = new Map<string, { document: string; themes: Set<string> }>();
  for (const { article, code, by } of work.articleCodes) {
    const taken = codes[code];
    const document = documents[article]?.document;
    if (document === undefined || taken?.kind !== 'theme') {
      counts.codingsLeftOut += 1;
      continue;
    }
    const copy = copies.of(document, by);
    const own = themes.get(copy) ?? { document, themes: new Set<string>() };
    themes.set(copy, own);
    own.themes.add(taken.theme);
  }
  for (const [copy, { document, themes: own }] of themes) {
    const known = present.judgementIn(copy);
    const judgement = known ?? foreignId('judgement', copy);
    const before = known === undefined ? [] : (present.fields('judgement', known)?.themes ?? []);
    const all = [...new Set([...before, ...own])];
    if (known === undefined) patches.make(document, 'judgement', judgement, { layer: copy, themes: all });
    else if (all.length > before.length) patches.change(document, 'judgement', judgement, { themes: all });
  }
  for (const { id, article, text, by } of work.articleNotes) {
    const document = documents[article]?.document;
    if (document === undefined) continue;
    const isNew = patches.make(document, 'thread', foreignId('thread', document, id), {
      on: { type: 'document', id: document },
      text,
      person: copies.person(by),
    });
    if (isNew) counts.notes += 1;
  }
}
