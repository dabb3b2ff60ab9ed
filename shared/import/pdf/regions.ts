import { around, middle, type Box } from './box';
import type { Word } from './words';

/** Words of a page that are read together: a column, or what lies across columns. */
export type Region = Box & { readonly words: readonly Word[]; readonly isColumn: boolean };

/** Narrower than this, in sizes, a gap is no gutter. */
const GUTTER = 0.8;
/** Columns are no narrower than this, in sizes, and have no fewer lines. */
const NARROWEST = 5;
const FEWEST_LINES = 3;
/** Columns within columns within columns, and no further. */
const DEEPEST = 6;
/** With more words than a page of a newspaper has, their order is that of their lines. */
const MOST_WORDS = 8_000;
/** A gap of so many sizes between strips may be the end of columns. */
const WIDE_GAP = 1.5;
/** Columns show after so many strips, or there are none. */
const MOST_WITHOUT_GUTTER = 12;
/** So many ends of a run are tried, the last ones first. */
const MOST_ENDS = 12;

type Interval = readonly [number, number];

/**
 * Parts a page at its gutters, as far up and down as each reaches, and gives its parts in reading order (after the
 * recursive XY-cut of Nagy and Seth 1984, gutters first, so that paragraphs side by side are not read across).
 *
 * @param isRightToLeft columns then begin at the right
 */
export function regionsOf(words: readonly Word[], isRightToLeft: boolean): Region[] {
  if (words.length === 0) return [];
  if (words.length > MOST_WORDS) return [regionOf(words, false)];
  return cut(words, isRightToLeft, 0, false);
}

function cut(words: readonly Word[], isRightToLeft: boolean, depth: number, isColumn: boolean): Region[] {
  const strips = stripsOf(words);
  const size = sizeOf(words);
  if (depth >= DEEPEST || strips.length === 0) return [regionOf(words, isColumn)];
  const regions: Region[] = [];
  let plain: Word[] = [];
  const endPlain = () => {
    if (plain.length > 0) regions.push(regionOf(plain, isColumn));
    plain = [];
  };
  for (let at = 0; at < strips.length;) {
    const columns = columnsFrom(strips, at, size);
    if (!columns) {
      plain.push(...(strips[at] ?? []));
      at += 1;
      continue;
    }
    endPlain();
    const inOrder = isRightToLeft ? columns.parts.toReversed() : columns.parts;
    for (const part of inOrder) regions.push(...cut(part, isRightToLeft, depth + 1, true));
    at = columns.next;
  }
  endPlain();
  return regions;
}

/** The longest run of strips from here that gutters part into columns of text. */
function columnsFrom(
  strips: readonly (readonly Word[])[],
  first: number,
  size: number,
): { parts: Word[][]; next: number } | undefined {
  let free: Interval[] = [[-Infinity, Infinity]];
  /** Where the run may end: before its gutters change, before a wide gap, at its last strip. */
  const ends: { next: number; free: readonly Interval[] }[] = [];
  let at = first;
  for (; at < strips.length; at += 1) {
    const strip = strips[at] ?? [];
    const left = freeWithin(free, strip, GUTTER * size);
    const [had, has] = [guttersIn(free).length, guttersIn(left).length];
    if ((had > 0 || at - first >= MOST_WITHOUT_GUTTER) && has === 0) break;
    const gap = at === first ? 0 : around(strip).top - around(strips[at - 1] ?? []).bottom;
    if (had !== has || gap > WIDE_GAP * size) ends.push({ next: at, free });
    free = left;
  }
  ends.push({ next: at, free });
  for (const end of ends.toReversed().slice(0, MOST_ENDS)) {
    if (end.next <= first) continue;
    const words = strips.slice(first, end.next).flat();
    const parts = partedAt(words, end.free);
    if (parts.length > 1 && areColumns(parts, size)) return { parts, next: end.next };
  }
  return undefined;
}
/** What of these intervals stays free beside these words, where it is still as wide as a gutter. */
function freeWithin(free: readonly Interval[], words: readonly Word[], narrowest: number): Interval[] {
  let left = [...free];
  for (const word of words) {
    left = left.flatMap(([from, to]): Interval[] => {
      if (word.right <= from || word.left >= to) return [[from, to]];
      return [
        [from, Math.min(to, word.left)],
        [Math.max(from, word.right), to],
      ];
    });
    left = left.filter(([from, to]) => to - from >= narrowest);
  }
  return left;
}

function guttersIn(free: readonly Interval[]): Interval[] {
  return free.filter(([from, to]) => from !== -Infinity && to !== Infinity);
}

/** The words between gutters, from left to right. */
function partedAt(words: readonly Word[], free: readonly Interval[]): Word[][] {
  const cuts = guttersIn(free)
    .map(([from, to]) => middle(from, to))
    .toSorted((a, b) => a - b);
  const parts: Word[][] = Array.from({ length: cuts.length + 1 }, () => []);
  for (const word of words) {
    const centre = middle(word.left, word.right);
    let part = cuts.findIndex((at) => centre < at);
    if (part === -1) part = cuts.length;
    parts[part]?.push(word);
  }
  return parts.filter(({ length }) => length > 0);
}

/** Columns of prose, rather than cells of a table or labels beside what they label. */
function areColumns(parts: readonly Word[][], size: number): boolean {
  const columns = parts.map((words) => ({ words, box: around(words), lines: linesOf(words) }));
  const prose = columns.filter(({ words }) => !isAside(words, size));
  // A caption beside the text that flows around its picture may be a line or two.
  const [only] = prose;
  if (only && prose.length === 1 && columns.length === 2) {
    return only.lines.length > 1 && only.box.right - only.box.left > 2 * NARROWEST * size;
  }
  if (
    prose.some(({ box, lines }) => box.right - box.left < NARROWEST * size || lines.length < FEWEST_LINES) ||
    prose.length < 2
  ) {
    return false;
  }
  const filled = prose.map(({ box, lines }) => {
    const wide = box.right - box.left;
    return lines.filter((line) => line.right - line.left > 0.7 * wide).length / lines.length;
  });
  return filled.every((share) => share >= 0.5) || filled.filter((share) => share >= 0.6).length >= 2;
}

/** Set smaller than the text, and more than a label. */
function isAside(words: readonly Word[], size: number): boolean {
  return words.length >= 3 && words.every((word) => word.size < 0.92 * size && !word.table);
}

function linesOf(words: readonly Word[]): Box[] {
  const lines: Word[][] = [];
  for (const word of words.toSorted((a, b) => a.baseline - b.baseline)) {
    const line = lines.at(-1);
    const last = line?.[0];
    if (line && last && word.baseline - last.baseline < 0.4 * last.size) line.push(word);
    else lines.push([word]);
  }
  return lines.map(around);
}

/** Words whose heights touch, from the top down; between two strips nothing stands. */
function stripsOf(words: readonly Word[]): Word[][] {
  const strips: Word[][] = [];
  let bottom = -Infinity;
  for (const word of words.toSorted((a, b) => a.top - b.top)) {
    const strip = strips.at(-1);
    if (strip && word.top < bottom) strip.push(word);
    else strips.push([word]);
    bottom = Math.max(bottom, word.bottom);
  }
  return strips;
}

/** The size that most of the text has. */
function sizeOf(words: readonly Word[]): number {
  const counts = new Map<number, number>();
  for (const { size, letters } of words) {
    const step = Math.round(size * 2) / 2;
    counts.set(step, (counts.get(step) ?? 0) + letters.length);
  }
  return [...counts].reduce((best, entry) => (entry[1] > best[1] ? entry : best), [10, 0] as const)[0];
}

function regionOf(words: readonly Word[], isColumn: boolean): Region {
  return { ...around(words), words, isColumn };
}
