import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { canonicalJson, type Json } from '#shared/canonical-json';
import { textsIn } from '#shared/bundle/check-content';
import type { Change } from '#shared/model/change';
import { sha256Hex } from '#shared/sha256';
import { forgedZip } from './forged-zip';
import { aContent, partsOf, verdictOn, withManifest, type Part } from './bundles';

const { changes } = aContent();
const manifestOnly = (json: string): Part[] => [
  ...partsOf().slice(0, -1),
  { name: 'manifest.json', data: Buffer.from(json) },
];
const withoutManifest = () => partsOf().slice(0, -1);
const isOf = (folder: string) => (part: Part) => part.name.startsWith(folder);

/** A bundle in which the n-th change says something else, with a manifest made to fit. */
function altered(index: number, alter: (change: Change) => unknown): Part[] {
  const target = changes[index];
  const line = (change: unknown) => canonicalJson(change as Json);
  const parts = withoutManifest().map((part) => ({
    ...part,
    data: Buffer.from(
      part.data.toString('utf8').replace(line(target), () => line(alter(structuredClone(target!)))),
    ),
  }));
  return withManifest(parts);
}

/** A bundle of the first changes alone, in which the article's text is another one, named as it should be. */
function withText(bytes: Buffer): Part[] {
  const first = changes.filter(({ seq }) => seq === 1);
  const [doc] = textsIn(first);
  const old = doc!.blob;
  const parts = partsOf(first)
    .slice(0, -1)
    .map(({ name, data }) =>
      name === `blobs/${old}`
        ? { name: `blobs/${sha256Hex(bytes)}`, data: bytes }
        : { name, data: Buffer.from(data.toString('utf8').replaceAll(old, sha256Hex(bytes))) },
    );
  return withManifest(parts, (manifest) => manifest, first);
}

const put = (fields: unknown, more: object = {}) => ({
  ...changes[0],
  patches: [{ op: 'put', type: 'actor', id: randomUUID(), fields, ...more }],
});

const contents = 'its table of contents is not as it should be';
const changedLater = 'a file in it was changed after the bundle was made';
const notAsItShould = 'a change in it is not as it should be';

test.each<[string, Part[], string]>([
  ['no manifest', withoutManifest(), 'it is not a Scholion bundle: it has no table of contents'],
  [
    'a manifest that is no JSON',
    manifestOnly('{'),
    'its table of contents is damaged: it cannot be read as data',
  ],
  [
    'a manifest of something else',
    manifestOnly('{"format":"zip","version":1}'),
    'it is not a Scholion bundle',
  ],
  [
    'a manifest nested without end',
    manifestOnly('['.repeat(100_000)),
    'its table of contents is nested too deeply',
  ],
  [
    'a manifest with a prototype',
    manifestOnly('{"__proto__":{"a":1}}'),
    'its table of contents is damaged: it cannot be read as data',
  ],
  [
    'a spelt-out prototype',
    manifestOnly('{"\\u005f_proto__":{}}'),
    'its table of contents is damaged: it cannot be read as data',
  ],
  [
    'a manifest with a field too many',
    withManifest(withoutManifest(), (m) => ({ ...m, extra: 1 })),
    contents,
  ],
  ['an unknown kind', withManifest(withoutManifest(), (m) => ({ ...m, kind: 'virus' })), contents],
  [
    'an entry that is not listed',
    [...partsOf(), { name: 'blobs/extra', data: Buffer.from('x') }],
    'it holds a file that its table of contents does not list',
  ],
  [
    'an entry of no known kind',
    withManifest([...withoutManifest(), { name: 'run.sh', data: Buffer.from('x') }]),
    'it holds a file that does not belong in a bundle',
  ],
  [
    'a listed file that is missing',
    withManifest(withoutManifest(), (m) => ({
      ...m,
      files: [...m.files, { ...m.files[0]!, path: 'blobs/gone' }],
    })),
    'a file that its table of contents lists is missing from it',
  ],
  [
    'a file listed twice',
    withManifest(withoutManifest(), (m) => ({ ...m, files: [...m.files, m.files[0]!] })),
    'a file that its table of contents lists is missing from it',
  ],
  [
    'a wrong digest',
    withManifest(withoutManifest(), (m) => ({
      ...m,
      files: m.files.map((f) => ({ ...f, sha256: '0'.repeat(64) })),
    })),
    changedLater,
  ],
  [
    'a wrong length',
    withManifest(withoutManifest(), (m) => ({
      ...m,
      files: m.files.map((f) => ({ ...f, bytes: f.bytes + 1 })),
    })),
    changedLater,
  ],
  [
    'a file under the digest of another',
    withManifest(
      withoutManifest().map((part) => (isOf('blobs')(part) ? { ...part, data: Buffer.from('x') } : part)),
    ),
    changedLater,
  ],
  [
    'changes altered under a true manifest',
    partsOf().map((part) =>
      isOf('changes')(part) ? { ...part, data: Buffer.concat([part.data, Buffer.from('\n')]) } : part,
    ),
    changedLater,
  ],
  [
    'an empty line among the changes',
    withManifest(
      withoutManifest().map((part) =>
        isOf('changes')(part) ? { ...part, data: Buffer.concat([part.data, Buffer.from('\n')]) } : part,
      ),
    ),
    'a change in it is damaged: it cannot be read as data',
  ],
  [
    'a last line that is cut off',
    withManifest(
      withoutManifest().map((part) =>
        isOf('changes')(part) ? { ...part, data: part.data.subarray(0, -1) } : part,
      ),
    ),
    'its last change is cut off',
  ],
  [
    'changes that are no UTF-8',
    withManifest(
      withoutManifest().map((part) =>
        isOf('changes')(part) ? { ...part, data: Buffer.from([0xff, 0x0a]) } : part,
      ),
    ),
    'a change in it is damaged',
  ],
  ['a change with a field too many', altered(0, (change) => ({ ...change, extra: 1 })), notAsItShould],
  ['a change of version 2', altered(0, (change) => ({ ...change, v: 2 })), notAsItShould],
  ['a field named as a prototype is', altered(0, () => put({ constructor: 1 })), notAsItShould],
  [
    'an actor whose name is a number',
    altered(0, () => put({ name: 7 })),
    'a change in it cannot be taken, because “name” of actor has a value that is not allowed',
  ],
  [
    'a passage in the register',
    altered(0, () => put({}, { type: 'passage' })),
    'a change in it cannot be taken, because an object of articles (passage) stands outside of any',
  ],
  ['a fraction', altered(0, () => put({ colourSlot: 0.5 })), notAsItShould],
  ['a null within a value', altered(0, () => put({ novelty: [null] })), notAsItShould],
  ['a field that every object has', altered(0, () => put({ toString: 'x' })), notAsItShould],
  [
    'an altered change in the middle',
    altered(1, (change) => ({ ...change, command: 'forged' })),
    'a change in it was altered: it does not fit the one before it',
  ],
  [
    'a first change that names one before it',
    altered(0, (change) => ({ ...change, prev: '0'.repeat(64) })),
    'a change in it was altered: it does not fit the one before it',
  ],
  [
    'a change of another author',
    altered(0, (change) => ({ ...change, author: randomUUID() })),
    'a change in it is filed under another author or article',
  ],
  [
    'missing changes',
    partsOf(changes.filter(({ seq }) => seq !== 2)),
    'changes in it are missing or out of order',
  ],
  [
    'another project',
    withManifest(withoutManifest(), (m) => ({ ...m, project: randomUUID() })),
    'it mixes two projects',
  ],
  [
    'fewer changes than it says',
    withManifest(withoutManifest(), (m) => ({ ...m, streams: m.streams.slice(1) })),
    'it holds other changes than its table of contents says',
  ],
  [
    'a missing text',
    withManifest(withoutManifest().filter((part) => !isOf('blobs')(part))),
    'the text of an article is missing from it',
  ],
  ['a text that is damaged', withText(Buffer.from('{}')), 'the text of an article in it is damaged'],
  [
    'another text',
    withText(
      Buffer.from(
        '{"blocks":[{"end":1,"kind":"paragraph","start":0}],"marks":[],"meta":{"format":"text"},"text":"x"}',
      ),
    ),
    'the text of an article in it is not the one it claims to be',
  ],
])('%s is refused', async (_, parts, reason) => {
  expect(await verdictOn(forgedZip(parts))).toBe(`bundle-unreadable: ${reason}`);
});

test('white space, doubled keys and lone surrogates in a line are refused: it is not canonical', async () => {
  const first = canonicalJson(changes[0] as unknown as Json);
  for (const line of [
    `${first} `,
    first.replace('"v":1', '"v":1,"v":1'),
    first.replace('"Sample"', '"\\ud800"'),
  ]) {
    const parts = withoutManifest().map((part) => ({
      ...part,
      data: Buffer.from(part.data.toString('utf8').replace(first, () => line)),
    }));

    expect(await verdictOn(forgedZip(withManifest(parts)))).toBe(
      'bundle-unreadable: a change in it is not written in the canonical form',
    );
  }
});

test('a bundle of a newer version is too new, whatever else is in it', async () => {
  const parts = withManifest(withoutManifest(), (manifest) => ({ ...manifest, version: 2, novelty: {} }));

  expect(await verdictOn(forgedZip([...parts, { name: 'novelty.bin', data: 'x' }]))).toBe('bundle-too-new');
});

test('what later versions may add is let through: patches, entities and fields that are not known here', async () => {
  const novelties = [
    { op: 'view', act: 'take' },
    { op: 'put', type: 'novelty', id: randomUUID(), fields: { any: [1, { deep: true }] } },
    { op: 'put', type: 'passage', id: randomUUID(), fields: { novelty: 'x', note: null } },
    { op: 'put', type: 'layer', id: randomUUID(), fields: { kind: 'work', novelty: { none: [] } } },
  ];
  const last = changes.length - 1;
  const parts = altered(last, (change) => ({ ...change, patches: [...change.patches, ...novelties] }));

  expect(await verdictOn(forgedZip(parts))).toBe('readable');
});

test('a signature and keys may stand in a bundle', async () => {
  const key = { name: `keys/${changes[0]!.author}.json`, data: Buffer.from('{}') };
  const parts = [
    ...withManifest([...withoutManifest(), key]),
    { name: 'signature.json', data: Buffer.from('{}') },
  ];

  expect(await verdictOn(forgedZip(parts))).toBe('readable');
});
