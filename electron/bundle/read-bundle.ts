import { Buffer } from 'node:buffer';
import { createHash } from 'node:crypto';
import path from 'node:path';
import { ChangeLineReader, LONGEST_LINE } from '#shared/bundle/change-lines';
import { checkExtents, checkRevision, checkTextsAreHeld, textsIn } from '#shared/bundle/check-content';
import type { BlobSource, ReadBundle } from '#shared/bundle/content';
import { blobName, entryNamed, MANIFEST_NAME, SIGNATURE_NAME } from '#shared/bundle/layout';
import { readManifest, type ListedFile, type Manifest } from '#shared/bundle/manifest';
import { BundleRefusal, insist } from '#shared/bundle/refusal';
import { groupBy } from '#shared/group-by';
import type { Change, DocPatch } from '#shared/model/change';
import { fail, succeed, type Result } from '#shared/result';
import { reasonOf } from '../files/disk';
import { unwatched, type Watch } from '../files/watch';
import { StrictZip } from './zip-reader';

const MOST_ENTRIES = 200_000;
const LARGEST_MANIFEST = 64 * 1024 * 1024;
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
  let zip: StrictZip | undefined;
  return refusing(path.basename(file), async () => {
    const changes: Change[] = [];
    try {
      zip = await openToCheck(file, room);
      const sound = await checkBundle(zip, async (some) => {
        for (const change of some) changes.push(change);
      });
      return { ...contentOf(zip, sound), changes, close: async () => zip?.close() };
    } catch (error) {
      zip?.close();
      throw error;
    }
  });
}

/** Opens a bundle for `checkBundle`. */
export function openToCheck(file: string, room = AMPLE_ROOM): Promise<StrictZip> {
  return StrictZip.open(file, { entries: MOST_ENTRIES, bytes: room });
}

/** What is known of a bundle once it was checked. */
export type SoundBundle = { readonly manifest: Manifest; readonly manifestDigest: string };

/**
 * Checks a bundle without holding it.
 *
 * @param onChanges is given all changes of one stream at a time. What it makes of them counts once this has returned.
 * @throws BundleRefusal, Stopped
 */
export async function checkBundle(
  zip: StrictZip,
  onChanges: (changes: readonly Change[], manifest: Manifest) => Promise<unknown>,
  watch = unwatched,
): Promise<SoundBundle> {
  const sound = await manifestIn(zip);
  const { manifest } = sound;
  checkNames(zip, manifest);
  const progress = progressIn(manifest, watch);
  const numbered: Pick<Change, 'stream' | 'author' | 'seq'>[] = [];
  const texts: DocPatch[] = [];
  for await (const changes of changesByStream(zip, manifest, progress)) {
    for (const { stream, author, seq } of changes) numbered.push({ stream, author, seq });
    texts.push(...textsIn(changes));
    await onChanges(changes, manifest);
  }
  checkExtents(manifest, numbered);
  await checkFiles(zip, manifest, texts, progress);
  return sound;
}

/** Opens a bundle that was checked before, to read of it what its manifest lists. */
export async function openChecked(
  file: string,
  manifestDigest: string,
): Promise<{ zip: StrictZip; manifest: Manifest }> {
  const zip = await openToCheck(file);
  try {
    const found = await manifestIn(zip);
    insist(found.manifestDigest === manifestDigest, 'it has changed since it was checked');
    return { zip, manifest: found.manifest };
  } catch (error) {
    zip.close();
    throw error;
  }
}

/** The answer of work on a bundle of this name: what it gives, or why the bundle is not taken. */
export async function refusing<Value>(name: string, work: () => Promise<Value>): Promise<Result<Value>> {
  try {
    return succeed(await work());
  } catch (error) {
    if (error instanceof BundleRefusal) return error.failed(name);
    if (isOfSystem(error)) return fail({ code: 'file-unreadable', name, reason: reasonOf(error) });
    throw error;
  }
}

function contentOf(
  zip: StrictZip,
  { manifest, manifestDigest }: SoundBundle,
): Omit<ReadBundle, 'changes' | 'close'> {
  const { kind, project } = manifest;
  return { kind, project, blobs: blobsIn(zip), manifestDigest };
}

/** Counts the bytes of the listed files. */
function progressIn({ files }: Manifest, watch: Watch): (bytes: number) => Promise<void> {
  const of = files.reduce((sum, { bytes }) => sum + bytes, 0);
  let done = 0;
  return (bytes) => watch.progress((done += bytes), of);
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
async function* changesByStream(
  zip: StrictZip,
  { files }: Manifest,
  progress: (bytes: number) => Promise<void>,
): AsyncGenerator<Change[]> {
  const entries = files.toSorted(byName).flatMap((file) => {
    const entry = entryNamed(file.path);
    return entry?.kind === 'changes' ? [{ file, ...entry }] : [];
  });
  for (const ofStream of groupBy(entries, ({ stream }) => stream).values()) {
    const changes: Change[] = [];
    for (const { file, stream, author } of ofStream) {
      const reader = new ChangeLineReader(stream, author, digestOf);
      for await (const line of linesOf(listedChunks(zip, file))) reader.add(line);
      for (const change of reader.changes) changes.push(change);
      await progress(file.bytes);
    }
    yield changes;
  }
}

/** Every other file is the one that was listed, and each text the one that a change names. */
async function checkFiles(
  zip: StrictZip,
  { files }: Manifest,
  texts: readonly DocPatch[],
  progress: (bytes: number) => Promise<void>,
): Promise<void> {
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
    await progress(file.bytes);
  }
}

/** The content of an entry, which is the one that the manifest lists: what lies in one piece is known to be before it is given. */
export async function* listedChunks(zip: StrictZip, file: ListedFile): AsyncGenerator<Buffer> {
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
