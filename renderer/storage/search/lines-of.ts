import type { Found } from '#shared/search/found';
import { lineOf } from '#shared/search/lines';
import type { Words } from '#shared/search/query';
import type { Hit } from '#shared/search/search-index';

/** The words that stand in the lines: of an article's text, and of what was said of it, by number. */
export type WordSource = {
  readonly textOf: (document: string) => string;
  readonly saidOf: (document: string | undefined) => readonly string[];
};

/** What was found, each with its line. */
export function linesOf(hits: readonly Hit[], shown: readonly Words[], source: WordSource): Found[] {
  return hits.map(({ said, ...hit }) => ({ ...hit, ...lineOf(wordsOf(hit, said, source), shown) }));
}

function wordsOf(
  { document, range }: Omit<Hit, 'said'>,
  said: number | undefined,
  source: WordSource,
): string {
  if (said !== undefined) return source.saidOf(document)[said] ?? '';
  if (document === undefined || !range) return '';
  return source.textOf(document).slice(range.start, range.end);
}
