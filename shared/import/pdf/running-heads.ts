import type { RemovalReason } from '../../model/revision-file';
import type { Line } from './lines';
import type { ReadPage } from './read-page';

/** So many lines from either edge of a page can be its head or foot. */
const DEEPEST = 4;
/** How far the same head may stand higher or lower on another page, in points. */
const SHIFT = 8;
/** Heads and feet marked as such by the producer stand within this share of the page's height. */
const MARGIN = 0.2;

const numberOfPage =
  /^(?:top|bottom) [\W_]*(?:(?:page|seite|página|pagina|p\.?|стр\.?|с\.|صفحة|עמוד)\s*)?#(?:\s*(?:\/|\||of|von|de|di|sur|из|מתוך|من)\s*#)?[\W_]*$/iu;

/** Which lines are heads, feet and page numbers, and which of these they are. */
export type RunningHeads = ReadonlyMap<Line, RemovalReason>;

/**
 * Finds what pages repeat at their edges: the same words, or the same words around other digits, at the same height on
 * several pages; also what its producer marked as no part of the text. From the edge inwards, and not past the first
 * line that is none.
 */
export function runningHeadsOf(pages: readonly ReadPage[]): RunningHeads {
  const edges = pages.flatMap((page) => edgesOf(page));
  const repeated = new Map<string, Edge[]>();
  for (const edge of edges) {
    const alike = repeated.get(edge.key) ?? [];
    repeated.set(edge.key, alike);
    alike.push(edge);
  }
  const heads = new Map<Line, RemovalReason>();
  for (const { page, side } of sidesOf(pages)) {
    for (const edge of edgesOf(page).filter((candidate) => candidate.side === side)) {
      const alike = (repeated.get(edge.key) ?? []).filter(
        ({ distance, page: other }) => Math.abs(distance - edge.distance) <= SHIFT && other !== page,
      );
      const isNumber = numberOfPage.test(edge.key) && isInSequence(edge, alike, pages.length);
      if (!isNumber && !isMarked(edge) && !isRepeated(alike, pages.length)) break;
      heads.set(edge.line, numberOfPage.test(edge.key) ? 'pageNumber' : 'runningHead');
    }
  }
  return heads;
}

type Side = 'top' | 'bottom';
type Edge = {
  readonly page: ReadPage;
  readonly side: Side;
  readonly line: Line;
  /** From the edge of the page. */
  readonly distance: number;
  /** What stays the same from page to page. */
  readonly key: string;
};

function sidesOf(pages: readonly ReadPage[]): { page: ReadPage; side: Side }[] {
  return pages.flatMap((page) => [
    { page, side: 'top' as const },
    { page, side: 'bottom' as const },
  ]);
}

/** The outermost lines of a page, from either edge inwards. */
function edgesOf(page: ReadPage): Edge[] {
  const lines = page.regions.flatMap((region) => region.lines).toSorted((a, b) => a.top - b.top);
  const top = lines.slice(0, DEEPEST).map((line) => edge(page, 'top', line));
  const bottom = lines
    .slice(-DEEPEST)
    .toSorted((a, b) => b.bottom - a.bottom)
    .map((line) => edge(page, 'bottom', line));
  return [...top, ...bottom];
}

function edge(page: ReadPage, side: Side, line: Line): Edge {
  const words = line.text
    .trim()
    .toLowerCase()
    .replace(/^[ivxlc]+$/, '#')
    .replace(/\p{Nd}+/gu, '#');
  const distance = side === 'top' ? line.top : page.height - line.bottom;
  return { page, side, line, distance, key: `${side} ${words}` };
}

function isMarked({ line, page, distance }: Edge): boolean {
  return line.isArtifact && distance < MARGIN * page.height;
}

function isRepeated(alike: readonly Edge[], pageCount: number): boolean {
  const others = new Set(alike.map(({ page }) => page)).size;
  return others >= 2 || (others >= 1 && pageCount <= 4);
}

/** Numbers that grow with the pages, or the only page's own. */
function isInSequence(edge: Edge, alike: readonly Edge[], pageCount: number): boolean {
  const offset = valueOf(edge) - edge.page.index;
  if (pageCount === 1) return offset === 1 && edge.distance < 0.12 * edge.page.height;
  return alike.some((other) => valueOf(other) - other.page.index === offset);
}

function valueOf({ line }: Edge): number {
  const digits = /\p{Nd}+/u.exec(line.text)?.[0];
  if (digits !== undefined) return Number(digits.replace(/\p{Nd}/gu, (digit) => String(digitOf(digit))));
  return romanOf(line.text.trim().toLowerCase());
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
