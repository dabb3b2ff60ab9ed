import type { Range } from '#shared/model/document';
import { clauseAround } from '#shared/text/clause';
import type { ReadingView } from '../editor/reading-view';
import type { Desk } from './desk';
import { refuse, type Plan, type Refusal } from './plan';

/** What each selection was grown from, outermost last: shrinking goes back the same way. */
const grownFrom = new WeakMap<ReadingView, Range[]>();

/** The next larger of word, clause, sentence and paragraph around what is selected. */
export function growSelection({ reader }: Desk): Plan | Refusal {
  if (!reader) return refuse('no-document');
  const now = selected(reader);
  const next = levelsAround(reader, now).find((level) => holds(level, now) && !holds(now, level));
  if (!next) return refuse('unchanged');
  const run = (): void => {
    grownFrom.set(reader, [...wayTo(reader, now), now, next]);
    reader.select(next, false);
  };
  return { kind: 'do', run };
}

/** Back to what the selection was grown from; one that was made otherwise shrinks to the next smaller level. */
export function shrinkSelection({ reader }: Desk): Plan | Refusal {
  if (!reader) return refuse('no-document');
  const now = selected(reader);
  const way = wayTo(reader, now);
  const next =
    way.at(-1) ?? levelsAround(reader, now).findLast((level) => holds(now, level) && !holds(level, now));
  if (!next) return refuse('unchanged');
  const run = (): void => {
    grownFrom.set(reader, way);
    reader.select(next, false);
  };
  return { kind: 'do', run };
}

function selected({ selection, caret }: ReadingView): Range {
  return selection ?? { start: caret, end: caret };
}

/** The steps that led to what is selected now; none if it was selected in another way since. */
function wayTo(reader: ReadingView, now: Range): Range[] {
  const way = grownFrom.get(reader) ?? [];
  const last = way.at(-1);
  return last?.start === now.start && last.end === now.end ? way.slice(0, -1) : [];
}

/** Word, clause, sentence and paragraph around a place, smallest first; of several sentences or paragraphs, all of them. */
function levelsAround(reader: ReadingView, now: Range): Range[] {
  const [first, last] = [reader.sentenceAt(now.start), reader.sentenceAt(Math.max(now.start, now.end - 1))];
  const [from, to] = [reader.blockAt(now.start), reader.blockAt(now.end)];
  const word = reader.words.at(now.start);
  const clause = first && clauseAround(reader.file.text, first, now.start);
  const levels = [word, clause, first && last && spanning(first, last), from && to && spanning(from, to)];
  return levels.filter((level) => level !== undefined);
}

function spanning({ start }: Range, { end }: Range): Range {
  return { start, end };
}

function holds(outer: Range, inner: Range): boolean {
  return outer.start <= inner.start && outer.end >= inner.end;
}
