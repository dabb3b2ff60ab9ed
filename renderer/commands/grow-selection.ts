import type { Range } from '#shared/model/document';
import { trim, wordsOf } from '#shared/text/segment';
import type { ReadingView } from '../editor/reading-view';
import type { Desk } from './desk';
import { refuse, type Plan, type Refusal } from './plan';

export function growSelection(desk: Desk): Plan | Refusal {
  return resize(desk, (levels, now) => levels.find((level) => holds(level, now) && !holds(now, level)));
}

export function shrinkSelection(desk: Desk): Plan | Refusal {
  return resize(desk, (levels, now) => levels.findLast((level) => holds(now, level) && !holds(level, now)));
}

function resize(desk: Desk, choose: (levels: Range[], now: Range) => Range | undefined): Plan | Refusal {
  const { reader } = desk;
  if (!reader) return refuse('no-document');
  const now = reader.selection ?? { start: reader.caret, end: reader.caret };
  const next = choose(levelsAround(reader, now), now);
  return next ? { kind: 'do', run: () => reader.select(next, false) } : refuse('unchanged');
}

/** Word, clause, sentence and paragraph around a place, smallest first. */
function levelsAround(reader: ReadingView, now: Range): Range[] {
  const block = reader.blockAt(now.start);
  const sentence = reader.sentenceAt(now.start);
  if (!block || !sentence) return [];
  const { text } = reader.file;
  const word = wordsOf(text.slice(block.start, block.end), block.start).find(({ end }) => end > now.start);
  const levels = [word, clauseIn(text, sentence, now.start), sentence, block];
  return levels.filter((level) => level !== undefined);
}

/** The part of a sentence between the commas, colons, dashes or brackets around a place. */
function clauseIn(text: string, sentence: Range, at: number): Range {
  const before = text.slice(sentence.start, at).search(/[,;:—–()][^,;:—–()]*$/u);
  const after = text.slice(at, sentence.end).search(/[,;:—–()]/u);
  const start = before < 0 ? sentence.start : sentence.start + before + 1;
  const end = after < 0 ? sentence.end : at + after;
  return trim(text, start, end);
}

function holds(outer: Range, inner: Range): boolean {
  return outer.start <= inner.start && outer.end >= inner.end;
}
