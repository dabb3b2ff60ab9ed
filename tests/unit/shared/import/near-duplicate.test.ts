import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compareTexts, isNearlySame } from '#shared/import/compare-texts';
import { estimatedResemblance, signatureOf, SignatureIndex } from '#shared/import/near-duplicate';
import { SIGNATURE_LENGTH } from '#shared/import/read-file';
import { runsOf, wordsAsNumbers } from '#shared/import/word-runs';

const report = `The port authority said on Tuesday that three berths would stay closed until the dredging is done.
Ship owners had asked for two of them to be opened in spring. A spokeswoman called that unlikely. Freight has gone by rail
since the storm, and the railway has put on eleven more trains a week.`;

/** The resemblance itself: how many of the runs in either text are in both. */
function resemblance(one: string, other: string): number {
  const [a, b] = [one, other].map((text) => new Set(runsOf(wordsAsNumbers(text)))) as [
    Set<number>,
    Set<number>,
  ];
  const common = [...a].filter((run) => b.has(run)).length;
  return common / (a.size + b.size - common);
}

/** A text of so many words, none like another. */
function wordsFrom(from: number, count: number): string {
  return Array.from({ length: count }, (_, at) => `word${from + at}`).join(' ');
}

test('the estimate from signatures keeps to its error', () => {
  let sum = 0;
  let square = 0;
  let cases = 0;
  fc.assert(
    fc.property(
      fc.nat(1_000_000),
      fc.integer({ min: 20, max: 600 }),
      fc.integer({ min: 0, max: 600 }),
      fc.integer({ min: 0, max: 600 }),
      (from, shared, mine, theirs) => {
        const one = `${wordsFrom(from, shared)} ${wordsFrom(2_000_000 + from, mine)}`;
        const other = `${wordsFrom(from, shared)} ${wordsFrom(4_000_000 + from, theirs)}`;
        const exact = resemblance(one, other);
        const error = estimatedResemblance(signatureOf(one), signatureOf(other)) - exact;
        sum += error;
        square += error ** 2;
        cases += 1;
        // Five standard errors: hit once in a million.
        expect(Math.abs(error)).toBeLessThanOrEqual(
          5 * Math.sqrt((exact * (1 - exact)) / SIGNATURE_LENGTH) + 1e-9,
        );
      },
    ),
    { numRuns: 300 },
  );
  expect(Math.abs(sum / cases)).toBeLessThan(0.01);
  expect(Math.sqrt(square / cases)).toBeLessThan(0.045);
});

test('a text is the same however it is set', () => {
  const shouted = report
    .toUpperCase()
    .replaceAll(/\s+/g, '\n')
    .replaceAll('.', ' ;')
    .replaceAll('T', 'T\u200B');

  expect(signatureOf(shouted)).toEqual(signatureOf(report));
  expect(compareTexts(report, shouted)).toEqual({ ofBoth: 1, ofOne: 1, ofOther: 1 });
});

test('an index finds what shares a third of its runs and passes by what shares none', () => {
  const index = new SignatureIndex();
  for (let at = 0; at < 300; at += 1) index.add(`other ${at}`, signatureOf(wordsFrom(1000 * at, 200)));
  index.add('half', signatureOf(`${wordsFrom(900_000, 100)} ${wordsFrom(910_000, 100)}`));
  index.add('most', signatureOf(`${wordsFrom(900_000, 180)} ${wordsFrom(920_000, 20)}`));

  const found = index.candidatesFor(signatureOf(wordsFrom(900_000, 200)));

  expect(found).toEqual(['most', 'half']);
});

test('one changed word makes a text no other one, a sentence added says how much', () => {
  const corrected = report.replace('three berths', 'four berths');
  const longer = `${report} Nobody was hurt, the authority added, and no oil went into the sea.`;

  expect(compareTexts(report, corrected).ofBoth).toBeGreaterThan(0.97);
  expect(compareTexts(report, longer)).toMatchObject({ ofOne: 1 });
  expect(compareTexts(report, longer).ofOther).toBeCloseTo(51 / 64, 1);
});

test('a teaser that stands whole in a longer article is nearly the same, a common phrase is not', () => {
  const teaser = report.split('. ').slice(0, 2).join('. ');
  const article = `${report} ${wordsFrom(0, 400)}`;
  const other = `The port authority said on Tuesday that nothing had changed. ${wordsFrom(500, 60)}`;

  expect(isNearlySame(compareTexts(teaser, article))).toBe(true);
  expect(isNearlySame(compareTexts(report, other))).toBe(false);
});

test('scripts without spaces are compared by characters', () => {
  const chinese = '港务局星期二表示，三个泊位将继续关闭，直到疏浚工作完成。船东要求在春天开放其中两个。';
  const changed = chinese.replace('三个', '四个');

  expect(wordsAsNumbers(chinese)).toHaveLength(38);
  const { ofBoth } = compareTexts(chinese, changed);
  expect(ofBoth).toBeGreaterThan(0.8);
  expect(ofBoth).toBeLessThan(1);
});

test('a text shorter than a run is compared whole', () => {
  expect(compareTexts('Grain sold', 'grain sold.').ofBoth).toBe(1);
  expect(compareTexts('Grain sold', 'Grain bought').ofBoth).toBe(0);
  expect(compareTexts('', 'Grain').ofBoth).toBe(0);
});

test('likeness reads the same both ways round', () => {
  const text = fc.array(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', '.'), { maxLength: 60 });
  fc.assert(
    fc.property(text, text, (one, other) => {
      const [there, back] = [
        compareTexts(one.join(' '), other.join(' ')),
        compareTexts(other.join(' '), one.join(' ')),
      ];
      expect([there.ofOne, there.ofOther, there.ofBoth]).toEqual([back.ofOther, back.ofOne, back.ofBoth]);
    }),
  );
});
