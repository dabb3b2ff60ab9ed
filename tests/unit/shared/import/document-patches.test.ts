import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decodeRevision } from '#shared/import/decode-revision';
import { documentPatches } from '#shared/import/document-patches';
import { importFile } from '#shared/import/import-file';
import { DocPatch, PutPatch } from '#shared/model/change';
import { Document } from '#shared/model/document';
import { sha256Hex } from '#shared/sha256';

const utf8 = (text: string) => new TextEncoder().encode(text);

function drafted(name: string, source: string) {
  const result = importFile(name, utf8(source));
  if (!result.ok) throw new Error(result.failure.code);
  return { imported: result.value, draft: documentPatches(result.value, utf8(source)) };
}

function revisionOf(draft: ReturnType<typeof documentPatches>) {
  const [doc] = draft.patches;
  const blob = draft.blobs.find(({ digest }) => doc?.op === 'doc' && digest === doc.blob);
  return decodeRevision(blob?.bytes ?? new Uint8Array());
}

test('a document is named by its text, and its patches by the digests of its files', () => {
  const source = '---\nauthor: A. One\n---\n# T\n\nText.\n\nLeave a Reply\n';
  const { imported, draft } = drafted('a.md', source);

  const [doc, put] = draft.patches;

  expect(draft.document).toBe(sha256Hex(imported.text));
  expect(DocPatch.parse(doc)).toEqual({
    op: 'doc',
    textDigest: draft.document,
    blob: draft.blobs[0]?.digest,
    original: sha256Hex(utf8(source)),
  });
  expect(PutPatch.parse(put)).toEqual({
    op: 'put',
    type: 'document',
    id: draft.document,
    fields: { title: 'T', author: 'A. One', outside: [{ textDigest: draft.document, start: 8, end: 21 }] },
  });
  expect(Document.partial().safeParse(put?.op === 'put' && put.fields).success).toBe(true);
  expect(draft.blobs.every(({ digest, bytes }) => sha256Hex(bytes) === digest)).toBe(true);
});

test('the same text from two files is one document', () => {
  expect(drafted('a.txt', 'One\nTwo').draft.document).toBe(drafted('b.txt', 'One\r\nTwo\r\n').draft.document);
});

test('a revision file reads back as it was imported', () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom('*a* ', 'b 🛰\n\n', '- c\n', '> d\n', 'עברית ', '`x` '), { minLength: 1 }),
      (parts) => {
        const { imported, draft } = drafted('a.md', parts.join(''));

        const { text, blocks, marks } = imported;
        expect(revisionOf(draft)).toEqual({
          ok: true,
          value: { text, blocks, marks, meta: { format: 'markdown', encoding: 'utf-8' } },
        });
      },
    ),
  );
});

const whole = {
  text: 'One\nTwo',
  blocks: [
    { kind: 'paragraph', start: 0, end: 3 },
    { kind: 'paragraph', start: 4, end: 7 },
  ],
  marks: [],
  meta: { format: 'text' },
};

test.each([
  ['no JSON', utf8('{')],
  ['bytes that are no UTF-8', Uint8Array.of(0xff)],
  ['another value', utf8('[]')],
  ['a gap between blocks', { ...whole, blocks: [whole.blocks[1]] }],
  ['a block cut short', { ...whole, blocks: [whole.blocks[0], { kind: 'paragraph', start: 4, end: 6 }] }],
  ['overlapping blocks', { ...whole, blocks: [whole.blocks[0], { kind: 'paragraph', start: 2, end: 7 }] }],
  [
    'an empty block',
    { ...whole, text: 'One\n', blocks: [whole.blocks[0], { kind: 'paragraph', start: 4, end: 4 }] },
  ],
  ['blocks that are not parted by LF', { ...whole, text: 'One Two' }],
  ['text that is not canonical', { ...whole, text: 'On\u0000\nTwo' }],
  ['a mark over two blocks', { ...whole, marks: [{ kind: 'strong', start: 2, end: 5 }] }],
  ['a mark of an unknown kind', { ...whole, marks: [{ kind: 'blink', start: 0, end: 1 }] }],
])('a revision file with %s is refused', (_, file) => {
  const bytes = file instanceof Uint8Array ? file : utf8(JSON.stringify(file));

  expect(decodeRevision(bytes)).toMatchObject({ ok: false, failure: { code: 'file-unreadable' } });
});
