import * as fc from 'fast-check';
import { Lexicon } from '#shared/search/lexicon';
import { packActors, packMarks } from '#shared/search/mark-sheet';
import type { Query, Term, Words } from '#shared/search/query';
import { SearchIndex } from '#shared/search/search-index';
import type { SearchedArticle, SearchedRegister, SearchedText } from '#shared/search/searched';
import { packText } from '#shared/search/text-sheet';
import { TextWords } from '#shared/search/text-words';
import { domains, likelihoods, stances } from '#shared/model/implication';
import { certainties, passageKinds, roles } from '#shared/model/passage';
import { Outlets } from '#shared/sources/outlets';

/** A text whose lines are its blocks. */
export function aSearchedText(text: string): SearchedText {
  let start = 0;
  const lines = text === '' ? [] : text.split('\n');
  const blocks = lines.map((line) => ({ start, end: (start += line.length + 1) - 1 }));
  return { text, blocks: blocks.filter(({ start: from, end }) => end > from) };
}

export function anArticle(
  more: Partial<SearchedArticle> & { title?: string; words?: string } = {},
): SearchedArticle {
  const { title = 'Untitled', words = '', ...rest } = more;
  return {
    document: 'd'.repeat(64),
    about: { title, addedAt: 0 },
    text: aSearchedText(words),
    passages: [],
    implications: [],
    notes: [],
    ...rest,
  };
}

/** An index of these articles. */
export function anIndexOf(register: SearchedRegister, articles: readonly SearchedArticle[]): SearchIndex {
  const lexicon = new Lexicon();
  const index = new SearchIndex(lexicon, register, packActors(register, lexicon).sheet);
  for (const article of articles) put(index, article);
  return index;
}

export function put(index: SearchIndex, article: SearchedArticle): void {
  const { document, about, text } = article;
  const words = new TextWords();
  index.set(document, {
    about,
    textDigest: document,
    text: packText(text, index.lexicon, about.language, words),
    marks: packMarks(article, index.lexicon, words).sheet,
  });
}

/** Few words, so that what is sought is often found, in scripts with spaces and without. */
const vocabulary = [
  'grain',
  'Grain',
  'corridor',
  'sanction',
  'sanctions',
  'Kursk',
  'über',
  '粮食',
  '走廊',
  'ที่',
  'нет',
];
const word = fc.constantFrom(...vocabulary);
const sentence = fc.array(word, { minLength: 1, maxLength: 5 }).map((words) => `${words.join(' ')}.`);
const line = fc.array(sentence, { minLength: 1, maxLength: 3 }).map((sentences) => sentences.join(' '));
const text = fc.array(line, { maxLength: 4 }).map((lines) => lines.join('\n'));

const id = (sort: number, n: number) =>
  `00000000-0000-4000-8000-${String(sort * 1000 + n).padStart(12, '0')}`;
const idOf = (sort: number) => fc.integer({ min: 0, max: 3 }).map((n) => id(sort, n));
const some = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: undefined, freq: 1 });

export const aRegister: fc.Arbitrary<SearchedRegister> = fc
  .record({
    partOf: fc.array(fc.option(fc.integer({ min: 0, max: 3 })), { minLength: 4, maxLength: 4 }),
    mergedInto: fc.option(fc.integer({ min: 0, max: 3 })),
    note: some(sentence),
  })
  .map(({ partOf, mergedInto, note }) => ({
    actors: ['Russia', 'Ministry of Grain', 'Kursk', 'The corridor'].map((name, n) => ({
      id: id(1, n),
      name,
      aliases: n === 0 ? ['Moscow'] : [],
      ...(note !== undefined && n === 2 && { note }),
      ...(typeof partOf[n] === 'number' && { partOf: id(1, partOf[n]) }),
      ...(n === 3 && mergedInto !== null && { mergedInto: id(1, mergedInto) }),
    })),
    themes: ['Food', 'Supply'].map((name, n) => ({
      id: id(2, n),
      name,
      ...(n === 1 && { parent: id(2, 0) }),
    })),
    people: [
      { id: id(3, 0), name: 'Ada Lovelace', initials: 'AL' },
      { id: id(3, 1), name: 'Grace Hopper' },
    ],
    outlets: Outlets.byName([{ id: id(4, 0), name: 'Reuters', grades: [{ reliability: 'b', on: '2020' }] }]),
  }));

const passage = fc.record({
  spans: fc.constantFrom(
    [],
    [{ start: 0, end: 4 }],
    [
      { start: 2, end: 3 },
      { start: 9, end: 12 },
    ],
  ),
  quote: line,
  note: some(line),
  why: some(sentence),
  kind: some(fc.constantFrom(...passageKinds)),
  certainty: some(fc.constantFrom(...certainties)),
  by: some(idOf(3)),
  actors: fc.uniqueArray(
    fc.record({ actor: idOf(1), roles: fc.uniqueArray(fc.constantFrom(...roles), { maxLength: 2 }) }),
    { selector: ({ actor }) => actor, maxLength: 3 },
  ),
  themes: fc.uniqueArray(idOf(2), { maxLength: 2 }),
  madeAt: fc.integer({ min: 0, max: 2_000_000_000_000 }),
  bearsOn: fc.uniqueArray(fc.record({ implication: idOf(5), stance: fc.constantFrom(...stances) }), {
    selector: (each) => each.implication,
    maxLength: 2,
  }),
});
const implication = fc.record({
  statement: sentence,
  assumption: some(sentence),
  indicator: some(sentence),
  basis: fc.constantFrom('stated' as const, 'inferred' as const),
  domain: some(fc.constantFrom(...domains.slice(0, 2))),
  likelihood: some(fc.constantFrom(...likelihoods)),
  by: some(idOf(3)),
});

/** An article of this number; no two share an implication. */
export const anyArticle = (number: number): fc.Arbitrary<SearchedArticle> =>
  fc
    .record({
      title: sentence,
      published: some(fc.constantFrom('2024', '2024-10', '2024-10-28', '2023-05')),
      reliability: some(fc.constantFrom('a', 'c', 'f')),
      credibility: some(fc.integer({ min: 1, max: 6 })),
      publisher: some(fc.constantFrom('Reuters', 'TASS')),
      words: text,
      passages: fc.array(fc.record({ given: passage, from: fc.nat(40), length: fc.nat(30) }), {
        maxLength: 3,
      }),
      implication: fc.option(implication),
      notes: fc.array(line, { maxLength: 2 }),
    })
    .map(({ title, words, passages, implication: implied, notes, ...about }) => ({
      document: String(number).repeat(64),
      about: set({ title, addedAt: number, ...about }),
      text: aSearchedText(words),
      passages: passages.map(({ given, from, length }, n) => {
        const quote = words.slice(from, from + length);
        // Some quote the text, wherever they begin and end; others quote an older one.
        const own =
          quote === '' || given.spans.length === 0
            ? {}
            : { quote, spans: [{ start: from, end: from + quote.length }] };
        return set({ id: id(6 + number, n), ...given, ...own });
      }),
      implications: implied ? [set({ id: id(5, number), ...implied })] : [],
      notes: notes.map((each, n) => ({
        object: n === 0 ? { type: 'judgement', id: id(20, number) } : { type: 'thread', id: 'no uuid' },
        text: each,
        by: id(3, n),
      })),
    }));

const words: fc.Arbitrary<Words> = fc
  .record({
    of: fc.array(fc.oneof(word, fc.constantFrom('sanct', 'rain', '食', 'über', 'nowhere', '—')), {
      minLength: 1,
      maxLength: 3,
    }),
    isBeginning: fc.boolean(),
  })
  .map(({ of, isBeginning }) => ({ kind: 'words', text: of.join(' '), isBeginning }));

const comparison = fc.constantFrom('is', '<', '<=', '>', '>=');
const fields = {
  actor: ['Moscow', 'russia', 'grain', 'nobody'],
  role: roles.slice(0, 3),
  theme: ['food', 'supply'],
  kind: passageKinds,
  certainty: ['probable', 'certainly-not', 'undetermined'],
  domain: domains.slice(0, 2),
  basis: ['stated'],
  likelihood: ['likely', 'unlikely'],
  by: ['AL', 'hopper'],
  grade: ['C3', 'B', '2', 'F6'],
  source: ['reuters'],
  date: ['2024', '2024-10', '2023-06-01'],
  in: ['text', 'title', 'passage', 'note', 'implication', 'actor'],
} as const;
const field = fc.constantFrom(...(Object.keys(fields) as (keyof typeof fields)[])).chain((name) =>
  fc.record({
    kind: fc.constant('field' as const),
    field: fc.constant(name),
    comparison,
    value: fc.constantFrom<string>(...fields[name]),
  }),
);
const near = fc.record({
  kind: fc.constant('near' as const),
  of: fc.array(words, { minLength: 2, maxLength: 3 }),
});
const term: fc.Arbitrary<Term> = fc.oneof(
  { weight: 4, arbitrary: words },
  { weight: 4, arbitrary: field },
  { weight: 2, arbitrary: near },
);

/** Any query, sensible or not. */
export const anyQuery: fc.Arbitrary<Query> = fc.record({
  all: fc.array(
    fc.record({
      any: fc.array(term, { minLength: 1, maxLength: 2 }),
      isExcluded: fc.boolean().map((is) => is && true),
    }),
    { minLength: 1, maxLength: 3 },
  ),
});

/** What is not set is absent. */
function set<Value extends object>(value: Value): { [Name in keyof Value]: Exclude<Value[Name], undefined> } {
  const entries = Object.entries(value).filter(([, each]) => each !== undefined && each !== null);
  return Object.fromEntries(entries) as { [Name in keyof Value]: Exclude<Value[Name], undefined> };
}
