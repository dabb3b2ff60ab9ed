import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { differenceOf, isUntouched, mapOffset, type Difference } from '#shared/anchoring/difference';
import { article, edited, newWords } from '../../../builders/edited-text';

/** The new text, made of the old one by the edits. */
function carriedOut({ edits }: Difference, before: string, after: string): string {
  return edited(
    before,
    edits.map(({ start, end, newStart, newEnd }) => ({ start, end, by: after.slice(newStart, newEnd) })),
  ).text;
}

const replaced = (before: string, after: string, finest?: 'words') =>
  differenceOf(before, after, finest).edits.map(
    ({ start, end, newStart, newEnd }) => `${before.slice(start, end)}→${after.slice(newStart, newEnd)}`,
  );

test('equal texts differ in nothing', () => {
  expect(differenceOf('One.\nTwo.', 'One.\nTwo.').edits).toEqual([]);
  expect(differenceOf('', '').edits).toEqual([]);
});

test.each([
  ['They came in.', 'They came in today.', ['→ today']],
  ['They came in today.', 'They came in.', [' today→']],
  ['The troops left Kursk.\nNothing else.', 'The troops entered Kursk.\nNothing else.', ['left→entered']],
  ['One.\nTwo.\nThree.', 'One.\nThree.', ['Two.\n→']],
  ['', 'New.', ['→New.']],
  ['Old.', '', ['Old.→']],
  ['俄罗斯军队进入库尔斯克', '俄罗斯军队离开库尔斯克', ['进入→离开']],
])('%j becomes %j by words', (before, after, edits) => {
  expect(replaced(before, after, 'words')).toEqual(edits);
});

test('within a changed word only what differs is an edit', () => {
  expect(replaced('the colour of it', 'the colours of it')).toEqual(['→s']);
});

test('a word that two sentences have in common by chance stays within the edit for a reader', () => {
  const before = 'Ministers from nine states will meet the press in Brussels tomorrow.';
  const after = 'Heavy rain closed the airport of Tbilisi for two days.';

  expect(replaced(before, after, 'words')).toHaveLength(1);
});

test('a pair of surrogates is replaced whole', () => {
  expect(replaced('a 🛰 b', 'a 🛳 b')).toEqual(['🛰→🛳']);
});

test('whatever the texts, the edits make the new one of the old one, with something unchanged between two', () => {
  fc.assert(
    fc.property(
      fc.oneof(article, fc.string({ unit: 'binary' })),
      fc.oneof(article, newWords),
      (before, after) => {
        for (const finest of ['words', 'characters'] as const) {
          const difference = differenceOf(before, after, finest);
          expect(carriedOut(difference, before, after)).toBe(after);
          for (const [at, { start, end, newStart, newEnd }] of difference.edits.entries()) {
            const previous = difference.edits[at - 1];
            expect(start > (previous?.end ?? -1)).toBe(true);
            expect(end - start + newEnd - newStart).toBeGreaterThan(0);
          }
        }
      },
    ),
    { numRuns: 300 },
  );
});

test('an offset goes with what stands around it', () => {
  const before = 'One two three four of them.';
  const after = 'One 2 three and then four of us.';
  const difference = differenceOf(before, after);
  const at = (word: string) => mapOffset(difference, before.indexOf(word), 'after');

  expect(after.slice(at('three')).startsWith('three')).toBe(true);
  expect(after.slice(at('four')).startsWith('four')).toBe(true);
  expect(mapOffset(difference, 0, 'before')).toBe(0);
  expect(mapOffset(difference, before.length, 'before')).toBe(after.length);
});

test('what is inserted where a stretch begins or ends stays outside of it', () => {
  const difference = differenceOf('a quote b', 'a new quote words b');

  expect(mapOffset(difference, 2, 'after')).toBe('a new '.length);
  expect(mapOffset(difference, 'a quote'.length, 'before')).toBe('a new quote'.length);
  expect(isUntouched(difference, 2, 'a quote'.length)).toBe(true);
  expect(isUntouched(difference, 2, 'a quote b'.length)).toBe(false);
});

test('three megabytes of which every paragraph has gone elsewhere are compared within seconds', () => {
  const paragraphs = Array.from({ length: 13_000 }, (_, at) =>
    `Paragraph ${at} says ${(at * 7919) % 13_001} of the very same things as before. `.repeat(4),
  );
  const before = paragraphs.join('\n');
  const after = paragraphs.toSorted((a, b) => (a < b ? -1 : 1)).join('\n');

  const difference = differenceOf(before, after);

  expect(before.length).toBeGreaterThan(3_000_000);
  expect(carriedOut(difference, before, after)).toBe(after);
}, 20_000);
