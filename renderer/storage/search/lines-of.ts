import type { Found } from '#shared/search/found';
import { lineOf } from '#shared/search/lines';
import type { Said } from '#shared/search/mark-sheet';
import type { Words } from '#shared/search/query';
import type { Hit } from '#shared/search/search-index';

/** The words that stand in the lines: of an article's text, and of what was said of it, by number; or where in the text they are. */
export type WordSource = {
  readonly textOf: (document: string) => string;
  readonly saidOf: (document: string | undefined) => readonly Said[];
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
  const words = said === undefined ? range : source.saidOf(document)[said];
  if (typeof words === 'string') return words;
  if (document === undefined || !words) return '';
  return source.textOf(document).slice(words.start, words.end);
}
