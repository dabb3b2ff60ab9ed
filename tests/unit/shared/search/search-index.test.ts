import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { places, type Query } from '#shared/search/query';
import type { Found } from '#shared/search/found';
import type { Hit, SearchIndex } from '#shared/search/search-index';
import type { SearchedArticle } from '#shared/search/searched';
import { anIndexOf, anyArticle, anyQuery, aRegister, put } from '#tests/builders/a-search';
import { searchPlainly } from '#tests/builders/plain-search';

const everything = { limit: Infinity, from: 0 };

/** What an index finds, in an order that says nothing. */
async function foundBy(index: SearchIndex, query: Query) {
  const hits = await index.search(query, everything, async () => true);
  return {
    ...hits,
    hits: hits!.hits.map((hit) => withoutWords(hit)).toSorted(),
    shown: [],
  };
}

function withoutWords({ place, object, document, range }: Hit | Found): string {
  return JSON.stringify([place, object, document, range]);
}

function foundPlainly(query: Query, register: Parameters<typeof searchPlainly>[1], all: SearchedArticle[]) {
  const { found, ...counts } = searchPlainly(query, register, all);
  return {
    ...counts,
    hits: found.map((each) => withoutWords(each)).toSorted(),
    shown: [],
  };
}

test('an index finds what looking at everything finds, after any edits, whatever is sought', async () => {
  const articles = fc.tuple(anyArticle(0), anyArticle(1), anyArticle(2));
  const edits = fc.array(
    fc.oneof(
      fc.constantFrom(0, 1, 2).chain(anyArticle),
      fc.constantFrom(0, 1, 2),
      fc.constant('tidy' as const),
    ),
    { maxLength: 4 },
  );
  await fc.assert(
    fc.asyncProperty(
      aRegister,
      articles,
      edits,
      fc.array(anyQuery, { minLength: 3, maxLength: 6 }),
      async (register, first, later, queries) => {
        const index = anIndexOf(register, first);
        const there = new Map<string, SearchedArticle>(first.map((article) => [article.document, article]));
        index.tidy(0);
        for (const edit of later) {
          if (edit === 'tidy') index.tidy(0);
          else if (typeof edit === 'number') {
            index.remove(String(edit).repeat(64));
            there.delete(String(edit).repeat(64));
          } else {
            put(index, edit);
            there.set(edit.document, edit);
          }
        }
        for (const query of queries) {
          expect(await foundBy(index, query)).toEqual(foundPlainly(query, register, [...there.values()]));
        }
      },
    ),
    { numRuns: 400 },
  );
});

test('counts agree with what is listed, page by page', async () => {
  await fc.assert(
    fc.asyncProperty(
      aRegister,
      anyArticle(0),
      anyArticle(1),
      anyQuery,
      async (register, one, other, query) => {
        const index = anIndexOf(register, [one, other]);
        const whole = await index.search(query, everything, async () => true);
        const pages = [];
        for (let from = 0; from < whole!.hits.length; from += 2) {
          pages.push(...(await index.search(query, { limit: 2, from }, async () => true))!.hits);
        }
        expect(pages).toEqual(whole!.hits);
        for (const place of places) {
          expect(whole!.counts[place]).toBe(whole!.hits.filter((hit) => hit.place === place).length);
        }
      },
    ),
  );
});
