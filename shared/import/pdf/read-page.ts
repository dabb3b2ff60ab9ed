import type { Box } from './box';
import { isRightToLeftText } from './logical-order';
import { linesOf, type Line } from './lines';
import type { Glyph, PageContent } from './page-content';
import { regionsOf } from './regions';
import { wordsOf } from './words';

/** A column or what lies across columns, line by line. */
export type LineRegion = Box & { readonly lines: readonly Line[]; readonly isColumn: boolean };

/** A page as it is read: its regions in reading order. */
export type ReadPage = {
  /** Counted from 0. */
  readonly index: number;
  readonly width: number;
  readonly height: number;
  readonly regions: readonly LineRegion[];
  readonly pictures: readonly Box[];
  /** What is written across the page, as watermarks are. */
  readonly slanted: string;
  /** What its readers do not see: white on white, too small, beside the page. */
  readonly hidden: string;
};

/** Orders what a page draws into lines and columns. */
export function readPage(index: number, content: PageContent): ReadPage {
  const { width, height, pictures } = content;
  const glyphs = withRecognisedText(content);
  const turn = mainTurn(glyphs);
  const seen = glyphs.filter((glyph) => !glyph.isHidden && glyph.turn === turn);
  const isRightToLeft = isRightToLeftText(seen.map(({ text }) => text).join(''));
  const isLying = turn === 1 || turn === 3;
  const regions = regionsOf(wordsOf(seen), isRightToLeft);
  return {
    index,
    width: isLying ? height : width,
    height: isLying ? width : height,
    regions: regions.map(({ words, ...region }) => ({
      ...region,
      lines: linesOf({ words, ...region }, isRightToLeft),
    })),
    pictures,
    slanted: textOf(glyphs.filter((glyph) => !glyph.isHidden && glyph.turn !== turn)),
    hidden: textOf(glyphs.filter(({ isHidden }) => isHidden)),
  };
}

/** Text that is not painted is the text of a picture of text; where there is neither, it is hidden. */
function withRecognisedText({ glyphs, pictures, width, height }: PageContent): readonly Glyph[] {
  const covered = pictures.some(
    ({ left, top, right, bottom }) => (right - left) * (bottom - top) > 0.3 * width * height,
  );
  if (glyphs.some(({ isHidden }) => !isHidden) && !covered) return glyphs;
  return glyphs.map((glyph) => (glyph.isUnpainted ? { ...glyph, isHidden: false } : glyph));
}

function mainTurn(glyphs: readonly Glyph[]): Glyph['turn'] {
  const counts = new Map<Glyph['turn'], number>();
  for (const { turn } of glyphs) counts.set(turn, (counts.get(turn) ?? 0) + 1);
  counts.delete(-1);
  return [...counts].reduce((best, entry) => (entry[1] > best[1] ? entry : best), [0, 0] as [
    Glyph['turn'],
    number,
  ])[0];
}

/** In the order in which it is drawn, which is good enough for what is set aside. */
function textOf(glyphs: readonly Glyph[]): string {
  let text = '';
  let last: Glyph | undefined;
  for (const glyph of glyphs) {
    if (last && Math.abs(glyph.baseline - last.baseline) > last.size / 2) text += ' ';
    text += glyph.text;
    last = glyph;
  }
  return text.replace(/\s+/g, ' ').trim();
}
