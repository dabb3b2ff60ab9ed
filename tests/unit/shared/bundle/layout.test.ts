import { expect, test } from 'vitest';
import { blobName, changesName, entryNamed } from '#shared/bundle/layout';

const digest = 'a'.repeat(64);
const author = '0b0f7f0e-52a1-4c53-8a0a-6d8f3a3a5b11';

test('the names that are written are read', () => {
  expect(entryNamed('manifest.json')).toEqual({ kind: 'manifest' });
  expect(entryNamed('signature.json')).toEqual({ kind: 'signature' });
  expect(entryNamed(`keys/${author}.json`)).toEqual({ kind: 'key', author });
  expect(entryNamed(changesName(digest, author))).toEqual({ kind: 'changes', stream: digest, author });
  expect(entryNamed(changesName(author, author))).toEqual({ kind: 'changes', stream: author, author });
  expect(entryNamed(blobName(digest))).toEqual({ kind: 'blob', digest });
});

test.each([
  '',
  'Manifest.json',
  'manifest.json/',
  'readme.txt',
  'blobs/abc',
  `blobs/${digest.toUpperCase()}`,
  `blobs/${digest}/${digest}`,
  `blobs/${digest}\n`,
  `changes/${digest}.jsonl`,
  `changes/${digest}/${author}.json`,
  `changes/x/${author}.jsonl`,
  `changes/${digest}/${author}.jsonl/x`,
  `keys/${author}`,
  'keys/../manifest.json',
])('no entry of a bundle is called "%s"', (name) => {
  expect(entryNamed(name)).toBeUndefined();
});
