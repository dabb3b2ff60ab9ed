import { canonicalJson } from '../canonical-json';
import { decodeRevision } from '../import/decode-revision';
import { DocPatch, type Change } from '../model/change';
import { Digest } from '../model/ids';
import { sha256Hex } from '../sha256';
import type { BlobSource } from './content';
import { extentsOf, type Manifest } from './manifest';
import { insist } from './refusal';

/** The texts that changes bring with them: which files hold them. */
export function textsIn(changes: readonly Pick<Change, 'patches'>[]): DocPatch[] {
  return changes.flatMap(({ patches }) =>
    patches.flatMap((patch) => (patch.op === 'doc' ? (DocPatch.safeParse(patch).data ?? []) : [])),
  );
}

/** What the manifest says of the changes is what is there, and all of it belongs to one project. */
export function checkExtents(manifest: Manifest, changes: readonly Change[]): void {
  const isAsListed = canonicalJson(byId(manifest.streams)) === canonicalJson(extentsOf(changes));
  insist(isAsListed, 'it holds other changes than its table of contents says');
  const registers = manifest.streams.filter(({ id }) => !Digest.safeParse(id).success);
  insist(
    registers.every(({ id }) => id === manifest.project),
    'it mixes two projects',
  );
}

/** Every text that a change names is there, whole, and the one that was named. */
export async function checkTexts(changes: readonly Change[], blobs: BlobSource): Promise<void> {
  const held = new Set(blobs.digests);
  // In the order in which they lie in the file.
  const texts = textsIn(changes).toSorted((a, b) => (a.blob < b.blob ? -1 : 1));
  for (const { textDigest, blob, original } of texts) {
    insist(held.has(blob) && held.has(original), 'the text of an article is missing from it');
    const revision = decodeRevision(await blobs.read(blob));
    insist(revision.ok, 'the text of an article in it is damaged');
    insist(
      sha256Hex(revision.value.text) === textDigest,
      'the text of an article in it is not the one it claims to be',
    );
  }
}

function byId(streams: Manifest['streams']): Manifest['streams'] {
  return streams.toSorted((a, b) => (a.id < b.id ? -1 : 1));
}
