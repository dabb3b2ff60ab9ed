import { expect, test } from 'vitest';
import { Manifest, manifestOf, readManifest } from '#shared/bundle/manifest';
import { groupBy } from '#shared/group-by';
import { sampleContent } from '#shared/sample/sample';

const { project, changes } = sampleContent();
const files = [
  { path: 'changes/b', bytes: 2, sha256: 'b'.repeat(64) },
  { path: 'blobs/a', bytes: 1, sha256: 'a'.repeat(64) },
];

test('a manifest says which changes of whom are in the bundle, sorted, and lists the files by name', () => {
  const manifest = manifestOf({ kind: 'share', project, numbered: changes.toReversed() }, files);

  expect(Manifest.parse(manifest)).toEqual(manifest);
  expect(manifest.files.map(({ path }) => path)).toEqual(['blobs/a', 'changes/b']);
  expect(manifest.streams.map(({ id }) => id)).toEqual(
    [...new Set(changes.map(({ stream }) => stream))].toSorted(),
  );
  for (const { id, from, to } of manifest.streams) {
    const ofStream = groupBy(
      changes.filter(({ stream }) => stream === id),
      ({ author }) => author,
    );
    expect(from).toEqual(Object.fromEntries([...ofStream.keys()].map((author) => [author, 1])));
    expect(to).toEqual(Object.fromEntries([...ofStream].map(([author, own]) => [author, own.length])));
  }
  expect(readManifest(JSON.stringify(manifest))).toEqual(manifest);
});

test('changes that begin later are listed from where they begin', () => {
  const [stream] = manifestOf({ kind: 'share', project, numbered: changes.slice(-3, -1) }, []).streams;

  expect(Object.values(stream!.to)[0]! - Object.values(stream!.from)[0]!).toBe(1);
});
