import fc from 'fast-check';
import { expect, test } from 'vitest';
import { importFile, importPasted, LARGEST_TEXT_FILE } from '#shared/import/import-file';
import type { Imported } from '#shared/import/imported';

const utf8 = (text: string) => new TextEncoder().encode(text);

function imported(name: string, text: string): Imported {
  const result = importFile(name, utf8(text));
  if (!result.ok) throw new Error(result.failure.code);
  return result.value;
}

const failureOf = (name: string, bytes: Uint8Array) => {
  const result = importFile(name, bytes);
  return result.ok ? undefined : result.failure.code;
};

test('an article of four long lines is four paragraphs, with the page furniture set outside', () => {
  const line = 'The ministry said that the talks would go on. '.repeat(12).trim();

  const { text, blocks, outside, meta, titleIsFromText } = imported(
    'article.txt',
    `${line}\r\n${line}\r\n${line}\r\n${line}\r\nLeave a Reply`,
  );

  expect(blocks).toHaveLength(5);
  expect(outside.map(({ start, end }) => text.slice(start, end))).toEqual(['Leave a Reply']);
  expect(meta).toEqual({ title: 'The ministry said that the talks would go…' });
  expect(titleIsFromText).toBe(true);
});

test('Markdown brings its structure and what its front matter says', () => {
  const { meta, blocks, report, titleIsFromText } = imported(
    'A.MD',
    '---\ntitle: Stated\ndate: 2024-10-29\ntags: x\n---\n# Heading\n\nText.\n\n---\n',
  );

  expect(meta).toEqual({ title: 'Stated', published: '2024-10-29' });
  expect(titleIsFromText).toBe(false);
  expect(blocks.map(({ kind }) => kind)).toEqual(['heading', 'paragraph']);
  expect(report).toEqual({
    format: 'markdown',
    encoding: 'utf-8',
    replacedCharacters: 0,
    droppedImages: 0,
    droppedRules: 1,
    droppedFields: ['tags'],
    furnitureBlocks: 0,
  });
});

test('a name without an extension, or with a number for one, is plain text', () => {
  expect(imported('README', '# not a heading').report.format).toBe('text');
  expect(imported('Report no.2', 'text').report.format).toBe('text');
});

test('a stray control character is replaced and counted', () => {
  expect(imported('a.txt', 'one\0two')).toMatchObject({
    text: 'one\uFFFDtwo',
    report: { replacedCharacters: 1 },
  });
});

test.each([
  ['an extension that is not read', 'a.docx', utf8('text')],
  ['a PDF that calls itself text', 'a.txt', utf8('%PDF-1.7 words')],
  ['an RTF file that calls itself text', 'a.txt', utf8('{\\rtf1 words}')],
  ['binary data', 'data', Uint8Array.from({ length: 400 }, (_, index) => index % 256)],
])('%s is of an unknown format', (_, name, bytes) => {
  expect(failureOf(name, bytes)).toBe('format-unknown');
});

test('a file without any text is refused as empty', () => {
  expect(failureOf('a.txt', new Uint8Array())).toBe('text-empty');
  expect(failureOf('a.txt', utf8(' \r\n\t\n'))).toBe('text-empty');
  expect(failureOf('a.md', utf8('---\ntitle: T\n---\n\n---\n'))).toBe('text-empty');
});

test('a file too large to be an article is refused before it is read', () => {
  expect(failureOf('a.txt', new Uint8Array(LARGEST_TEXT_FILE + 1))).toBe('file-too-large');
  expect(failureOf('a.txt', utf8('a\n'.repeat(600_000)))).toBe('import-failed');
});

test('pasted text is plain text without an encoding', () => {
  const result = importPasted('# One\r\n\r\nTwo');

  expect(result).toMatchObject({ ok: true, value: { text: '# One\nTwo', report: { format: 'text' } } });
  expect(result.ok && result.value.report.encoding).toBeUndefined();
});

const words = [
  'word',
  ' ',
  '\n',
  '\r\n',
  '\n\n',
  '\t',
  '🛰',
  '👩‍👩‍👧',
  'e\u0301',
  'مرحبا',
  '\u202E',
  '\uD800',
  '\0',
];
const markup = [
  '*',
  '**',
  '_',
  '`',
  '~~',
  '# ',
  '> ',
  '- ',
  '1. ',
  '    ',
  '```\n',
  '|',
  '---\n',
  '  \n',
  '\\',
];
const inline = ['[a](b)', '![c](d)', '&#13;', '<b>', '<http://a.b>'];
const pieces = fc.constantFrom(...words, ...markup, ...inline);
const texts = fc.array(pieces, { maxLength: 60 }).map((parts) => parts.join(''));

test.each(['a.txt', 'a.md'])(
  'whatever the text, the blocks of %s cover it and marks stay within blocks',
  (name) => {
    fc.assert(
      fc.property(texts, (source) => {
        const result = importFile(name, utf8(source));
        if (!result.ok) {
          expect(['text-empty', 'format-unknown']).toContain(result.failure.code);
          return;
        }
        const { text, blocks, marks, outside, meta } = result.value;
        const paragraphs = blocks.map(({ start, end }) => text.slice(start, end));
        expect(paragraphs.join('\n')).toBe(text);
        expect(paragraphs.every((paragraph) => paragraph.trim() !== '')).toBe(true);
        for (const { start, end } of [...marks, ...outside]) {
          expect(start).toBeLessThan(end);
          expect(blocks.some((block) => block.start <= start && end <= block.end)).toBe(true);
        }
        expect(text).not.toMatch(/\r|(?![\t\n])[\p{Cc}\p{Cs}]/u);
        expect(meta.title).not.toBe('');
      }),
      { numRuns: 500 },
    );
  },
);
