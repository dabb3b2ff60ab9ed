import fc from 'fast-check';
import { expect, test } from 'vitest';
import { importText, LARGEST_TEXT_FILE } from '#shared/import/import-text';
import type { Imported } from '#shared/import/imported';
import { Unreadable } from '#shared/import/unreadable';

const utf8 = (text: string) => new TextEncoder().encode(text);

function imported(name: string, text: string): Imported {
  return importText(name, utf8(text));
}

const failureOf = (name: string, bytes: Uint8Array) => {
  try {
    importText(name, bytes);
  } catch (error) {
    if (error instanceof Unreadable) return error.reason;
    throw error;
  }
  return undefined;
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
  const { meta, blocks, format, encoding, findings, titleIsFromText } = imported(
    'A.MD',
    '---\ntitle: Stated\ndate: 2024-10-29\ntags: x\n---\n# Heading\n\nText.\n\n---\n',
  );

  expect(meta).toEqual({ title: 'Stated', published: '2024-10-29' });
  expect(titleIsFromText).toBe(false);
  expect(blocks.map(({ kind }) => kind)).toEqual(['heading', 'paragraph']);
  expect({ format, encoding }).toEqual({ format: 'markdown', encoding: 'utf-8' });
  expect(findings).toEqual([
    { code: 'fieldsLeftOut', count: 1, items: ['tags'] },
    { code: 'rulesLeftOut', count: 1 },
  ]);
});

test('a name without an extension, or with a number for one, is plain text', () => {
  expect(imported('README', '# not a heading').format).toBe('text');
  expect(imported('Report no.2', 'text').format).toBe('text');
});

test('a stray control character is replaced and counted', () => {
  expect(imported('a.txt', 'one\0two')).toMatchObject({
    text: 'one\uFFFDtwo',
    findings: [{ code: 'charactersReplaced', count: 1 }],
  });
});

test.each([
  ['an extension that is not read', 'a.docx', utf8('text')],
  ['a PDF that calls itself text', 'a.txt', utf8('%PDF-1.7 words')],
  ['an RTF file that calls itself text', 'a.txt', utf8('{\\rtf1 words}')],
  ['binary data', 'data', Uint8Array.from({ length: 400 }, (_, index) => index % 256)],
])('%s is of an unknown format', (_, name, bytes) => {
  expect(failureOf(name, bytes)).toBe('formatUnknown');
});

test('a file without any text is refused as empty', () => {
  expect(failureOf('a.txt', new Uint8Array())).toBe('noText');
  expect(failureOf('a.txt', utf8(' \r\n\t\n'))).toBe('noText');
  expect(failureOf('a.md', utf8('---\ntitle: T\n---\n\n---\n'))).toBe('noText');
});

test('a file too large to be an article is refused before it is read', () => {
  expect(failureOf('a.txt', new Uint8Array(LARGEST_TEXT_FILE + 1))).toBe('tooLarge');
  expect(failureOf('a.txt', utf8('a\n'.repeat(600_000)))).toBe('tooManyParts');
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
        const reason = failureOf(name, utf8(source));
        if (reason !== undefined) {
          expect(['noText', 'formatUnknown']).toContain(reason);
          return;
        }
        const { text, blocks, marks, outside, meta } = imported(name, source);
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
