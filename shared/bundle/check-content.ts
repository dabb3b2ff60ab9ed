import { canonicalJson } from '../canonical-json';
import { decodeRevision } from '../import/decode-revision';
import { DocPatch, type Change } from '../model/change';
import { Digest } from '../model/ids';
import { sha256Hex } from '../sha256';
import { extentsOf, type Manifest } from './manifest';
import { insist } from './refusal';

/** The texts that changes bring with them: which files hold them. */
export function textsIn(changes: readonly Pick<Change, 'patches'>[]): DocPatch[] {
  return changes.flatMap(({ patches }) =>
    patches.flatMap((patch) => (patch.op === 'doc' ? (DocPatch.safeParse(patch).data ?? []) : [])),
  );
}

/** What the manifest says of the changes is what is there, and all of it belongs to one project. */
export function checkExtents(manifest: Manifest, changes: Parameters<typeof extentsOf>[0]): void {
  const isAsListed = canonicalJson(byId(manifest.streams)) === canonicalJson(extentsOf(changes));
  insist(isAsListed, 'it holds other changes than its table of contents says');
  const registers = manifest.streams.filter(({ id }) => !Digest.safeParse(id).success);
  insist(
    registers.every(({ id }) => id === manifest.project),
    'it mixes two projects',
  );
}

/** Every text that a change names is among these files. */
export function checkTextsAreHeld(texts: readonly DocPatch[], digests: readonly string[]): void {
  const held = new Set(digests);
  const isHeld = texts.every(({ blob, original }) => held.has(blob) && held.has(original));
  insist(isHeld, 'the text of an article is missing from it');
}

/** A revision file is whole, and holds the texts that it was named for. @param digestOf see `ChangeLineReader` */
export function checkRevision(
  file: Uint8Array,
  textDigests: ReadonlySet<string>,
  digestOf: (text: string) => string = sha256Hex,
): void {
  const revision = decodeRevision(file);
  insist(revision.ok, 'the text of an article in it is damaged');
  const held = digestOf(revision.value.text);
  const isAsNamed = [...textDigests].every((digest) => digest === held);
  insist(isAsNamed, 'the text of an article in it is not the one it claims to be');
}

function byId(streams: Manifest['streams']): Manifest['streams'] {
  return streams.toSorted((a, b) => (a.id < b.id ? -1 : 1));
}
