import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { contentWords, similarTo } from '#shared/text/similar';

const statements = [
  'North Korean troops relieve Russia’s worn units on the Kursk front.',
  'The North Korean units cost their Russian hosts more than they bring.',
  'New sanctions on Russia and North Korea follow the deployment.',
  'South Korea gives Ukraine weapons of its own.',
];

function found(typed: string): number[] {
  return similarTo(typed, statements, (statement) => statement, 3).map(({ item }) =>
    statements.indexOf(item),
  );
}

test.each<[typed: string, found: number[]]>([
  ['', []],
  ['North', []],
  ['The', []],
  ['troops relieving', [0]],
  ['Units relieved by troops', [0]],
  ['New sanctio', [2]],
  ['Sanctions follow', [2]],
  ['Sanctons on Russia', [2]],
  ['Seoul arms Kyiv at last', []],
  ['South Korea sends weapons to Ukraine', [3]],
  ['Kursk front: troops', [0]],
])('“%s”', (typed, expected) => {
  expect(found(typed)).toEqual(expected);
});

test('what has more of the typed words comes first', () => {
  expect(found('North Korean units cost')[0]).toBe(1);
});

test('words are compared by their stem and without accents; those without meaning are left out', () => {
  expect(contentWords('The allies’ relieving of Russia’s units')).toEqual(
    contentWords('ally relieved Russia unit'),
  );
  expect(contentWords('Türkiye sends')).toEqual(contentWords('turkiye sending'));
});

test('a sentence is most like itself, whatever else there is', () => {
  const sentence = fc
    .array(fc.stringMatching(/^[a-z]{4,9}$/), { minLength: 3, maxLength: 8 })
    .map((words) => words.join(' '));
  fc.assert(
    fc.property(sentence, fc.array(sentence, { maxLength: 5 }), (one, others) => {
      const words = contentWords(one);
      fc.pre(new Set(words).size >= 2);
      const [best] = similarTo(one, [...others, one], (item) => item, 1);
      expect(best?.score).toBe(1);
    }),
  );
});
