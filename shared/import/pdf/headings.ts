import { isAllBold, type Paragraph } from './flow';
import type { Measures } from './measures';

/** Set larger than the body by this much, or bold throughout, a short paragraph is a heading. */
const LARGER = 1.12;
const LONGEST = 250;
const LONGEST_BOLD = 120;
const MOST_LINES = 5;
const DEEPEST = 3;

/** The levels of a text's headings: the larger, the higher; bold ones of the body's size below all larger ones. */
export function headingLevels(paragraphs: readonly Paragraph[], measures: Measures): Map<Paragraph, number> {
  const { bodySize } = measures;
  const bold = paragraphs.filter((paragraph) => isBold(paragraph));
  // Where most is bold, bold says nothing.
  const boldTells = lengthOf(bold) < 0.4 * lengthOf(paragraphs);
  const larger = paragraphs.filter((paragraph) => isLarger(paragraph, bodySize));
  const title = larger.find((paragraph) => sizeOf(paragraph) === Math.max(...larger.map(sizeOf)));
  const headings = paragraphs.filter((paragraph) => {
    if (isLarger(paragraph, bodySize)) return !isByline(paragraph, title, paragraphs, larger);
    return boldTells && isBoldHeading(paragraph, bodySize);
  });
  const sizes = [...new Set(headings.map((heading) => styleOf(heading, bodySize)))].toSorted((a, b) => b - a);
  const first = sizes.some((size) => size > bodySize * LARGER) ? 1 : 2;
  return new Map(
    headings.map((heading) => {
      const level = sizes.indexOf(styleOf(heading, bodySize)) + first;
      return [heading, Math.min(level, DEEPEST)] as const;
    }),
  );
}

/** To the nearest half point; all bold ones of about the body's size are of one style. */
function styleOf(paragraph: Paragraph, bodySize: number): number {
  const size = sizeOf(paragraph);
  return size < bodySize * LARGER ? bodySize : size;
}

export function sizeOf(paragraph: Paragraph): number {
  return Math.round(Math.max(...paragraph.map(({ line }) => line.size)) * 2) / 2;
}

export function textOf(paragraph: Paragraph): string {
  return paragraph.map(({ line }) => line.text).join(' ');
}

function isLarger(paragraph: Paragraph, bodySize: number): boolean {
  const text = textOf(paragraph);
  return (
    sizeOf(paragraph) >= LARGER * bodySize &&
    /\p{L}{2}|[\p{Script=Han}]/u.test(text) &&
    text.length <= LONGEST &&
    paragraph.length <= MOST_LINES &&
    !paragraph.some(({ line }) => line.table) &&
    !/^[“„«"].*[”“»"]$/u.test(text) &&
    // A lead or a quotation set large is prose all the same.
    !(/[.,;]["”»)]*$/.test(text) && text.split(' ').length > 12)
  );
}

function isBoldHeading(paragraph: Paragraph, bodySize: number): boolean {
  const text = textOf(paragraph);
  return (
    isBold(paragraph) &&
    sizeOf(paragraph) >= 0.95 * bodySize &&
    paragraph.length <= 2 &&
    text.length <= LONGEST_BOLD &&
    /\p{L}{2}/u.test(text) &&
    !/[.,;:]["”»)]*$/.test(text)
  );
}

function isBold(paragraph: Paragraph): boolean {
  return paragraph.every(({ line }) => line.table === undefined && isAllBold(line));
}

/** What stands beneath the title in a style of its own: who wrote it, or what it is about. */
function isByline(
  paragraph: Paragraph,
  title: Paragraph | undefined,
  paragraphs: readonly Paragraph[],
  larger: readonly Paragraph[],
): boolean {
  if (!title || paragraph === title || isBold(paragraph)) return false;
  const distance = paragraphs.indexOf(paragraph) - paragraphs.indexOf(title);
  const isOnlyOne = larger.every((other) => other === paragraph || sizeOf(other) !== sizeOf(paragraph));
  return distance > 0 && distance <= 2 && isOnlyOne && sizeOf(paragraph) < 0.8 * sizeOf(title);
}

function lengthOf(paragraphs: readonly Paragraph[]): number {
  return paragraphs.reduce((sum, paragraph) => sum + textOf(paragraph).length, 0);
}
