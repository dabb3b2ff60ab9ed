import { describe, expect, test } from 'vitest';
import { parseQuery } from '#shared/search/parse-query';
import type { SearchedArticle, SearchedPassage, SearchedRegister } from '#shared/search/searched';
import { Outlets } from '#shared/sources/outlets';
import { anArticle, anIndexOf } from '#tests/builders/a-search';

const register: SearchedRegister = {
  actors: [
    { id: 'russia', name: 'Russia', aliases: ['Moscow', 'the Kremlin'] },
    { id: 'ministry', name: 'Ministry of Defence', aliases: [], partOf: 'russia' },
    { id: 'ussr', name: 'Soviet Union', aliases: [], mergedInto: 'russia' },
    { id: 'nato', name: 'NATO', aliases: [], note: 'Founded in Washington.' },
  ],
  themes: [
    { id: 'food', name: 'Food' },
    { id: 'grain', name: 'Grain trade', parent: 'food' },
  ],
  people: [
    { id: 'ada', name: 'Ada Lovelace', initials: 'AL' },
    { id: 'grace', name: 'Grace Hopper', initials: 'GH' },
  ],
  outlets: Outlets.byName([{ id: 'reuters', name: 'Reuters', grades: [{ reliability: 'b', on: '2020' }] }]),
};

const passage = (id: string, more: Partial<SearchedPassage> = {}): SearchedPassage => ({
  id,
  spans: [],
  quote: 'Grain is sold.',
  actors: [],
  themes: [],
  madeAt: 0,
  bearsOn: [],
  ...more,
});

const bearing = (...implications: string[]) =>
  implications.map((implication) => ({ implication, stance: 'supports' as const }));

const articles: SearchedArticle[] = [
  anArticle({
    document: 'a',
    about: { title: 'Grain', addedAt: 0, published: '2024-10-28', publisher: 'Reuters', credibility: 2 },
    passages: [
      passage('russia acts', {
        actors: [{ actor: 'russia', roles: ['acts'] }],
        by: 'ada',
        themes: ['grain'],
      }),
      passage('nato acts', {
        actors: [
          { actor: 'russia', roles: ['affected'] },
          { actor: 'nato', roles: ['acts'] },
        ],
        by: 'grace',
        certainty: 'pr-plus',
      }),
      passage('ministry', { actors: [{ actor: 'ministry', roles: [] }], kind: 'gap', certainty: 'ps-minus' }),
      passage('old', { actors: [{ actor: 'ussr', roles: [] }], note: 'A deadline passed.', why: 'Guessed.' }),
      passage('evidence', { bearsOn: bearing('eco', 'mil') }),
    ],
    implications: [
      {
        id: 'eco',
        statement: 'Prices rise.',
        basis: 'inferred',
        domain: 'eco',
        likelihood: 'likely',
        by: 'ada',
      },
      {
        id: 'mil',
        statement: 'Ships wait.',
        assumption: 'The port is shut.',
        basis: 'stated',
        domain: 'mil',
      },
    ],
    notes: [{ object: { type: 'judgement', id: 'j' }, text: 'All in all a deadline.', by: 'ada' }],
  }),
  anArticle({
    document: 'b',
    about: { title: 'Rails', addedAt: 0, published: '2023', reliability: 'd' },
    words: 'Grain goes by rail. Moscow waits.',
    passages: [passage('abroad', { bearsOn: bearing('eco') })],
  }),
];

/** What is found, by its place and its id. */
async function found(line: string): Promise<string[]> {
  const index = anIndexOf(register, articles);
  const { query, problems } = parseQuery(line);
  expect(problems).toEqual([]);
  const hits = await index.search(query, { limit: 100, from: 0 }, async () => true);
  return (hits?.hits ?? []).map(({ place, object, document }) => `${place} ${object?.id ?? document}`);
}

describe('fields', () => {
  test.each<[line: string, found: string[]]>([
    ['actor:kremlin', ['passage russia acts', 'passage nato acts', 'passage ministry', 'passage old']],
    ['actor:russia role:acts', ['passage russia acts']],
    ['actor:russia -role:acts', ['passage nato acts', 'passage ministry', 'passage old']],
    ['role:acts', ['passage russia acts', 'passage nato acts']],
    ['role:acts -actor:nato', ['passage russia acts']],
    ['actor:nato actor:russia', ['passage nato acts']],
    ['actor:nobody', []],
    ['theme:food', ['passage russia acts']],
    ['kind:gap', ['passage ministry']],
    ['certainty<probable', ['passage ministry']],
    ['certainty>=possible', ['passage nato acts', 'passage ministry']],
    ['domain:eco', ['passage evidence', 'implication eco', 'passage abroad']],
    ['domain:eco basis:inferred', ['passage evidence', 'implication eco', 'passage abroad']],
    ['domain:eco basis:stated', []],
    ['likelihood>unlikely', ['passage evidence', 'implication eco', 'passage abroad']],
    ['by:AL', ['passage russia acts', 'implication eco']],
    ['by:hopper', ['passage nato acts']],
    ['grade<=C3', ['title a']],
    ['grade:D', ['title b']],
    ['source:reuters', ['title a']],
    ['date<2024', ['title b']],
    ['date:2024-10', ['title a']],
    ['in:title grain', ['title a']],
    ['grain in:text', ['text b']],
    ['grain date:2023', ['text b', 'passage abroad']],
    ['grain actor:nato', ['passage nato acts']],
    ['deadline', ['note old', 'note j']],
    ['deadline by:AL', ['note j']],
    ['guessed deadline', ['note old']],
    ['port', ['implication mil']],
    ['moscow', ['actor russia', 'text b']],
    ['washington', ['actor nato']],
    ['-grain', []],
  ])('%s', async (line, expected) => {
    expect(await found(line)).toEqual(expected);
  });
});

test('actors come first, then titles, then the article with most', async () => {
  const many = anArticle({
    document: 'c',
    title: 'Russia',
    words: 'Russia waits. Russia sends. Russia asks.',
  });
  const newer = anArticle({
    document: 'd',
    about: { title: 'Elsewhere', addedAt: 0, published: '2025' },
    words: 'Russia waits.',
  });
  const older = anArticle({
    document: 'e',
    about: { title: 'Elsewhere', addedAt: 0, published: '2024' },
    words: 'Russia waits.',
  });
  const index = anIndexOf(register, [older, newer, many]);

  const hits = await index.search(parseQuery('russia').query, { limit: 100, from: 0 }, async () => true);

  expect(hits?.hits.map(({ place, document }) => `${place} ${document ?? ''}`)).toEqual([
    'actor ',
    'title c',
    'text c',
    'text c',
    'text c',
    'text d',
    'text e',
  ]);
});

test('a search that nobody waits for any more stops', async () => {
  const long = anArticle({ words: 'Grain is sold.\n'.repeat(20_000) });
  const index = anIndexOf(register, [long]);
  const packed = index.get(long.document)!;
  for (let n = 0; n < 40; n += 1) index.set(String(n), packed);
  let asked = 0;

  const found = await index.search(
    parseQuery('grain').query,
    { limit: 1, from: 0 },
    async () => (asked += 1) < 2,
  );

  expect(found).toBeUndefined();
  expect(asked).toBe(2);
});
