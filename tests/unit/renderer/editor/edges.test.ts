import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { buildDocument } from '#renderer/editor/build-document';
import { edgeByWord, edgeNear, withEdge, type Edge } from '#renderer/editor/edges';
import { SentenceIndex } from '#renderer/editor/sentence-index';
import { WordIndex } from '#renderer/editor/word-index';
import type { Range } from '#shared/model/document';
import { aRevision } from '#tests/builders/a-document';

const file = aRevision([
  'The ministry said that troops had arrived in Kursk. “They stayed,” he said.',
  'Nobody else knew it.',
]);
const { text } = file;
const words = new WordIndex(text, new SentenceIndex(text, buildDocument(file).index));

function piece(quote: string): Range {
  const start = text.indexOf(quote);
  return { start, end: start + quote.length };
}

const said = (pieces: readonly Range[]): string =>
  pieces.map(({ start, end }) => text.slice(start, end)).join(' … ');

function moved(pieces: readonly Range[], edge: Edge, isOutward: boolean): string | undefined {
  const to = edgeByWord(words, pieces, edge, isOutward);
  return to === undefined ? undefined : said(withEdge(pieces, edge, to));
}

test('an edge moves by a word, out or in', () => {
  const pieces = [piece('troops had arrived')];

  expect(moved(pieces, 'end', true)).toBe('troops had arrived in');
  expect(moved(pieces, 'end', false)).toBe('troops had');
  expect(moved(pieces, 'start', true)).toBe('that troops had arrived');
  expect(moved(pieces, 'start', false)).toBe('had arrived');
});

test('an edge goes on over the end of a sentence and of a block', () => {
  expect(moved([piece('in Kursk')], 'end', true)).toBe('in Kursk. “They');
  expect(moved([piece('he said')], 'end', true)).toBe('he said.\nNobody');
});

test('the last word of a piece stays, and beyond the text there is nothing', () => {
  expect(moved([piece('troops')], 'end', false)).toBeUndefined();
  expect(moved([piece('troops')], 'start', false)).toBeUndefined();
  expect(moved([piece('The ministry')], 'start', true)).toBeUndefined();
  expect(moved([piece('knew it')], 'end', true)).toBeUndefined();
});

test('of several pieces the outer edges move, and none comes into another piece', () => {
  const pieces = [piece('ministry said'), piece('had arrived')];

  expect(moved(pieces, 'end', true)).toBe('ministry said … had arrived in');
  expect(moved(pieces, 'start', false)).toBe('said … had arrived');
  expect(moved([piece('said'), piece('arrived')], 'start', false)).toBeUndefined();
  expect(moved([piece('said'), piece('arrived')], 'end', false)).toBeUndefined();
});

test('an edge that was set within a word goes to that word’s own edge first', () => {
  const raw = [{ start: piece('troops').start + 2, end: piece('arrived').end - 2 }];

  expect(moved(raw, 'end', true)).toBe('oops had arrived');
  expect(moved(raw, 'start', true)).toBe('troops had arriv');
});

test('wherever an edge is dragged, words or letters are left of its piece, and the other pieces stay', () => {
  const pieces = [piece('ministry said'), piece('had arrived')];
  fc.assert(
    fc.property(
      fc.constantFrom('start' as const, 'end' as const),
      fc.nat(text.length),
      fc.boolean(),
      (edge, offset, isRaw) => {
        const after = withEdge(pieces, edge, edgeNear(words, pieces, edge, offset, isRaw));

        const [first, last] = after as [Range, Range];
        expect(edge === 'start' ? last : first).toEqual(edge === 'start' ? pieces[1] : pieces[0]);
        expect(first.end).toBeGreaterThan(first.start);
        expect(last.end).toBeGreaterThan(last.start);
        if (isRaw) return;
        const own = edge === 'start' ? first : last;
        expect(words.touching(own)[0]?.start).toBe(own.start);
        expect(words.touching(own).at(-1)?.end).toBe(own.end);
      },
    ),
  );
});

test('a dragged edge goes to the nearer edge of the word below it', () => {
  const pieces = [piece('troops had')];
  const arrived = piece('arrived');

  expect(edgeNear(words, pieces, 'end', arrived.start + 1, false)).toBe(piece('had').end);
  expect(edgeNear(words, pieces, 'end', arrived.end - 1, false)).toBe(arrived.end);
  expect(edgeNear(words, pieces, 'end', arrived.end - 1, true)).toBe(arrived.end - 1);
  expect(edgeNear(words, pieces, 'end', 0, false)).toBe(piece('troops').end);
});
