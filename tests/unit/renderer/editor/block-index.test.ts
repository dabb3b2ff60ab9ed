import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { buildDocument } from '#renderer/editor/build-document';
import { aRevision, type BlockDraft } from '#tests/builders/a-document';

const block: fc.Arbitrary<BlockDraft> = fc.record(
  {
    text: fc.string({ unit: fc.constantFrom('a', 'b', ' ', '\n', '🛰', 'ع'), minLength: 1, maxLength: 12 }),
    kind: fc.constantFrom('paragraph' as const, 'heading' as const, 'item' as const, 'code' as const),
    quoted: fc.integer({ min: 1, max: 3 }),
    number: fc.nat(9),
  },
  { requiredKeys: ['text', 'kind'] },
);
const revisions = fc
  .array(block, { minLength: 1, maxLength: 160, size: 'max' })
  .map((blocks) => aRevision(blocks));

test('each character of the text has a position in the document, and the position leads back to it', () => {
  fc.assert(
    fc.property(revisions, (file) => {
      const { doc, index } = buildDocument(file);

      for (const { start, end } of file.blocks) {
        for (let offset = start; offset <= end; offset += 1) {
          expect(index.offset(index.position(offset))).toBe(offset);
        }
        const [from, to] = [index.position(start), index.position(end)];
        expect(doc.textBetween(from, to, '\n')).toBe(file.text.slice(start, end));
      }
    }),
    { numRuns: 40 },
  );
});

test('later places in the text have later positions', () => {
  fc.assert(
    fc.property(revisions, (file) => {
      const { index } = buildDocument(file);

      const positions = Array.from({ length: file.text.length + 1 }, (_, offset) => index.position(offset));

      expect(positions).toEqual(positions.toSorted((a, b) => a - b));
    }),
    { numRuns: 40 },
  );
});

const { index } = buildDocument(aRevision(['First one.', { text: 'An item.', kind: 'item' }, 'Last.']));
const text = 'First one.\nAn item.\nLast.';

test('the break after a block belongs to the end of that block', () => {
  const end = 'First one.'.length;

  expect(index.at(end)).toMatchObject({ start: 0, end });
  expect(index.at(end + 1)).toMatchObject({ kind: 'item', start: end + 1 });
});

test('a place between two blocks of the document leads to the nearest end of a block', () => {
  const [first, second] = index.blocks;
  const endOfFirst = (first?.position ?? 0) + 'First one.'.length;
  const between = Array.from(
    { length: (second?.position ?? 0) - endOfFirst - 1 },
    (_, n) => endOfFirst + 1 + n,
  );

  expect(between.length).toBeGreaterThan(0);
  expect(new Set(between.map((position) => index.offset(position)))).toEqual(new Set(['First one.'.length]));
});

test('a place before the text or behind it is taken as its beginning or end', () => {
  expect(index.offset(0)).toBe(0);
  expect(index.offset(10_000)).toBe(text.length);
  expect(index.position(10_000)).toBe(index.position(text.length));
});

test('a stretch finds the blocks of which it takes at least one character', () => {
  const found = (start: number, end: number) =>
    index.touching(start, end).map((block) => text.slice(block.start, block.end));

  expect(found(0, text.length)).toEqual(['First one.', 'An item.', 'Last.']);
  expect(found(3, 4)).toEqual(['First one.']);
  // The break between two blocks is part of neither.
  expect(found(9, 12)).toEqual(['First one.', 'An item.']);
  expect(found(10, 11)).toEqual([]);
  expect(found(10, 12)).toEqual(['An item.']);
  expect(found(11, 19)).toEqual(['An item.']);
});
