import fc from 'fast-check';
import { hasOrder, valuesOf } from '#shared/search/field-values';
import {
  comparisons,
  fieldNames,
  type Clause,
  type Query,
  type Term,
  type Words,
} from '#shared/search/query';

/** Words as a query holds them: with a letter or digit, spaces only one by one within, no star at the end. */
const text = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        'grain',
        'OR',
        'NEAR',
        'near(',
        'actor:x',
        '-5',
        'צה"ל',
        'сев',
        '制裁',
        '"',
        '(b)',
        '|',
      ),
      fc.string({ unit: 'grapheme', maxLength: 8 }),
    ),
    { minLength: 1, maxLength: 3 },
  )
  .map((parts) => parts.join(' ').replace(/\s+/gu, ' ').trim())
  .filter((made) => /[\p{L}\p{N}]/u.test(made) && !/[*＊]$/u.test(made));

const anyWords: fc.Arbitrary<Words> = fc.record({
  kind: fc.constant('words' as const),
  text,
  isBeginning: fc.boolean(),
});

const near: fc.Arbitrary<Term> = fc
  .array(anyWords, { minLength: 2, maxLength: 4 })
  .map((of) => ({ kind: 'near', of }));

const field: fc.Arbitrary<Term> = fc.constantFrom(...fieldNames).chain((name) => {
  const values = valuesOf(name);
  const formed = { grade: ['C3', 'A', '6'], date: ['2024', '2024-10', '2024-10-28'] };
  const value = values
    ? fc.constantFrom(...values)
    : name === 'grade' || name === 'date'
      ? fc.constantFrom(...formed[name])
      : fc.oneof(text, fc.constantFrom('me', 'North Korea', '>', '<5', '"', '= a'));
  const comparison = hasOrder(name) ? fc.constantFrom(...comparisons) : fc.constant('is' as const);
  return fc.record({ kind: fc.constant('field' as const), field: fc.constant(name), comparison, value });
});

const clause: fc.Arbitrary<Clause> = fc.record({
  any: fc.array(fc.oneof(anyWords, near, field), { minLength: 1, maxLength: 3 }),
  isExcluded: fc.boolean(),
});

/** Queries of every form, with names and words that look like parts of the language. */
export const anyQuery: fc.Arbitrary<Query> = fc.record({ all: fc.array(clause, { maxLength: 5 }) });

const signs = '" “ ” „ « » 「 ( ) - – * | : ： < <= ≥'.split(' ');
const operators = 'OR AND NOT NEAR NEAR/3 near( actor: grade<= C3 date: 2024 foo: a грин'.split(' ');
const pieces = [...signs, ...operators, ' ', '\n'];

/** What a hand on the keyboard may leave in a line, operators above all. */
export const lineNoise: fc.Arbitrary<string> = fc.oneof(
  fc.array(fc.constantFrom(...pieces), { maxLength: 14 }).map((parts) => parts.join('')),
  fc.string({ unit: 'binary', maxLength: 40 }),
);
