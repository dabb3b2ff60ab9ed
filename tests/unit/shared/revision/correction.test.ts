import { expect, test } from 'vitest';
import type { RevisionFile } from '#shared/model/revision-file';
import { corrected, correctionOf, isCorrectable, joinedWithNext, kindOf } from '#shared/revision/correction';
import { restorePart } from '#shared/revision/restore-part';
import { aRevision } from '../../../builders/a-document';

const FILE = aRevision([
  { text: 'The heading', kind: 'heading', level: 1 },
  'The first paragraph.',
  { text: 'What she said.', quoted: 1 },
  { text: 'A point', kind: 'item', depth: 1, number: 3 },
  { text: 'A cell', kind: 'cell', table: 1, row: 0, column: 0 },
]);

const shown = (file: RevisionFile | undefined) =>
  file?.blocks.map(({ start, end, kind, quoted }) =>
    [kind, ...(quoted ? ['quoted'] : []), file.text.slice(start, end)].join(' '),
  );

test('blocks are edited with a blank line between them', () => {
  expect(correctionOf(FILE, 1, 2).text).toBe('The first paragraph.\n\nWhat she said.');
});

test('a blank line divides a paragraph, and a heading goes on as a paragraph', () => {
  const divided = corrected(FILE, { first: 0, count: 1, text: 'The\n\nheading' });
  expect(shown(divided?.file)?.slice(0, 2)).toEqual(['heading The', 'paragraph heading']);
});

test('a blank line taken out joins two paragraphs into one like the first', () => {
  const joined = corrected(FILE, { first: 1, count: 2, text: 'The first paragraph. What she said.' });
  expect(shown(joined?.file)?.[1]).toBe('paragraph The first paragraph. What she said.');
});

test('the next paragraph is drawn in by a command, but no cell', () => {
  const joined = joinedWithNext(FILE, correctionOf(FILE, 1, 1));
  expect(joined).toEqual({ first: 1, count: 2, text: 'The first paragraph. What she said.' });
  expect(joinedWithNext(FILE, correctionOf(FILE, 3, 1))).toBeUndefined();
  expect(joinedWithNext(FILE, correctionOf(FILE, 4, 1))).toBeUndefined();
});

test.each([
  ['heading', 'heading The first paragraph.'],
  ['quote', 'paragraph quoted The first paragraph.'],
  ['item', 'item The first paragraph.'],
] as const)('a paragraph becomes a %s', (kind, block) => {
  expect(shown(corrected(FILE, { ...correctionOf(FILE, 1, 1), kind })?.file)?.[1]).toBe(block);
});

test('a quote becomes a plain paragraph', () => {
  expect(kindOf(FILE, correctionOf(FILE, 2, 1))).toBe('quote');
  const plain = corrected(FILE, { ...correctionOf(FILE, 2, 1), kind: 'paragraph' });
  expect(shown(plain?.file)?.[2]).toBe('paragraph What she said.');
});

test('of a cell the words alone are corrected', () => {
  const correction = { ...correctionOf(FILE, 4, 1), text: 'A\n\ncell of a table', kind: 'heading' as const };
  expect(isCorrectable(FILE, correction)).toBe(false);
  expect(shown(corrected(FILE, correction)?.file)?.[4]).toBe('cell A\n\ncell of a table');
});

test('a block emptied goes, and the last one stays', () => {
  expect(shown(corrected(FILE, { first: 1, count: 1, text: ' \n' })?.file)).toHaveLength(4);
  expect(corrected(aRevision(['Only this.']), { first: 0, count: 1, text: '' })).toBeUndefined();
});

test('what changes nothing makes no revision, and what no text may hold is replaced', () => {
  expect(corrected(FILE, correctionOf(FILE, 0, 4))).toBeUndefined();
  expect(correctionOf(FILE, 3, 2)).toEqual({ first: 3, count: 1, text: 'A point' });
  expect(corrected(FILE, { first: 1, count: 1, text: 'a\u0000b\r\nc' })?.file.text).toContain('a\uFFFDb\nc');
});

test('a removed part comes back where it stood, and leaves the others where they are', () => {
  const at = FILE.text.indexOf('What she');
  const before: RevisionFile = {
    ...FILE,
    meta: {
      ...FILE.meta,
      removed: [
        { at, why: 'advertisement', text: 'Buy this.\nToday.' },
        { at: FILE.text.length, why: 'comments', text: 'I agree.' },
      ],
    },
  };

  const { file } = restorePart(before, 0) ?? {};
  expect(shown(file)?.slice(1, 5)).toEqual([
    'paragraph The first paragraph.',
    'paragraph Buy this.',
    'paragraph Today.',
    'paragraph quoted What she said.',
  ]);
  expect(file?.meta.removed).toEqual([{ at: file?.text.length, why: 'comments', text: 'I agree.' }]);
  const last = file && restorePart(file, 0);
  expect(shown(last?.file)?.at(-1)).toBe('paragraph I agree.');
  expect(restorePart(FILE, 0)).toBeUndefined();
});
