import type { Range } from './model/document';
import type { PageMark } from './model/revision-file';

/** On which pages of its source a stretch of text stands, by what is printed on them; of one page, twice the same. */
export type PageSpan = { readonly first: string; readonly last: string };

/**
 * The pages of a stretch. Found by halving.
 *
 * @param pages where they begin, in order.
 * @returns nothing for what stands before the first page mark, and for a text without pages.
 */
export function pagesOf(pages: readonly PageMark[], { start, end }: Range): PageSpan | undefined {
  const first = pageAt(pages, start);
  const last = pageAt(pages, Math.max(start, end - 1));
  return first && last && { first: first.label, last: last.label };
}

/** The page on which an offset stands. */
export function pageAt(pages: readonly PageMark[], offset: number): PageMark | undefined {
  let low = 0;
  let high = pages.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((pages[middle] as PageMark).at <= offset) low = middle + 1;
    else high = middle;
  }
  return pages[low - 1];
}

/** "p. 12", "pp. 12–13", as a citation names them. */
export function citedPages({ first, last }: PageSpan): string {
  return first === last ? `p. ${first}` : `pp. ${first}–${last}`;
}
