import type { PageAnnotations } from './annotations';
import { holds, middle, type Box } from './box';
import { drawnBullets } from './drawn-bullets';
import { isRightToLeftText } from './logical-order';
import { linesOf, type Line } from './lines';
import type { Glyph, PageContent } from './page-content';
import { regionsOf } from './regions';
import { ruledTables } from './tables';
import { tableWord, wordsOf, type Word } from './words';

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
  readonly rules: readonly Box[];
  /** What is written across the page, as watermarks are. */
  readonly slanted: string;
  /** What its readers do not see: white on white, too small, beside the page. */
  readonly hidden: string;
  /** What readers have noted on it. */
  readonly remarks: readonly string[];
  /** It could not be read. */
  readonly isDamaged: boolean;
};

/** A page of which nothing could be read. */
export function emptyPage(index: number): ReadPage {
  const nothing = { regions: [], pictures: [], rules: [], slanted: '', hidden: '', remarks: [] };
  return { index, width: 0, height: 0, ...nothing, isDamaged: true };
}

/** Orders what a page draws into lines and columns. */
export function readPage(index: number, content: PageContent, { links, remarks }: PageAnnotations): ReadPage {
  const { width, height, pictures } = content;
  const recognised = withRecognisedText(content);
  const glyphs = isWrittenDownwards(recognised)
    ? recognised.map((glyph) => lyingDown(glyph, width))
    : recognised;
  const turn = mainTurn(glyphs);
  const seen = glyphs.filter((glyph) => !glyph.isHidden && glyph.turn === turn);
  const isRightToLeft = isRightToLeftText(seen.map(({ text }) => text).join(''));
  const isLying = turn === 1 || turn === 3;
  const written = wordsOf(seen).map((word) => withLink(word, links));
  const words = turn === 0 ? [...written, ...drawnBullets(content.dots, written, isRightToLeft)] : written;
  const tables = turn === 0 ? ruledTables(content.rules, words) : [];
  const inTables = new Set(tables.flatMap(({ cells }) => cells.flatMap((cell) => cell.words)));
  const flowing = [...words.filter((word) => !inTables.has(word)), ...tables.map(tableWord)];
  const regions = regionsOf(flowing, isRightToLeft);
  return {
    index,
    width: isLying ? height : width,
    height: isLying ? width : height,
    regions: regions.map(({ words, ...region }) => ({
      ...region,
      lines: linesOf({ words, ...region }, isRightToLeft),
    })),
    pictures,
    rules: content.rules,
    slanted: textOf(glyphs.filter((glyph) => !glyph.isHidden && glyph.turn !== turn)),
    hidden: textOf(glyphs.filter(({ isHidden }) => isHidden)),
    remarks,
    isDamaged: false,
  };
}

function withLink(word: Word, links: PageAnnotations['links']): Word {
  const link = links.find((box) => holds(box, middle(word.left, word.right), middle(word.top, word.bottom)));
  return link ? { ...word, address: link.address } : word;
}

/** Text that is not painted is the text of a picture of text; where there is neither, it is hidden. */
function withRecognisedText({ glyphs, pictures, width, height }: PageContent): readonly Glyph[] {
  const covered = pictures.some(
    ({ left, top, right, bottom }) => (right - left) * (bottom - top) > 0.3 * width * height,
  );
  if (glyphs.some(({ isHidden }) => !isHidden) && !covered) return glyphs;
  return glyphs.map((glyph) => (glyph.isUnpainted ? { ...glyph, isHidden: false } : glyph));
}

/** Most glyphs stand below the one that was drawn before them, as in Chinese and Japanese columns. */
function isWrittenDownwards(glyphs: readonly Glyph[]): boolean {
  let downwards = 0;
  for (const [at, glyph] of glyphs.entries()) {
    const before = glyphs[at - 1];
    if (!before || glyph.turn !== 0 || before.turn !== 0) continue;
    const down = glyph.baseline - before.baseline;
    const aside = Math.abs(glyph.left + glyph.right - before.left - before.right) / 2;
    if (aside < 0.3 * glyph.size && down > 0.5 * glyph.size && down < 2 * glyph.size) downwards += 1;
  }
  return downwards > glyphs.length / 2;
}

/** A glyph of a column that is written downwards, on the page turned so that the column is a line. */
function lyingDown(glyph: Glyph, width: number): Glyph {
  if (glyph.turn !== 0) return glyph;
  const { baseline, size } = glyph;
  return {
    ...glyph,
    turn: 1,
    left: baseline - 0.88 * size,
    right: baseline + 0.12 * size,
    baseline: width - (glyph.left + glyph.right) / 2 + 0.38 * size,
  };
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
