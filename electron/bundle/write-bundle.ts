import { Buffer } from 'node:buffer';
import { createHash, randomUUID } from 'node:crypto';
import { open, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { canonicalJson, type Json } from '#shared/canonical-json';
import { changeLines } from '#shared/bundle/change-lines';
import { textsIn } from '#shared/bundle/check-content';
import type { BundleContent } from '#shared/bundle/content';
import { blobName, changesName, MANIFEST_NAME } from '#shared/bundle/layout';
import { manifestOf, type ListedFile } from '#shared/bundle/manifest';
import { groupBy } from '#shared/group-by';
import type { Change, DocPatch } from '#shared/model/change';
import { nodeDisk } from '../files/node-disk';
import { unwatched, type Watch } from '../files/watch';
import { zipped, type Source } from './zip-writer';

/**
 * Writes a bundle whole or not at all, one entry after the other: sorted names, no dates, canonical JSON, so that the
 * same content makes the same bytes, at least where the same zlib deflates them; its manifest is the same everywhere.
 * Once it returns the file survives a power cut.
 *
 * @throws TypeError for changes with gaps or without their texts: a bundle that could not be read is not written.
 */
export async function writeBundle(file: string, content: BundleContent): Promise<{ bytes: number }> {
  const { kind, project, changes, blobs } = content;
  insistOnTexts(textsIn(changes), blobs.digests);
  return writeOutline(file, { kind, project, numbered: changes, changes: entriesOfChanges(changes), blobs });
}

/** A bundle as it is to be: its parts are read when their turn comes, and one at a time. */
export type BundleOutline = Pick<BundleContent, 'kind' | 'project' | 'blobs'> & {
  /** Which changes there are. */
  readonly numbered: readonly Numbered[];
  /** The entries that hold them. */
  readonly changes: readonly Source[];
};
type Numbered = Pick<Change, 'stream' | 'author' | 'seq'>;

/** Writes a bundle of which little is in memory at a time; see `writeBundle`. */
export async function writeOutline(
  file: string,
  outline: BundleOutline,
  watch = unwatched,
): Promise<{ bytes: number }> {
  const folder = path.dirname(path.resolve(file));
  const unfinished = path.join(folder, `.${randomUUID()}.tmp`);
  try {
    await writeZip(unfinished, outline, watch);
    await rename(unfinished, file);
  } catch (error) {
    await rm(unfinished, { force: true }).catch(() => undefined);
    throw error;
  }
  await nodeDisk.syncFolder(folder);
  return { bytes: (await stat(file)).size };
}

async function writeZip(unfinished: string, outline: BundleOutline, watch: Watch): Promise<void> {
  const handle = await open(unfinished, 'wx');
  try {
    for await (const chunk of zipped(entriesOf(outline, watch))) await handle.writeFile(chunk);
    await handle.datasync();
  } finally {
    await handle.close();
  }
}

/** Every entry in its order. Each is read when its turn comes: when the manifest is, all before it are listed. */
function* entriesOf(outline: BundleOutline, watch: Watch): Generator<Source> {
  const listed: ListedFile[] = [];
  const sources = sourcesOf(outline);
  for (const { name, read } of sources) {
    const readAndList = async (): Promise<Uint8Array> => {
      await watch.progress(listed.length, sources.length);
      const bytes = await read();
      const sha256 = createHash('sha256').update(bytes).digest('hex');
      listed.push({ path: name, bytes: bytes.length, sha256 });
      return bytes;
    };
    yield { name, read: readAndList };
  }
  const manifest = async () => Buffer.from(canonicalJson(manifestOf(outline, listed) as unknown as Json));
  yield { name: MANIFEST_NAME, read: manifest };
}

/** The entries besides the manifest, sorted by name. */
function sourcesOf({ changes, blobs }: BundleOutline): Source[] {
  const ofBlobs = blobs.digests.map((digest) => ({ name: blobName(digest), read: () => blobs.read(digest) }));
  return [...ofBlobs, ...changes].toSorted((a, b) => (a.name < b.name ? -1 : 1));
}

function entriesOfChanges(changes: readonly Change[]): Source[] {
  return inEntries(changes).map(({ name, changes: own }) => ({
    name,
    read: async () => Buffer.from(changeLines(own)),
  }));
}

/**
 * Changes by the entry in which they belong, in their order.
 *
 * @throws TypeError where some are missing or doubled
 */
export function inEntries<One extends Numbered>(
  changes: readonly One[],
): { readonly name: string; readonly changes: One[] }[] {
  return [...groupBy(changes, ({ stream, author }) => changesName(stream, author))].map(([name, own]) => {
    const sorted = own.toSorted((a, b) => a.seq - b.seq);
    const isWhole = sorted.every(({ seq }, index) => seq === (sorted[0]?.seq ?? 0) + index);
    if (!isWhole) throw new TypeError(`Changes of ${name} are missing or doubled`);
    return { name, changes: sorted };
  });
}

/** @throws TypeError where a text is not among the files */
export function insistOnTexts(texts: readonly DocPatch[], digests: readonly string[]): void {
  const held = new Set(digests);
  const missing = texts.find(({ blob, original }) => !held.has(blob) || !held.has(original));
  if (missing) throw new TypeError(`the text ${missing.textDigest} is not among the bundle's files`);
}
