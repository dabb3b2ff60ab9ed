import type { RemovalReason } from '../../model/revision-file';
import type { Line } from './lines';
import type { ReadPage } from './read-page';

/** So many lines from either edge of a page can be its head or foot. */
const DEEPEST = 4;
/** How far the same head may stand higher or lower on another page, in points. */
const SHIFT = 8;
/** Heads and feet marked as such by the producer stand within this share of the page's height. */
const MARGIN = 0.18;
/** So many other pages tell enough, however many there are. */
const MOST_COMPARED = 300;

const numberOfPage =
  /^[\W_]*(?:(?:page|seite|página|pagina|p\.?|стр\.?|с\.|صفحة|עמוד)\s*)?#(?:\s*(?:\/|\||of|von|de|di|sur|из|מתוך|من)\s*#)?[\W_]*$/iu;

/** Which lines are heads, feet and page numbers, and which of these they are. */
export type RunningHeads = ReadonlyMap<Line, RemovalReason>;

/**
 * Finds what pages repeat at their edges: the same words, or the same words around other digits, at the same height on
 * several pages; also what its producer marked as no part of the text. From the edge inwards, and not past the first
 * line that is none.
 */
export function runningHeadsOf(
  pages: readonly ReadPage[],
  labels: readonly string[],
  bodySize: number,
): RunningHeads {
  const sides = pages.flatMap((page) => [edgesOf(page, 'top'), edgesOf(page, 'bottom')]);
  const alike = new Map<string, Edge[]>();
  for (const edge of sides.flat()) {
    const others = alike.get(edge.key) ?? [];
    alike.set(edge.key, others);
    others.push(edge);
  }
  const heads = new Map<Line, RemovalReason>();
  for (const side of sides) {
    for (const edge of side) {
      const others = (alike.get(edge.key) ?? [])
        .filter((other) => other.page !== edge.page)
        .slice(0, MOST_COMPARED);
      const near = others.filter(({ distance }) => Math.abs(distance - edge.distance) <= SHIFT);
      const isNumber = numberOfPage.test(edge.words) && isNumbered(edge, near, labels[edge.page.index]);
      if (!isNumber && !isMarked(edge) && !isRepeated(edge, near, pages.length, bodySize)) break;
      heads.set(edge.line, numberOfPage.test(edge.words) ? 'pageNumber' : 'runningHead');
    }
  }
  return heads;
}

type Side = 'top' | 'bottom';
type Edge = {
  readonly page: ReadPage;
  readonly line: Line;
  /** From the edge of the page. */
  readonly distance: number;
  /** Its text with # for each number. */
  readonly words: string;
  /** The same for lines that may be the same head on different pages. */
  readonly key: string;
};

/** The outermost lines of a page, from the edge inwards. */
function edgesOf(page: ReadPage, side: Side): Edge[] {
  const lines = page.regions.flatMap((region) => region.lines).filter(({ table }) => !table);
  const isTop = side === 'top';
  const inwards = lines.toSorted((a, b) => (isTop ? a.top - b.top : b.bottom - a.bottom));
  return inwards.slice(0, DEEPEST).map((line) => {
    const words = line.text
      .trim()
      .toLowerCase()
      .replace(/^[ivxlc]+$/, '#')
      .replace(/\p{Nd}+/gu, '#');
    return {
      page,
      line,
      distance: isTop ? line.top : page.height - line.bottom,
      words,
      key: `${side} ${words}`,
    };
  });
}

function isMarked({ line, page, distance }: Edge): boolean {
  return line.isArtifact && distance < MARGIN * page.height;
}

/** The same text on other pages, or one whose numbers grow with the pages; a heading set large must be the very same. */
function isRepeated(edge: Edge, near: readonly Edge[], pageCount: number, bodySize: number): boolean {
  if (edge.distance > MARGIN * edge.page.height) return false;
  const isLarge = edge.line.size > 1.1 * bodySize;
  const others = near.filter(
    (other) => other.line.text === edge.line.text || (!isLarge && growsWithPages(edge, other)),
  );
  const count = new Set(others.map(({ page }) => page)).size;
  return count >= 2 || (count >= 1 && pageCount <= 4);
}

/** Its number is that of its page, or one that grows as the pages do. */
function isNumbered(edge: Edge, near: readonly Edge[], label: string | undefined): boolean {
  const { page, line, distance } = edge;
  const isOwn = line.text.trim() === label || valuesIn(edge)[0] === page.index + 1;
  return (isOwn && distance < MARGIN * page.height) || near.some((other) => growsWithPages(edge, other));
}

function growsWithPages(a: Edge, b: Edge): boolean {
  const later = valuesIn(b);
  return valuesIn(a).some((value, at) => value - a.page.index === (later[at] ?? Number.NaN) - b.page.index);
}

function valuesIn({ line }: Edge): number[] {
  const text = line.text.trim().toLowerCase();
  if (/^[ivxlc]+$/.test(text)) return [romanOf(text)];
  return (text.match(/\p{Nd}+/gu) ?? []).map((digits) =>
    Number(digits.replace(/\p{Nd}/gu, (digit) => String(digitOf(digit)))),
  );
}

/** Decimal digits of every script lie in rows of ten that begin with their zero. */
function digitOf(digit: string): number {
  const code = digit.codePointAt(0) ?? 0;
  let zero = code;
  while (zero > code - 10 && /\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero -= 1;
  return (code - zero) % 10;
}

const romanDigits: Readonly<Record<string, number | undefined>> = { i: 1, v: 5, x: 10, l: 50, c: 100 };

function romanOf(text: string): number {
  let value = 0;
  for (const [at, sign] of [...text].entries()) {
    const digit = romanDigits[sign] ?? Number.NaN;
    value += digit < (romanDigits[text[at + 1] ?? ''] ?? 0) ? -digit : digit;
  }
  return value;
}
