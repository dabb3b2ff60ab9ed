import type { Range } from '#shared/model/document';
import type { NoteReference } from '../editor/references';
import type { ReadingView } from '../editor/reading-view';
import { say } from '../state/session';
import { readingText } from '../text/reading';
import type { Desk } from './desk';
import { refuse, type Plan, type Refusal } from './plan';

/** From where somebody came to a note last: a note may be referred to in several places. */
let cameFrom: { reader: ReadingView; reference: NoteReference } | undefined;

/** Goes to the note that is referred to at the caret, else in its sentence; from within a note, back to where one came from. */
export function goToNote(desk: Desk): Plan | Refusal {
  return desk.reader ? followNote(desk, desk.reader.caret) : refuse('no-document');
}

/** The same from another place than the caret: one that was clicked. */
export function followNote({ reader }: Desk, at: number): Plan | Refusal {
  if (!reader) return refuse('no-document');
  const { references } = reader;
  const reference = references.noteReferenceAt(at) ?? nearestReference(reader, at);
  const note = reference && references.noteFrom(reference.note);
  if (note) {
    const run = (): void => {
      cameFrom = { reader, reference };
      arrive(reader, note, readingText.atNote(note.label, wordsOf(reader, note)));
    };
    return { kind: 'do', run };
  }
  const own = references.noteAt(at);
  const last = cameFrom?.reader === reader && cameFrom.reference.note === own?.start ? cameFrom : undefined;
  const back = last?.reference ?? (own && references.firstReferenceTo(own.start));
  if (!back) return refuse('no-note');
  const sentence = reader.sentenceAt(back.start) ?? back;
  return { kind: 'do', run: () => arrive(reader, back, readingText.backAt(wordsOf(reader, sentence))) };
}

/** The first reference in the sentence behind an offset, else the last one before it. */
function nearestReference(reader: ReadingView, at: number): NoteReference | undefined {
  const sentence = reader.sentenceAt(at);
  const here = sentence ? reader.references.noteReferencesIn({ ...sentence, end: sentence.end + 1 }) : [];
  return here.find(({ start }) => start >= at) ?? here.at(-1);
}

function arrive(reader: ReadingView, { start }: Range, said: string): void {
  reader.select({ start, end: start });
  reader.focus();
  say(said);
}

/** Enough to know it by. */
const SAID = 200;

function wordsOf({ file }: ReadingView, { start, end }: Range): string {
  return file.text.slice(start, Math.min(end, start + SAID));
}
