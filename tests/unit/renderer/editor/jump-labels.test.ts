import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { foldedLetter, jumpTargets, labelsFor } from '#renderer/editor/jump-labels';
import { wordsOf } from '#shared/text/segment';

const text = 'Élan and eagles over Ekaterinburg. An end.';
const targets = (letter: string, from = 0) =>
  jumpTargets(text, wordsOf(text), letter, from).map(({ start, end, label }) => [
    text.slice(start, end),
    label,
  ]);

test('words are found by their first letter, whatever its case and accents, the nearest first', () => {
  expect(targets('e')).toEqual([
    ['Élan', 'f'],
    ['eagles', 'j'],
    ['Ekaterinburg', 'd'],
    ['end', 'k'],
  ]);
  expect(targets('É', text.length).map(([word]) => word)).toEqual(['end', 'Ekaterinburg', 'eagles', 'Élan']);
  expect(targets('x')).toEqual([]);
});

test('letters that carry strokes and ligatures are typed as what they look like', () => {
  expect(['Łódź', 'Ørsted', 'ßo', 'Æ', 'أمن', 'Ёлка', '10'].map(foldedLetter)).toEqual([
    'l',
    'o',
    's',
    'a',
    'ا',
    'е',
    '1',
  ]);
});

test('labels are letters of the script that was typed', () => {
  const russian = 'войска вошли в Курск';

  expect(jumpTargets(russian, wordsOf(russian), 'в', 0).map(({ label }) => label)).toEqual(['а', 'о', 'в']);
});

test('no two labels are the same, none begins another, and the nearest have the shortest', () => {
  fc.assert(
    fc.property(fc.nat(676), (count) => {
      const labels = labelsFor(count, 'fjdkslaghrueiwoqptyvncmxzb');

      expect(labels).toHaveLength(count);
      expect(new Set(labels).size).toBe(count);
      for (const label of labels) {
        expect(labels.filter((other) => other !== label && other.startsWith(label))).toEqual([]);
      }
      const lengths = labels.map(({ length }) => length);
      expect(lengths).toEqual(lengths.toSorted((a, b) => a - b));
      if (count <= 26) expect(lengths.every((length) => length === 1)).toBe(true);
    }),
    { numRuns: 30 },
  );
});
