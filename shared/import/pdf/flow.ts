import { sharedWidth, type Box } from './box';
import type { Line } from './lines';
import { markerOf } from './list-marker';
import type { LineRegion, ReadPage } from './read-page';
import type { Measures } from './measures';

/** A line in the flow of the text through columns and pages. */
export type FlowLine = { readonly line: Line; readonly page: ReadPage; readonly region: LineRegion };

/** Lines that make one paragraph, heading or item; they may lie in several columns and pages. */
export type Paragraph = readonly FlowLine[];

/** Words end with these, and what may close behind them. */
const endOfSentence = /[.!?:;…。！？։؟۔।]["'”’»)\]」』]*$/u;
const beginsSmall = /^["'“‘«(]*\p{Ll}/u;

/** An indented first line is moved in by this much, in sizes; more than the second is no indent. */
const INDENT = 0.7;
const WIDEST_INDENT = 6;
/** Lines of a paragraph follow one another at its leading; from this much more, a new one begins. */
const WIDE_LEADING = 1.25;
/** The same where the line before looks like a last one. */
const SOMEWHAT_WIDE_LEADING = 1.06;

/** Paragraphs of a text from its lines in reading order. */
export function paragraphsOf(flow: readonly FlowLine[], measures: Measures): Paragraph[] {
  const paragraphs: FlowLine[][] = [];
  for (const [index, item] of flow.entries()) {
    const before = flow[index - 1];
    const paragraph = paragraphs.at(-1);
    if (before && paragraph && !begins(item, before, paragraph, flow, index, measures)) paragraph.push(item);
    else paragraphs.push([item]);
  }
  return uninterrupted(paragraphs, measures);
}

/** So many paragraphs may come between the two parts of one: a caption and its credit. */
const MOST_BETWEEN = 2;

/** What stands in the middle of a paragraph's column, such as a caption, is put behind the paragraph. */
function uninterrupted(paragraphs: readonly Paragraph[], { bodySize }: Measures): Paragraph[] {
  const mended: Paragraph[] = [];
  for (let index = 0; index < paragraphs.length; index += 1) {
    const paragraph = paragraphs[index] ?? [];
    const last = paragraph.at(-1);
    const between = paragraphs
      .slice(index + 1, index + 1 + MOST_BETWEEN)
      .filter(([first], at, all) => isAside(first, bodySize) && (at === 0 || isAside(all[0]?.[0], bodySize)));
    const next = paragraphs[index + 1 + between.length];
    const [rest] = next ?? [];
    if (
      between.length === 0 ||
      !last ||
      !next ||
      !rest ||
      isOfOtherSize(last.line, rest.line) ||
      isAside(last, bodySize) ||
      rest.line.table ||
      !goesOn(rest.line, last.line)
    ) {
      mended.push(paragraph);
      continue;
    }
    mended.push([...paragraph, ...next], ...between);
    index += between.length + 1;
  }
  return mended;
}

function isAside(item: FlowLine | undefined, bodySize: number): boolean {
  return item !== undefined && (item.line.table !== undefined || item.line.size < 0.95 * bodySize);
}

/** In the middle of a sentence. */
function goesOn(line: Line, before: Line): boolean {
  return beginsSmall.test(line.text) && !endOfSentence.test(before.text);
}

function begins(
  item: FlowLine,
  before: FlowLine,
  paragraph: Paragraph,
  flow: readonly FlowLine[],
  index: number,
  measures: Measures,
): boolean {
  if (item.line.table || before.line.table) return true;
  if (isOfOtherSize(item.line, before.line)) return true;
  const wereCode = isCode(paragraph, measures);
  if (wereCode !== isCode([item], measures) && (wereCode || paragraph.length === 1)) return true;
  if (wereCode) return item.line.baseline - before.line.baseline > 2.5 * item.line.size;
  if (markerOf(item.line)) return true;
  const isMidSentence = goesOn(item.line, before.line);
  if (item.region !== before.region)
    return !isMidSentence && beginsElsewhere(item, before, flow, index, measures);
  const size = item.line.size;
  const leading = item.line.baseline - before.line.baseline;
  const usual = measures.leadingOf(item.region, size);
  if (leading > WIDE_LEADING * usual || leading < 0) return true;
  if (size > measures.bodySize * 1.15) return false;
  const wouldFit = hasRoomFor(
    item.line,
    before,
    edgesAround(flow, index - 1, measures),
    measures.isRightToLeft,
  );
  if (isAllBold(before.line) !== isAllBold(item.line) && wouldFit) return true;
  if (isMidSentence) return false;
  if (wouldFit) return true;
  if (leading > SOMEWHAT_WIDE_LEADING * usual && endOfSentence.test(before.line.text) && wouldFit)
    return true;
  return isIndented(item, before, paragraph, measures);
}

/** In the next column, or on the next page. */
function beginsElsewhere(
  item: FlowLine,
  before: FlowLine,
  flow: readonly FlowLine[],
  index: number,
  measures: Measures,
): boolean {
  const isNextColumn = item.page !== before.page || (item.region.isColumn && before.region.isColumn);
  if (!(isNextColumn || isBelow(item, before, measures)) || item.line.size > measures.bodySize * 1.15)
    return true;
  if (isAllBold(before.line) !== isAllBold(item.line)) return true;
  if (startOf(item.line, item.region, measures.isRightToLeft) > INDENT * item.line.size) {
    const next = flow[index + 1];
    const nextStart =
      next?.region === item.region ? startOf(next.line, next.region, measures.isRightToLeft) : 0;
    if (nextStart < (INDENT * item.line.size) / 2) return true;
  }
  return hasRoomFor(item.line, before, edgesAround(flow, index - 1, measures), measures.isRightToLeft);
}

/** The next line of the same column, whose width changes here: beside a picture, or below one. */
function isBelow(item: FlowLine, before: FlowLine, measures: Measures): boolean {
  const leading = item.line.baseline - before.line.baseline;
  const usual = measures.leadingOf(item.region, item.line.size);
  return leading > 0 && leading < WIDE_LEADING * usual && sharedWidth(item.line, before.line) > 0.5;
}

/** Whether the first word of a line would have gone on the line before it, had it been the same paragraph. */
function hasRoomFor(
  line: Line,
  { line: before }: FlowLine,
  edges: Pick<Box, 'left' | 'right'>,
  isRightToLeft: boolean,
): boolean {
  const room = isRightToLeft ? before.left - edges.left : edges.right - before.right;
  return room > line.firstWidth + 0.5 * line.size;
}

/** How far lines reach about here; beside a picture that is less than elsewhere in the column. */
function edgesAround(
  flow: readonly FlowLine[],
  index: number,
  { isRightToLeft }: Measures,
): Pick<Box, 'left' | 'right'> {
  const here = flow[index];
  if (!here) return { left: 0, right: 0 };
  const near = flow
    .slice(Math.max(0, index - 2), index + 4)
    .filter(({ region, line }) => region === here.region && Math.abs(line.size - here.line.size) < 0.5);
  const ends = near.map(({ line }) => (isRightToLeft ? line.left : line.right));
  const end = isRightToLeft ? Math.min(...ends) : Math.max(...ends);
  const alike = ends.filter((other) => Math.abs(other - end) < 0.5 * here.line.size).length;
  const { left, right } = here.region;
  if (alike < 3) return { left, right };
  return isRightToLeft ? { left: end, right } : { left, right: end };
}

/** Moved in against the line before, or moved out against lines that hang. */
function isIndented(
  item: FlowLine,
  before: FlowLine,
  paragraph: Paragraph,
  { isRightToLeft }: Measures,
): boolean {
  const size = item.line.size;
  const moved =
    startOf(item.line, item.region, isRightToLeft) - startOf(before.line, before.region, isRightToLeft);
  if (moved > INDENT * size && moved < WIDEST_INDENT * size)
    return paragraph.length > 1 || !isIndentedFirst(before);
  if (moved < -INDENT * size) return paragraph.length > 1;
  return false;
}

/** The second line of a hanging item is moved in as well: it goes on. */
function isIndentedFirst(before: FlowLine): boolean {
  return markerOf(before.line) !== undefined || !endOfSentence.test(before.line.text);
}

export function startOf(line: Line, region: Box, isRightToLeft: boolean): number {
  return isRightToLeft ? region.right - line.right : line.left - region.left;
}

function isOfOtherSize(a: Line, b: Line): boolean {
  return Math.abs(a.size - b.size) > 0.08 * Math.max(a.size, b.size);
}

/** Lines of nothing but letters of equal width, as programs are printed in, where other text is not. */
export function isCode(paragraph: Paragraph, { isTyped }: Measures): boolean {
  return !isTyped && paragraph.every(({ line }) => !line.table && isAllMono(line));
}

function isAllMono({ runs }: Line): boolean {
  return runs.length > 0 && runs.every(({ isMono }) => isMono);
}

export function isAllBold({ runs }: Line): boolean {
  return runs.every(({ isBold, text }) => isBold || !/[\p{L}\p{N}]/u.test(text));
}
