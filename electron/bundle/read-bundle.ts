import { Buffer } from 'node:buffer';
import { createHash } from 'node:crypto';
import path from 'node:path';
import { ChangeLineReader, LONGEST_LINE } from '#shared/bundle/change-lines';
import { checkExtents, checkRevision, checkTextsAreHeld, textsIn } from '#shared/bundle/check-content';
import type { BlobSource, ReadBundle } from '#shared/bundle/content';
import { blobName, entryNamed, MANIFEST_NAME, SIGNATURE_NAME } from '#shared/bundle/layout';
import { readManifest, type ListedFile, type Manifest } from '#shared/bundle/manifest';
import { BundleRefusal, insist } from '#shared/bundle/refusal';
import type { Change } from '#shared/model/change';
import { fail, succeed, type Result } from '#shared/result';
import { reasonOf } from '../files/disk';
import { StrictZip } from './zip-reader';

const MOST_ENTRIES = 200_000;
const LARGEST_MANIFEST = 64 * 1024 * 1024;
/** Changes are held in memory, some half a kilobyte each. */
const MOST_CHANGE_BYTES = 512 * 1024 * 1024;
/** What a bundle may inflate to where the caller knows no tighter bound. */
const AMPLE_ROOM = 16 * 1024 ** 3;

/**
 * Reads and verifies a bundle, in the order of reliability (d): limits and structure of the zip, digests of the
 * manifest, changes against their schema and in their order, texts. Nothing is handed on before all of it was checked.
 * Whether the changes fit those that are there already is for `receive` to say.
 *
 * @param room how many bytes its content may take; for an import, the free space less a reserve.
 */
export async function readBundle(file: string, room = AMPLE_ROOM): Promise<Result<ReadBundle>> {
  const name = path.basename(file);
  let zip: StrictZip | undefined;
  try {
    zip = await StrictZip.open(file, { entries: MOST_ENTRIES, bytes: room });
    return succeed(await verified(zip));
  } catch (error) {
    zip?.close();
    if (error instanceof BundleRefusal) return error.failed(name);
    if (isOfSystem(error)) return fail({ code: 'file-unreadable', name, reason: reasonOf(error) });
    throw error;
  }
}

async function verified(zip: StrictZip): Promise<ReadBundle> {
  const { manifest, manifestDigest } = await manifestIn(zip);
  checkNames(zip, manifest);
  const changes = await changesIn(zip, manifest);
  checkExtents(manifest, changes);
  const blobs = blobsIn(zip);
  await checkFiles(zip, manifest, changes);
  const { kind, project } = manifest;
  return { kind, project, changes, blobs, manifestDigest, close: async () => zip.close() };
}

async function manifestIn(zip: StrictZip): Promise<{ manifest: Manifest; manifestDigest: string }> {
  const size = zip.sizeOf(MANIFEST_NAME);
  insist(size !== undefined, 'it is not a Scholion bundle: it has no table of contents');
  insist(size <= LARGEST_MANIFEST, 'its table of contents is larger than that of any bundle');
  const bytes = await zip.read(MANIFEST_NAME);
  const json = decoded(bytes);
  insist(json !== undefined, 'its table of contents is damaged');
  return { manifest: readManifest(json), manifestDigest: digestOf(bytes) };
}

/** The manifest lists every entry but itself and its signature, each once, and every entry is of a known kind. */
function checkNames(zip: StrictZip, { files }: Manifest): void {
  const unlisted = new Set(zip.names.filter((name) => name !== MANIFEST_NAME && name !== SIGNATURE_NAME));
  for (const { path: name } of files) {
    insist(unlisted.delete(name), 'a file that its table of contents lists is missing from it');
  }
  insist(unlisted.size === 0, 'it holds a file that its table of contents does not list');
  insist(
    zip.names.every((name) => entryNamed(name) !== undefined),
    'it holds a file that does not belong in a bundle',
  );
}

/** Reads the changes, each entry once: what a line says counts only if the entry is the one that was listed. */
async function changesIn(zip: StrictZip, { files }: Manifest): Promise<Change[]> {
  const entries = files.toSorted(byName).flatMap((file) => {
    const entry = entryNamed(file.path);
    return entry?.kind === 'changes' ? [{ file, ...entry }] : [];
  });
  const total = entries.reduce((sum, { file }) => sum + (zip.sizeOf(file.path) ?? 0), 0);
  insist(total <= MOST_CHANGE_BYTES, 'it holds more changes than fit in memory');
  const changes: Change[] = [];
  for (const { file, stream, author } of entries) {
    const reader = new ChangeLineReader(stream, author, digestOf);
    for await (const line of linesOf(listedChunks(zip, file))) reader.add(line);
    for (const change of reader.changes) changes.push(change);
  }
  return changes;
}

/** Every other file is the one that was listed, and each text the one that a change names. */
async function checkFiles(zip: StrictZip, { files }: Manifest, changes: readonly Change[]): Promise<void> {
  const texts = textsIn(changes);
  checkTextsAreHeld(texts, digestsIn(zip));
  const named = new Map<string, Set<string>>();
  for (const { blob, textDigest } of texts) named.set(blob, (named.get(blob) ?? new Set()).add(textDigest));
  // In the order in which they lie in the file.
  for (const file of files.toSorted(byName)) {
    const entry = entryNamed(file.path);
    if (entry?.kind === 'changes') continue;
    const textDigests = entry?.kind === 'blob' ? named.get(entry.digest) : undefined;
    const pieces: Buffer[] = [];
    for await (const chunk of listedChunks(zip, file)) if (textDigests) pieces.push(chunk);
    if (textDigests) checkRevision(Buffer.concat(pieces), textDigests, digestOf);
  }
}

/** The content of an entry, which is the one that the manifest lists: what lies in one piece is known to be before it is given. */
async function* listedChunks(zip: StrictZip, file: ListedFile): AsyncGenerator<Buffer> {
  const entry = entryNamed(file.path);
  const isAsNamed = entry?.kind !== 'blob' || entry.digest === file.sha256;
  insist(isAsNamed && zip.sizeOf(file.path) === file.bytes, CHANGED);
  const hash = createHash('sha256');
  let last: Buffer | undefined;
  for await (const chunk of zip.chunks(file.path)) {
    if (last) yield last;
    hash.update(chunk);
    last = chunk;
  }
  insist(hash.digest('hex') === file.sha256, CHANGED);
  if (last) yield last;
}

const CHANGED = 'a file in it was changed after the bundle was made';

function byName(a: ListedFile, b: ListedFile): number {
  return a.path < b.path ? -1 : 1;
}

function digestOf(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}

/** The lines of an entry, each ended by LF. */
async function* linesOf(chunks: AsyncIterable<Buffer>): AsyncGenerator<string> {
  let pending: Buffer[] = [];
  let length = 0;
  for await (const chunk of chunks) {
    let start = 0;
    for (let end = chunk.indexOf(0x0a); end !== -1; end = chunk.indexOf(0x0a, start)) {
      yield decodedLine([...pending, chunk.subarray(start, end)]);
      pending = [];
      length = 0;
      start = end + 1;
    }
    length += chunk.length - start;
    insist(length <= LONGEST_LINE, 'a change in it is longer than any change is');
    if (start < chunk.length) pending.push(chunk.subarray(start));
  }
  insist(length === 0, 'its last change is cut off');
}

function decodedLine(pieces: readonly Buffer[]): string {
  const line = decoded(Buffer.concat(pieces));
  insist(line !== undefined, 'a change in it is damaged');
  return line;
}

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** The text whose UTF-8 these bytes are, each byte of it; nothing if they are not UTF-8. */
function decoded(bytes: Uint8Array): string | undefined {
  try {
    return utf8.decode(bytes);
  } catch {
    return undefined;
  }
}

function blobsIn(zip: StrictZip): BlobSource {
  return { digests: digestsIn(zip), read: (digest) => zip.read(blobName(digest)) };
}

function digestsIn(zip: StrictZip): string[] {
  const digests = zip.names.flatMap((name) => {
    const entry = entryNamed(name);
    return entry?.kind === 'blob' ? [entry.digest] : [];
  });
  return digests.toSorted();
}

function isOfSystem(error: unknown): boolean {
  return error instanceof Error && 'syscall' in error;
}
