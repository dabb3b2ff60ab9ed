import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Mark } from '#shared/model/revision-file';
import { buildDocument } from '#renderer/editor/build-document';
import { aRevision, type BlockDraft } from '#tests/builders/a-document';

const small = fc.nat(4);
/** Blocks of every kind; the places of cells are as a damaged file might have them. */
const block: fc.Arbitrary<BlockDraft> = fc.record(
  {
    text: fc.string({
      unit: fc.constantFrom('a', 'b', ' ', '\n', '🛰', 'ع', '\u202E', '\u{E0041}'),
      minLength: 1,
      maxLength: 12,
    }),
    kind: fc.constantFrom('paragraph', 'heading', 'item', 'code', 'cell', 'cell', 'cell', 'caption', 'note'),
    quoted: fc.integer({ min: 1, max: 3 }),
    number: fc.nat(9),
    label: fc.constantFrom('1', '*'),
    direction: fc.constantFrom('ltr', 'rtl'),
    table: fc.integer({ min: 1, max: 2 }),
    row: small,
    column: fc.oneof(small, fc.constant(2_000_000)),
    columns: fc.integer({ min: 2, max: 1000 }),
    rows: fc.integer({ min: 2, max: 1000 }),
    isHead: fc.boolean(),
  },
  { requiredKeys: ['text', 'kind'] },
);
const markKinds = [
  'emphasis',
  'strong',
  'code',
  'strike',
  'link',
  'noteRef',
  'ruby',
  'raised',
  'lowered',
] as const;
/** Where a mark lies: in which block, and how far into it, of a thousand. */
const mark = fc.record({
  kind: fc.constantFrom(...markKinds),
  at: fc.nat(999),
  from: fc.nat(999),
  to: fc.nat(999),
});
const revisions = fc
  .tuple(
    fc.array(block, { minLength: 1, maxLength: 160, size: 'max' }),
    fc.array(mark, { maxLength: 40, size: 'max' }),
  )
  .map(([blocks, marks]) => {
    const file = aRevision(blocks);
    const placed = marks.flatMap(({ kind, at, from, to }): Mark[] => {
      const { start, end } = file.blocks[Math.floor((at / 1000) * file.blocks.length)]!;
      const [first, last] = [from, to].map((part) => start + Math.round((part / 1000) * (end - start))) as [
        number,
        number,
      ];
      return first < last ? [{ kind, start: first, end: last }] : [];
    });
    return { ...file, marks: placed.toSorted((a, b) => a.start - b.start) };
  });

test('each character of the text has a position in the document, and the position leads back to it', () => {
  fc.assert(
    fc.property(revisions, (file) => {
      const { doc, index } = buildDocument(file);

      doc.check();
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
