import { expect, test } from 'vitest';
import { checkArticle } from '#electron/import/check-article';
import { decodeRevision } from '#shared/import/decode-revision';
import { revisionFileOf } from '#shared/import/document-patches';
import { importText } from '#shared/import/import-text';
import { sha256Hex } from '#shared/sha256';

const utf8 = new TextEncoder();
const markdown =
  '---\nauthor: Ann\nurl: https://example.org/a\n---\n# Title\n\nTwo *words* [here](https://e.org).\n\n- item\n';
const imported = importText('a.md', utf8.encode(markdown));

function check(value: unknown) {
  return checkArticle(utf8.encode(JSON.stringify(value)));
}

test('a sound article comes with its digests, figures and the revision file that can be read back', () => {
  const checked = check(imported);

  expect(checked?.summary).toMatchObject({
    textDigest: sha256Hex(imported.text),
    fields: { title: 'Title', author: 'Ann', address: 'https://example.org/a' },
    words: 5,
    blocks: 3,
    format: 'markdown',
  });
  expect(checked?.blob).toBe(sha256Hex(checked?.revision ?? ''));
  expect(decodeRevision(checked?.revision ?? new Uint8Array())).toEqual({
    ok: true,
    value: revisionFileOf(imported),
  });
});

test('what Scholion does not know is left behind', () => {
  const [block, ...blocks] = imported.blocks;
  const checked = check({
    ...imported,
    meta: { ...imported.meta },
    script: 'alert(1)',
    blocks: [{ ...block, onclick: 'alert(1)' }, ...blocks],
  });

  expect(checked?.revision).toEqual(check(imported)?.revision);
});

const [first] = imported.blocks;
const last = { ...first, start: 0, end: imported.text.length };
test.each<[string, unknown]>([
  ['nothing', null],
  ['a list', []],
  ['no text', { ...imported, text: undefined }],
  ['no block', { ...imported, text: '', blocks: [], marks: [] }],
  ['a title too long', { ...imported, meta: { title: 'x'.repeat(501) } }],
  ['a field that no document has', { ...imported, meta: { ...imported.meta, script: 'x' } }],
  ['a date that is none', { ...imported, meta: { title: 'x', published: 'yesterday' } }],
  ['a lone surrogate in a field', { ...imported, meta: { title: 'x\ud800' } }],
  ['a control character in the text', { ...imported, text: imported.text.replace('T', '\0') }],
  ['a CR in the text', { ...imported, text: imported.text.replace('\n', '\r') }],
  ['a block of an unknown kind', { ...imported, blocks: [{ ...last, kind: 'iframe' }], marks: [] }],
  ['blocks that leave a gap', { ...imported, blocks: imported.blocks.slice(1), marks: [] }],
  ['blocks that overlap', { ...imported, blocks: [first, last], marks: [] }],
  ['a block beyond the text', { ...imported, blocks: [{ ...last, end: 9_999 }], marks: [] }],
  ['a mark of an unknown kind', { ...imported, marks: [{ kind: 'script', start: 0, end: 1 }] }],
  ['a mark across blocks', { ...imported, marks: [{ kind: 'strong', start: 0, end: imported.text.length }] }],
  ['a mark turned round', { ...imported, marks: [{ kind: 'strong', start: 3, end: 1 }] }],
  ['a reference to no note', { ...imported, marks: [{ kind: 'noteRef', note: 0, start: 0, end: 1 }] }],
  ['a page beyond the text', { ...imported, pages: [{ at: 9_999, label: '1' }] }],
  [
    'pages in disorder',
    {
      ...imported,
      pages: [
        { at: 5, label: '2' },
        { at: 0, label: '1' },
      ],
    },
  ],
  ['a range outside of the text', { ...imported, outside: [{ start: 0, end: 9_999 }] }],
  ['a part left out for no known reason', { ...imported, removed: [{ at: 0, why: 'taste', text: 'x' }] }],
  ['a format that is none', { ...imported, format: 'exe' }],
])('what is no sound article is refused: %s', (_, value) => {
  expect(check(imported)).toBeDefined();
  expect(check(value)).toBeUndefined();
});

test.each([
  ['no JSON', '{'],
  ['a nest without end', '['.repeat(100_000)],
  ['a key with a meaning of its own', `{"__proto__":{"text":"x"}}`],
])('what is %s is refused', (_, json) => {
  expect(checkArticle(utf8.encode(json))).toBeUndefined();
});

test('bytes that are no text are refused', () => {
  expect(checkArticle(Uint8Array.of(0xff, 0xfe))).toBeUndefined();
});
