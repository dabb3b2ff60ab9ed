import type { Article } from '../brief/finding';

/** Something said at a place of an article. */
export type Said = { readonly document: string; readonly start: number };

/** Whether it adds a source: another article of the same source said something before it. */
export type Heard<Of extends Said> = Of & { readonly isHeardAlready: boolean };

/**
 * What was said in reading order: the article published first comes first, one without a date last, each from its beginning
 * on. Of articles that are one source only the first counts; one wire story told five times is one source.
 */
export function inReadingOrder<Of extends Said>(
  said: Iterable<Of>,
  articles: ReadonlyMap<string, Pick<Article, 'published' | 'source'>>,
): Heard<Of>[] {
  const dateOf = ({ document }: Of): string => articles.get(document)?.published ?? '~';
  const inOrder = [...said].toSorted(
    (one, other) =>
      compare(dateOf(one), dateOf(other)) || compare(one.document, other.document) || one.start - other.start,
  );
  const first = new Map<string, string>();
  return inOrder.map((one) => {
    const source = articles.get(one.document)?.source ?? one.document;
    const heardIn = first.get(source) ?? one.document;
    first.set(source, heardIn);
    return { ...one, isHeardAlready: heardIn !== one.document };
  });
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
