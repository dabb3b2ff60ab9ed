import type { Found } from '#shared/search/found';
import { lineOf } from '#shared/search/lines';
import type { Words } from '#shared/search/query';
import type { Hit } from '#shared/search/search-index';

/** Where the words are that stand in the lines: of an article's text, and of what was said of it, by number. */
export type WordSource = {
  readonly textOf: (document: string) => Promise<string>;
  readonly saidOf: (document: string | undefined) => Promise<readonly string[]>;
};

/** What was found, each with its line. Only the articles that are shown are read. */
export function linesOf(hits: readonly Hit[], shown: readonly Words[], source: WordSource): Promise<Found[]> {
  const texts = new Map<string, Promise<string>>();
  const said = new Map<string | undefined, Promise<readonly string[]>>();
  return Promise.all(
    hits.map(async ({ said: at, ...hit }) => ({ ...hit, ...lineOf(await wordsOf(hit, at), shown) })),
  );

  async function wordsOf({ document, range }: Omit<Hit, 'said'>, at: number | undefined): Promise<string> {
    if (at !== undefined) return (await once(said, document, source.saidOf))[at] ?? '';
    if (document === undefined || !range) return '';
    return (await once(texts, document, source.textOf)).slice(range.start, range.end);
  }
}

function once<Key, Value>(
  known: Map<Key, Promise<Value>>,
  key: Key,
  ask: (key: Key) => Promise<Value>,
): Promise<Value> {
  const value = known.get(key) ?? ask(key);
  known.set(key, value);
  return value;
}
