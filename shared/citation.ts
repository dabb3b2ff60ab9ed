import type { Document } from './model/document';
import { citedPages, type PageSpan } from './pages';

/** What of a document names it as a source. */
export type Cited = Pick<Document, 'title' | 'author' | 'publisher' | 'published'>;

/** “The quote” (Author, “Title”, Publisher, 2024-10-29, p. 12), without what nobody recorded. */
export function citedQuote(
  quote: string,
  { title, author, publisher, published }: Cited,
  pages?: PageSpan,
): string {
  const source = [author, `“${title}”`, publisher, published, pages && citedPages(pages)];
  return `“${quote}” (${source.filter(Boolean).join(', ')})`;
}

/** The same as HTML, for programs that take text with its structure. */
export function citedQuoteHtml(
  quote: string,
  { title, author, publisher, published }: Cited,
  pages?: PageSpan,
): string {
  const source = [author, undefined, publisher, published, pages && citedPages(pages)].map(
    (part) => part && escaped(part),
  );
  source[1] = `<cite>“${escaped(title)}”</cite>`;
  return `<p><q>${escaped(quote)}</q> (${source.filter(Boolean).join(', ')})</p>`;
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
