import { around, type Box } from './box';
import type { Glyph } from './page-content';
import { isUnspaced } from './scripts';
import type { Table } from './tables';

/** Glyphs of one style that stand together, in the order in which they are seen: from left to right, whatever they say. */
export type Word = Box & {
  /** One for each glyph, marks together with what they are set on. */
  readonly letters: readonly string[];
  readonly baseline: number;
  readonly size: number;
  readonly isBold: boolean;
  readonly isItalic: boolean;
  readonly isMono: boolean;
  readonly isArtifact: boolean;
  /** Where a link on it leads. */
  readonly address?: string;
  /** What stands here is no word but a table, whose place among the text is that of a word as large as it is. */
  readonly table?: Table;
};

/** How far letters reach above and below their baseline, in sizes. */
const ABOVE = 0.75;
const BELOW = 0.22;
/** Gaps from this on part words, in sizes; kerning is less, and the narrowest space of a justified line is more. */
const WORD_GAP = 0.13;
/** The same where spaces are written out, and gaps are but loose setting. */
const WORD_GAP_BESIDE_SPACES = 0.28;
/** The same in scripts that put no space between words. */
const WORD_GAP_UNSPACED = 0.6;

/** A table in the place of a word. */
export function tableWord(table: Table): Word {
  const { left, top, right, bottom } = table;
  const plain = { isBold: false, isItalic: false, isMono: false, isArtifact: false };
  return { left, top, right, bottom, letters: [], baseline: bottom, size: bottom - top, ...plain, table };
}

/** The words of a page: from glyphs on one baseline that follow one another without a gap. */
export function wordsOf(glyphs: readonly Glyph[]): Word[] {
  return rows(withMarks(glyphs)).flatMap(wordsOfRow);
}

/** Marks and accents join the letter that they are set on; what is drawn twice for boldness is there once. */
function withMarks(glyphs: readonly Glyph[]): Glyph[] {
  const kept: Glyph[] = [];
  const last = new Map<string, Glyph>();
  for (const glyph of glyphs) {
    const before = kept.at(-1);
    if (before && isOneRow(before, glyph)) {
      if (/^\p{M}+$/u.test(glyph.text) && glyph.left <= before.right + 0.3 * glyph.size) {
        kept[kept.length - 1] = { ...before, text: (before.text + glyph.text).normalize('NFC') };
        continue;
      }
      const accent = spacingAccents[before.text];
      if (accent !== undefined && overlap(before, glyph) > 0.5 && /^\p{L}$/u.test(glyph.text)) {
        const base = glyph.text === '\u0131' ? 'i' : glyph.text;
        kept[kept.length - 1] = { ...glyph, text: (base + accent).normalize('NFC') };
        continue;
      }
    }
    const twin = last.get(glyph.text);
    if (twin && isSame(twin, glyph)) continue;
    last.set(glyph.text, glyph);
    kept.push(glyph);
  }
  return kept;
}

/** Accents as glyphs of their own, as TeX draws them, and the marks that mean the same. */
const spacingAccents: Readonly<Record<string, string | undefined>> = {
  '`': '\u0300',
  '\u00B4': '\u0301',
  '\u02C6': '\u0302',
  '\u02DC': '\u0303',
  '\u00AF': '\u0304',
  '\u02D8': '\u0306',
  '\u02D9': '\u0307',
  '\u00A8': '\u0308',
  '\u02DA': '\u030A',
  '\u02DD': '\u030B',
  '\u02C7': '\u030C',
};

function isSame(a: Glyph, b: Glyph): boolean {
  const near = 0.12 * b.size;
  return Math.abs(a.left - b.left) < near && Math.abs(a.baseline - b.baseline) < near && b.text.trim() !== '';
}

function overlap(a: Glyph, b: Glyph): number {
  const shared = Math.min(a.right, b.right) - Math.max(a.left, b.left);
  return shared / Math.max(0.01, Math.min(a.right - a.left, b.right - b.left));
}

function isOneRow(a: Glyph, b: Glyph): boolean {
  return Math.abs(a.baseline - b.baseline) <= 0.15 * Math.max(a.size, b.size);
}

/** Glyphs on one baseline, from left to right. */
function rows(glyphs: readonly Glyph[]): Glyph[][] {
  const sorted = glyphs.toSorted((a, b) => a.baseline - b.baseline);
  const all: Glyph[][] = [];
  let baseline = -Infinity;
  for (const glyph of sorted) {
    const row = all.at(-1);
    if (row && glyph.baseline - baseline <= 0.12 * glyph.size) row.push(glyph);
    else {
      all.push([glyph]);
      baseline = glyph.baseline;
    }
  }
  return all.map((row) => row.toSorted((a, b) => a.left - b.left || a.right - b.right));
}

function wordsOfRow(row: readonly Glyph[]): Word[] {
  const words: Word[] = [];
  let letters: Glyph[] = [];
  const end = () => {
    if (letters.length > 0) words.push(wordOf(letters));
    letters = [];
  };
  const tracking = trackingOf(row);
  const hasSpaces = row.some(({ text }) => text.trim() === '');
  let right = -Infinity;
  for (const glyph of row) {
    const last = letters.at(-1);
    const gap = glyph.left - right;
    const size = Math.min(glyph.size, last?.size ?? glyph.size);
    const isOfUnspaced = last !== undefined && isUnspaced(last.text) && isUnspaced(glyph.text);
    const least = isOfUnspaced ? WORD_GAP_UNSPACED : hasSpaces ? WORD_GAP_BESIDE_SPACES : WORD_GAP;
    const widest = least * size + tracking;
    if (glyph.text.trim() === '') {
      end();
    } else {
      if (last && (gap > widest || isOfOtherStyle(last, glyph))) end();
      letters.push(glyph);
    }
    right = Math.max(right, glyph.right);
    if (letters.length === 0) right = -Infinity;
  }
  end();
  return words;
}

function isOfOtherStyle(a: Glyph, b: Glyph): boolean {
  return (
    Math.abs(a.size - b.size) > 0.2 * Math.max(a.size, b.size) ||
    a.font.isBold !== b.font.isBold ||
    a.font.isItalic !== b.font.isItalic
  );
}

/** How far the letters of a row are set apart from one another, as in headlines; 0 in ordinary setting. */
function trackingOf(row: readonly Glyph[]): number {
  const gaps: number[] = [];
  for (let at = 1; at < row.length; at += 1) {
    const [before, glyph] = [row[at - 1], row[at]];
    if (before && glyph && before.text.trim() !== '' && glyph.text.trim() !== '') {
      gaps.push(glyph.left - before.right);
    }
  }
  if (gaps.length < 4) return 0;
  const median = gaps.toSorted((a, b) => a - b)[gaps.length >> 1] ?? 0;
  return median > 0.06 * (row[0]?.size ?? 0) ? median : 0;
}

function wordOf(glyphs: readonly Glyph[]): Word {
  const boxes = glyphs.map(({ left, right, baseline, size }) => ({
    left,
    right,
    top: baseline - ABOVE * size,
    bottom: baseline + BELOW * size,
  }));
  const most = (is: (glyph: Glyph) => boolean) => glyphs.filter(is).length * 2 > glyphs.length;
  return {
    ...around(boxes),
    letters: glyphs.map(({ text }) => text),
    baseline: glyphs[0]?.baseline ?? 0,
    size: Math.max(...glyphs.map(({ size }) => size)),
    isBold: most(({ font }) => font.isBold),
    isItalic: most(({ font }) => font.isItalic),
    isMono: most(({ font }) => font.isMono),
    isArtifact: most((glyph) => glyph.isArtifact),
  };
}
