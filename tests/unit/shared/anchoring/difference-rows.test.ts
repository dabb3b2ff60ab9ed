import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { differenceRows, folded, type DifferenceRow, type Piece } from '#shared/anchoring/difference-rows';
import { article } from '../../../builders/edited-text';

const joined = (pieces: readonly Piece[]) => pieces.map(({ text }) => text).join('');
const side = (rows: readonly DifferenceRow[], which: 'before' | 'after') =>
  rows.map((row) => (row.kind === 'same' ? row.text : joined(row[which]))).join('\n');

test('paragraphs stand beside those they became, with the words that changed', () => {
  expect(differenceRows('One.\nThe troops left.\nThree.', 'One.\nThe troops stayed.\nThree.')).toEqual([
    { kind: 'same', text: 'One.' },
    {
      kind: 'changed',
      before: [
        { text: 'The troops ', isChanged: false },
        { text: 'left', isChanged: true },
        { text: '.', isChanged: false },
      ],
      after: [
        { text: 'The troops ', isChanged: false },
        { text: 'stayed', isChanged: true },
        { text: '.', isChanged: false },
      ],
    },
    { kind: 'same', text: 'Three.' },
  ]);
});

test('whatever the texts, either side reads as its own text', () => {
  fc.assert(
    fc.property(article, article, (before, after) => {
      const rows = differenceRows(before, after);
      // Paragraphs that came or went end with the line feed that parts them.
      expect(side(rows, 'before').replaceAll('\n', '')).toBe(before.replaceAll('\n', ''));
      expect(side(rows, 'after').replaceAll('\n', '')).toBe(after.replaceAll('\n', ''));
    }),
    { numRuns: 300 },
  );
});

test('long runs of what is the same are folded, but for what stands next to a change', () => {
  const paragraphs = Array.from({ length: 20 }, (_, at) => `Paragraph ${at}.`);
  const rows = folded(
    differenceRows(paragraphs.join('\n'), paragraphs.join('\n').replace('h 10.', 'h ten.')),
  );

  expect(rows.map((row) => (row.kind === 'folded' ? row.rows.length : row.kind))).toEqual([
    9,
    'same',
    'changed',
    'same',
    8,
  ]);
});
