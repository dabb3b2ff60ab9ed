import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decodeRevision } from '#shared/import/decode-revision';
import { documentPatches } from '#shared/import/document-patches';
import { importText } from '#shared/import/import-text';
import { problemIn } from '#shared/history/patch-problem';
import { DocPatch, Patch, PutPatch } from '#shared/model/change';
import { Document } from '#shared/model/document';
import { Unreadable } from '#shared/import/unreadable';
import { sha256Hex } from '#shared/sha256';

const utf8 = (text: string) => new TextEncoder().encode(text);

function drafted(name: string, source: string) {
  const imported = importText(name, utf8(source));
  return { imported, draft: documentPatches(imported, utf8(source)) };
}

function importedOrNothing(name: string, bytes: Uint8Array) {
  try {
    return importText(name, bytes);
  } catch (error) {
    if (error instanceof Unreadable) return undefined;
    throw error;
  }
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
  ['a mark that reaches beyond its block', { ...whole, marks: [{ kind: 'strong', start: 0, end: 4 }] }],
  ['a block that says nothing of its kind', { ...whole, blocks: [{ start: 0, end: 7 }] }],
  [
    'a block of a level that none has',
    { ...whole, blocks: [{ kind: 'heading', level: 9, start: 0, end: 7 }] },
  ],
])('a revision file with %s is refused', (_, file) => {
  const bytes = file instanceof Uint8Array ? file : utf8(JSON.stringify(file));

  expect(decodeRevision(bytes)).toMatchObject({ ok: false, failure: { code: 'file-unreadable' } });
});

test('what a later version adds to a revision file is passed over, and its text read all the same', () => {
  const [first, second] = whole.blocks;
  const later = {
    ...whole,
    notes: [{ at: 3 }],
    meta: { format: 'docx', pages: 2, sheets: 3 },
    blocks: [
      { ...first, kind: 'figure', frame: 2 },
      { ...second, indent: 1 },
    ],
    marks: [
      { kind: 'strong', start: 0, end: 1, colour: 'red' },
      { kind: 'footnote', start: 2, end: 2, note: 1 },
    ],
  };

  expect(decodeRevision(utf8(JSON.stringify(later)))).toEqual({
    ok: true,
    value: { ...whole, meta: { format: 'docx' }, marks: [{ kind: 'strong', start: 0, end: 1 }] },
  });
});

test('whatever a file holds, its document can stand in the journal and in bundles', () => {
  const piece = fc.oneof(
    fc.constantFrom(
      '---\n',
      'title: ',
      'date: 2024-10-29',
      '\n',
      'author: x',
      '# ',
      '> ',
      '- ',
      '🛰',
      '\uD83D',
    ),
    fc.string({ maxLength: 600 }),
  );
  fc.assert(
    fc.property(fc.constantFrom('a.md', 'a.txt'), fc.array(piece, { minLength: 1 }), (name, pieces) => {
      const bytes = Buffer.from(pieces.join(''), name === 'a.txt' ? 'utf16le' : 'utf8');
      const imported = importedOrNothing(
        name,
        new Uint8Array([...(name === 'a.txt' ? [0xff, 0xfe] : []), ...bytes]),
      );
      if (!imported) return;
      const { document, patches } = documentPatches(imported, bytes);

      for (const patch of patches) {
        expect(Patch.safeParse(patch).error).toBeUndefined();
        expect(problemIn(patch, document)).toBeUndefined();
      }
    }),
  );
});
