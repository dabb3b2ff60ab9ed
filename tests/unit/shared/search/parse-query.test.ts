import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseQuery } from '#shared/search/parse-query';
import { writeQuery } from '#shared/search/write-query';
import { anyQuery, lineNoise } from './queries';

/** Each clause as a line of its own. */
const clausesOf = (line: string): string[] =>
  parseQuery(line).query.all.map((clause) => writeQuery({ all: [clause] }));

const problemsOf = (line: string): string[] =>
  parseQuery(line).problems.map(({ kind, stretch, instead }) =>
    [kind, line.slice(stretch.start, stretch.end), ...(instead === undefined ? [] : [instead])].join(' | '),
  );

describe('a line says', () => {
  test.each([
    ['grain corridor', ['grain', 'corridor']],
    ['"grain corridor"', ['"grain corridor"']],
    ['  "grain \n corridor"  ', ['"grain corridor"']],
    ['“grain corridor”', ['"grain corridor"']],
    ['„grain corridor“', ['"grain corridor"']],
    ['« grain corridor »', ['"grain corridor"']],
    ['»grain corridor«', ['"grain corridor"']],
    ['「穀物 回廊」', ['"穀物 回廊"']],
    ['"the so-called ""corridor"""', ['"the so-called ""corridor"""']],
    ['sanction* -oil', ['sanction*', '-oil']],
    ['"grain corr"*', ['"grain corr"*']],
    ['"grain corr*"', ['"grain corr"*']],
    ['NOT oil −gas –coal', ['-oil', '-gas', '-coal']],
    ['oil OR gas | coal', ['oil OR gas OR coal']],
    ['oil AND gas', ['oil', 'gas']],
    ['-(oil OR gas) grain', ['-(oil OR gas)', 'grain']],
    ['-oil OR gas', ['-(oil OR gas)']],
    ['(oil OR gas) (grain)', ['oil OR gas', 'grain']],
    ['(oil gas)', ['oil', 'gas']],
    ['near(grain "Black Sea" port*)', ['near(grain "Black Sea" port*)']],
    ['grain NEAR "Black Sea" NEAR port', ['near(grain "Black Sea" port)']],
    ['near(grain)', ['grain']],
    ['near', ['near']],
    ['or and not near', ['or', 'and', 'not', 'near']],
    ['actor:Russia', ['actor:Russia']],
    ['Actor:"North Korea"', ['actor:"North Korea"']],
    ['actor:„North Korea“', ['actor:"North Korea"']],
    ['actor：俄罗斯', ['actor:俄罗斯']],
    ['actor:القاهرة', ['actor:القاهرة']],
    ['actor:Mali OR actor:Niger', ['actor:Mali OR actor:Niger']],
    ['certainty<probable', ['certainty<probable']],
    ['certainty < Probably', ['certainty<probable']],
    ['grade<=c3 grade:≥b', ['grade<=C3', 'grade>=B']],
    ['likelihood>="very likely"', ['likelihood>=very-likely']],
    ['domain:Political', ['domain:pol']],
    ['role:affected in:quotes', ['role:affected', 'in:passage']],
    ['date>=28.10.2024 date:2024/7', ['date>=2024-10-28', 'date:2024-07']],
    ['by:me', ['by:me']],
    ['Ukraine: grain deal – signed', ['Ukraine:', 'grain', 'deal', 'signed']],
    ['https://agency.example/a', ['https://agency.example/a']],
    ['צה"ל U.S. don’t AT&T', ['צה"ל', 'U.S.', 'don’t', 'AT&T']],
    ['俄罗斯制裁', ['俄罗斯制裁']],
    ['', []],
    ['"" - | * … ()', []],
  ])('%s', (line, clauses) => {
    expect(clausesOf(line)).toEqual(clauses);
  });
});

describe('what is not understood is told, and the rest is sought:', () => {
  test.each([
    ['acter:Russia grain', ['"acter:Russia"', 'grain'], ['unknown-field | acter:Russia | actor:Russia']],
    ['role:effected grain', ['grain'], ['unknown-value | role:effected | role:affected']],
    ['certainty<prob', [], ['unknown-value | certainty<prob | certainty<probable']],
    ['role:zzz', [], ['unknown-value | role:zzz']],
    ['date:2024-13', [], ['unknown-value | date:2024-13']],
    ['grade<=G7', [], ['unknown-value | grade<=G7']],
    ['grain actor:', ['grain'], ['no-value | actor:']],
    ['actor<Russia', [], ['no-order | actor<Russia | actor:Russia']],
    ['"grain corr', ['"grain corr"'], ['unclosed | "grain corr']],
    ['actor:"North K', ['actor:"North K"'], ['unclosed | actor:"North K']],
    ['near(grain port', ['near(grain port)'], ['unclosed | near(grain port | near(grain port)']],
    ['(grain OR port', ['grain OR port'], ['unclosed | (grain OR port | (grain OR port)']],
    ['grain)', ['grain'], ['unopened | )']],
    ['OR grain', ['grain'], ['alone | OR']],
    ['grain OR', ['grain'], ['alone | OR']],
    ['grain NEAR', ['grain'], ['alone | NEAR']],
    ['grain NEAR/5 port', ['near(grain port)'], ['near-distance | NEAR/5 | NEAR']],
    ['grain OR -port', ['grain'], ['not-among-others | -port']],
    ['near(actor:Russia grain)', ['grain'], ['near-words-only | actor:Russia']],
    ['(grain port) OR oil', ['oil'], ['too-nested | (grain port)']],
    ['-(grain port) oil', ['oil'], ['too-nested | (grain port)']],
  ])('%s', (line, clauses, problems) => {
    expect(clausesOf(line)).toEqual(clauses);
    expect(problemsOf(line)).toEqual(problems);
  });
});

test('each clause says where in the line it stands', () => {
  const line = ' grain  -(oil OR gas) actor:"North Korea" a NEAR b';

  const { clauses } = parseQuery(line);

  expect(clauses.map(({ stretch }) => line.slice(stretch.start, stretch.end))).toEqual([
    'grain',
    '-(oil OR gas)',
    'actor:"North Korea"',
    'a NEAR b',
  ]);
});

test('a written query reads back as it was', () => {
  fc.assert(
    fc.property(anyQuery, (query) => {
      const { query: read, problems } = parseQuery(writeQuery(query));

      expect(read).toEqual(query);
      expect(problems).toEqual([]);
    }),
    { numRuns: 1_000 },
  );
});

test('any text is read, and what was understood of it is written so that it is read alike', () => {
  fc.assert(
    fc.property(lineNoise, (line) => {
      const { query, clauses, problems } = parseQuery(line);

      expect(parseQuery(writeQuery(query)).query).toEqual(query);
      for (const { stretch } of [...clauses, ...problems]) {
        expect(stretch.start).toBeLessThan(stretch.end);
        expect(stretch.end).toBeLessThanOrEqual(line.length);
      }
    }),
    { numRuns: 2_000 },
  );
});

test('brackets without end are read without end of time', () => {
  const line = '(-"a'.repeat(50_000);

  expect(parseQuery(line).problems.length).toBeGreaterThan(0);
});
