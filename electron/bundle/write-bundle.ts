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
import { nodeDisk } from '../files/node-disk';
import { zipped, type Source } from './zip-writer';

/**
 * Writes a bundle whole or not at all, one entry after the other: sorted names, no dates, canonical JSON, so that the
 * same content makes the same bytes, at least where the same zlib deflates them; its manifest is the same everywhere.
 * Once it returns the file survives a power cut.
 *
 * @throws TypeError for changes with gaps or without their texts: a bundle that could not be read is not written.
 */
export async function writeBundle(file: string, content: BundleContent): Promise<{ bytes: number }> {
  insistOnTexts(content);
  const folder = path.dirname(path.resolve(file));
  const unfinished = path.join(folder, `.${randomUUID()}.tmp`);
  try {
    await writeZip(unfinished, content);
    await rename(unfinished, file);
  } catch (error) {
    await rm(unfinished, { force: true }).catch(() => undefined);
    throw error;
  }
  await nodeDisk.syncFolder(folder);
  return { bytes: (await stat(file)).size };
}

async function writeZip(unfinished: string, content: BundleContent): Promise<void> {
  const handle = await open(unfinished, 'wx');
  try {
    for await (const chunk of zipped(entriesOf(content))) await handle.writeFile(chunk);
    await handle.datasync();
  } finally {
    await handle.close();
  }
}

/** Every entry in its order. Each is read when its turn comes: when the manifest is, all before it are listed. */
function* entriesOf(content: BundleContent): Generator<Source> {
  const listed: ListedFile[] = [];
  for (const { name, read } of sourcesOf(content)) {
    const readAndList = async (): Promise<Uint8Array> => {
      const bytes = await read();
      const sha256 = createHash('sha256').update(bytes).digest('hex');
      listed.push({ path: name, bytes: bytes.length, sha256 });
      return bytes;
    };
    yield { name, read: readAndList };
  }
  const manifest = async () => Buffer.from(canonicalJson(manifestOf(content, listed) as unknown as Json));
  yield { name: MANIFEST_NAME, read: manifest };
}

/** The entries besides the manifest, sorted by name. */
function sourcesOf({ changes, blobs }: BundleContent): Source[] {
  const ofChanges = [...groupBy(changes, ({ stream, author }) => changesName(stream, author))].map(
    ([name, own]) => ({
      name,
      read: async () => {
        const sorted = own.toSorted((a, b) => a.seq - b.seq);
        const isWhole = sorted.every(({ seq }, index) => seq === (sorted[0]?.seq ?? 0) + index);
        if (!isWhole) throw new TypeError(`Changes of ${name} are missing or doubled`);
        return Buffer.from(changeLines(sorted));
      },
    }),
  );
  const ofBlobs = blobs.digests.map((digest) => ({ name: blobName(digest), read: () => blobs.read(digest) }));
  return [...ofBlobs, ...ofChanges].toSorted((a, b) => (a.name < b.name ? -1 : 1));
}

function insistOnTexts({ changes, blobs }: BundleContent): void {
  const held = new Set(blobs.digests);
  const missing = textsIn(changes).find(({ blob, original }) => !held.has(blob) || !held.has(original));
  if (missing) throw new TypeError(`the text ${missing.textDigest} is not among the bundle's files`);
}
