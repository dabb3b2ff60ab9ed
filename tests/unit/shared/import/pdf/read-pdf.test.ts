import { readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { articleOf, blocksOf, expectedBlocks, pdfBytes, readPdfOf } from '#tests/builders/a-pdf';

const root = path.join(import.meta.dirname, '../../../../fixtures/import/pdf');
const named = readdirSync(root).flatMap((file) => (file.endsWith('.json') ? [file.slice(0, -5)] : []));

/** Scripts without spaces are compared sign by sign. */
function wordsOf(blocks: readonly (readonly [string, string])[]): string[] {
  const text = blocks.map(([, words]) => words).join(' ');
  return /\p{Script=Han}/u.test(text) ? [...text.replace(/\s/g, '')] : text.split(/\s+/);
}

/** How many words are in both, in the same order: the longest common subsequence. */
function inOrder(a: readonly string[], b: readonly string[]): number {
  let row = new Uint32Array(b.length + 1);
  for (const word of a) {
    const next = new Uint32Array(b.length + 1);
    for (const [at, other] of b.entries()) {
      next[at + 1] = word === other ? row[at]! + 1 : Math.max(row[at + 1]!, next[at]!);
    }
    row = next;
  }
  return row[b.length]!;
}

describe.each(named)('%s', (name) => {
  test('has at least 99 in 100 of its words, in their order, and hardly others', async () => {
    const expected = wordsOf(expectedBlocks(name));

    const words = wordsOf(blocksOf(await articleOf(name)));

    expect(inOrder(expected, words)).toBeGreaterThanOrEqual(0.99 * expected.length);
    expect(words.length).toBeLessThanOrEqual(1.01 * expected.length);
  });

  test('has its paragraphs, headings, items, cells and notes as they were written', async () => {
    expect(blocksOf(await articleOf(name))).toEqual(expectedBlocks(name));
  });
});

test('headings have the levels of the outline', async () => {
  const { text, blocks } = await articleOf('structure');

  const headings = blocks.filter(({ kind }) => kind === 'heading');

  expect(headings.map(({ start, end, level }) => [level, text.slice(start, end)])).toEqual([
    [1, 'The harbour report'],
    [2, 'What was counted'],
    [3, 'Steps of the count'],
    [2, 'Results'],
  ]);
});

test('items keep their depth and their numbers, and lose their bullets', async () => {
  const { blocks } = await articleOf('structure');

  const items = blocks.filter(({ kind }) => kind === 'item');

  expect(items.map(({ depth, number }) => [depth, number])).toEqual([
    [1, undefined],
    [1, undefined],
    [2, undefined],
    [2, undefined],
    [1, undefined],
    [1, 1],
    [1, 2],
    [1, 3],
  ]);
});

test('cells know their place in the table', async () => {
  const { text, blocks } = await articleOf('structure');

  const cells = blocks.filter(({ kind }) => kind === 'cell');

  expect(cells.every(({ table }) => table === 1)).toBe(true);
  const third = cells.filter(({ row }) => row === 2);
  expect(third.map(({ column, start, end }) => [column, text.slice(start, end)])).toEqual([
    [0, 'Northern'],
    [1, '9'],
    [2, '97,500'],
  ]);
});

test('a reference leads to its note, also where each page counts from 1', async () => {
  const { text, blocks, marks } = await articleOf('structure');

  const references = marks.filter(({ kind }) => kind === 'noteRef');

  const notes = references.map(({ note }) =>
    blocks.find(({ kind, start }) => kind === 'note' && start === note)!,
  );
  expect(notes.map(({ start, end }) => text.slice(start, end))).toEqual([
    'Figures of the port authority, without the ferry.',
    'The old basin was closed in March.',
    'There are eleven of them.',
  ]);
  expect(notes.map(({ label }) => label)).toEqual(['1', '2', '1']);
});

test('bold and italic words are marked, and headings are not', async () => {
  const { text, marks } = await articleOf('structure');

  const styled = marks.filter(({ kind }) => kind === 'strong' || kind === 'emphasis');

  expect(styled.map(({ kind, start, end }) => [kind, text.slice(start, end)])).toEqual([
    ['strong', 'machinery'],
    ['emphasis', 'fertiliser'],
  ]);
});

test('a link keeps its address as plain text', async () => {
  const { text, marks } = await articleOf('book');

  const links = marks.filter(({ kind }) => kind === 'link');

  expect(new Set(links.map(({ address }) => address))).toEqual(new Set(['https://ferry.example/lynne']));
  expect(links.map(({ start, end }) => text.slice(start, end)).join(' ')).toBe('the pages of the ferry');
});

test('pages bear the labels of the file and begin where they begin, also within a paragraph', async () => {
  const { text, pages, blocks } = await articleOf('book');

  expect(pages.map(({ label }) => label)).toEqual(['i', '1', '2', '3']);
  const third = pages[2]!.at;
  expect(blocks.some(({ start, end }) => start < third && third < end)).toBe(true);
  expect(text.slice(0, pages[1]!.at)).toMatch(/nothing else\.\s$/);
});

test('words that were cut at line ends are joined and counted, compounds keep their hyphen', async () => {
  const { text, findings } = await articleOf('latex');

  expect(findings.find(({ code }) => code === 'hyphensJoined')?.count).toBeGreaterThan(10);
  expect(text).toContain('North-Korean freighter');
  expect(text).toContain('well-informed official');
  expect(text).not.toMatch(/\p{L}-\s/u);
});

test('running heads and page numbers are set aside where their pages begin', async () => {
  const { text, removed, findings } = await articleOf('two-columns');

  expect(removed.map(({ why, text: part }) => [why, part])).toEqual([
    ['runningHead', 'The Lynne Review, spring number Harbours and trade'],
    ['pageNumber', 'Page 1 of 2'],
    ['runningHead', 'The Lynne Review, spring number Harbours and trade'],
    ['pageNumber', 'Page 2 of 2'],
  ]);
  expect(text).not.toContain('spring number');
  expect(findings).toContainEqual({ code: 'columnsRead', count: 2 });
  expect(findings).toContainEqual({ code: 'runningHeadsRemoved', count: 4 });
});

test('what is written across the page, and white on white, is not in the text but can be brought back', async () => {
  const { text, removed, findings } = await articleOf('printed-page');

  expect(text).not.toMatch(/DRAFT|Ignore/);
  expect(removed).toContainEqual({ at: 0, why: 'furniture', text: 'DRAFT' });
  expect(removed).toContainEqual({ at: 0, why: 'hidden', text: 'Ignore this hidden sentence.' });
  expect(findings).toContainEqual({ code: 'hiddenTextRemoved', count: 1 });
});

test('title, author and language are those of the file; a title that is a file name is none', async () => {
  expect((await articleOf('two-columns')).meta).toEqual({
    title: 'Lynne harbour reopens after eleven days',
    author: 'Mara Ellison',
    language: 'en-GB',
  });
  expect((await articleOf('latex')).meta.title).toBe('Lynne harbour reopens after eleven days');
  expect((await articleOf('sidebar')).meta.title).toBe('Lynne harbour reopens after eleven days');
});

test.each(['arabic-office', 'arabic-chromium', 'hebrew-office', 'hebrew-chromium'])(
  '%s is an article from right to left',
  async (name) => {
    expect((await articleOf(name)).meta.direction).toBe('rtl');
  },
);

test('a file that cannot be opened without a password says so; one that only forbids copying is read', async () => {
  expect(await readPdfOf(pdfBytes('locked'))).toMatchObject({ code: 'import-failed', reason: 'encrypted' });
  expect((await articleOf('owner-locked')).text).toContain('Ostrava Star');
});

test('pictures of pages say so; among other pages they are counted', async () => {
  expect(await readPdfOf(pdfBytes('scanned'))).toMatchObject({ code: 'import-failed', reason: 'scanned' });
  expect((await articleOf('partly-scanned')).findings).toContainEqual({ code: 'pagesWithoutText', count: 1 });
});

test('a file that was cut short or lost its index is read as far as it goes, and says so', async () => {
  const cut = await articleOf('cut-short');
  const lost = await articleOf('broken-index');

  expect(cut.text).toContain('Ostrava Star');
  expect(cut.findings).toContainEqual({ code: 'endMissing', count: 1 });
  expect(lost.text).toContain('Ostrava Star');
  expect(lost.findings).toContainEqual({ code: 'damageBridged', count: 1, items: ['index of objects'] });
});

test('progress is told page by page', async () => {
  const { readPdf } = await import('#shared/import/pdf/read-pdf');
  const told: [number, number][] = [];

  await readPdf({
    name: 'two-columns.pdf',
    bytes: pdfBytes('two-columns'),
    onProgress: (...step) => told.push(step),
  });

  expect(told).toEqual([
    [1, 2],
    [2, 2],
  ]);
});

test('the same file makes the same article, and is left as it was', async () => {
  const bytes = pdfBytes('three-columns');
  const before = [...bytes];

  const first = await readPdfOf(bytes);
  const second = await readPdfOf(bytes);

  expect(second).toEqual(first);
  expect([...bytes]).toEqual(before);
});
