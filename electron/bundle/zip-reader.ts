import { Buffer } from 'node:buffer';
import { fstat, open } from 'node:fs';
import { promisify } from 'node:util';
import * as zlib from 'node:zlib';
import { fromRandomAccessReaderPromise, type Entry, type ZipFile } from 'yauzl';
import { BundleRefusal, insist } from '#shared/bundle/refusal';
import { crc32 } from '#shared/crc32';
import { WindowedFile } from './windowed-file';
import { checkExtentsInFile, type EntryPlace } from './zip-extents';
import { foldedName, isPlainName } from './zip-names';

export type ZipLimits = { readonly entries: number; readonly bytes: number };

const CUT_OR_CHANGED = 'it is not a whole zip file: it was cut off or changed on the way';
const UNUSUAL = 'it is a zip file made in an unusual way, which could hide something';

/** Deflated or stored; names in UTF-8, sizes behind the data, and hints for how it was deflated. */
const KNOWN_METHODS = [0, 8];
const KNOWN_FLAGS = 0x0800 | 0x0008 | 0x0006;
const STORED = 0;

/** An entry of no more than this, as it lies there and as it comes out, is read in one piece. */
const SMALL_BYTES = 4 * 1024 * 1024;

/** Node has its own from 20.15 on, which is many times as fast. */
const sumOf = (zlib as { crc32?: typeof crc32 }).crc32 ?? crc32;

/** An entry of the directory, and where its data begins. */
type Placed = { readonly entry: Entry; readonly dataStart: number };

/**
 * A zip file that means one thing only: each name once, on every system; each byte of the file part of one entry or of
 * the directory; local and central headers agreeing; sizes and sums true. yauzl checks the directory and the sizes,
 * all else is checked here (reliability, section c).
 */
export class StrictZip {
  readonly #zip: ZipFile;
  readonly #file: WindowedFile;
  readonly #entries: ReadonlyMap<string, Placed>;

  private constructor(zip: ZipFile, file: WindowedFile, entries: ReadonlyMap<string, Placed>) {
    this.#zip = zip;
    this.#file = file;
    this.#entries = entries;
  }

  /** @throws BundleRefusal for a file that is no such zip; the system's error for one that cannot be opened. */
  static async open(path: string, limits: ZipLimits): Promise<StrictZip> {
    const descriptor = await promisify(open)(path, 'r');
    const file = new WindowedFile(descriptor);
    let zip: ZipFile | undefined;
    try {
      await insistOnBeginning(file);
      const { size } = await promisify(fstat)(descriptor);
      const opened = await fromRandomAccessReaderPromise(file, size, {
        autoClose: false,
        lazyEntries: true,
        decodeStrings: true,
        validateEntrySizes: true,
        strictFileNames: true,
      }).catch(() => undefined);
      insist(opened !== undefined, CUT_OR_CHANGED);
      zip = opened;
      insist(zip.entryCount <= limits.entries, 'it holds more files than any bundle does');
      return new StrictZip(zip, file, await entriesOf(zip, limits));
    } catch (error) {
      if (zip) zip.close();
      else await new Promise((resolve) => file.close(resolve));
      throw error;
    }
  }

  get names(): string[] {
    return [...this.#entries.keys()];
  }

  /** How long an entry is once it is inflated. */
  sizeOf(name: string): number | undefined {
    return this.#entries.get(name)?.entry.uncompressedSize;
  }

  /** The content of an entry, piece by piece. What ends without a refusal is whole and has the sum that it should. */
  async *chunks(name: string): AsyncGenerator<Buffer> {
    const { entry, dataStart } = this.#placed(name);
    let sum = 0;
    try {
      for await (const chunk of this.#pieces(entry, dataStart)) {
        sum = sumOf(chunk, sum);
        yield chunk;
      }
    } catch {
      insist(false, 'a file in it is damaged');
    }
    insist(sum === entry.crc32, 'a file in it is damaged');
  }

  async read(name: string): Promise<Uint8Array> {
    const chunks: Buffer[] = [];
    for await (const chunk of this.chunks(name)) chunks.push(chunk);
    return chunks.length === 1 && chunks[0] ? chunks[0] : Buffer.concat(chunks);
  }

  close(): void {
    this.#zip.close();
  }

  #placed(name: string): Placed {
    const placed = this.#entries.get(name);
    if (!placed) throw new RangeError(`The zip file has no ${name}`);
    return placed;
  }

  async *#pieces(entry: Entry, dataStart: number): AsyncGenerator<Buffer> {
    const { compressedSize, uncompressedSize, compressionMethod } = entry;
    if (Math.max(compressedSize, uncompressedSize) > SMALL_BYTES)
      return yield* (await this.#zip.openReadStreamPromise(entry)) as AsyncIterable<Buffer>;
    const data = await this.#file.bytes(dataStart, compressedSize);
    const content =
      compressionMethod === STORED
        ? Buffer.from(data)
        : // What is longer than it says is refused before it takes more memory. No bytes at all are no limit to zlib.
          zlib.inflateRawSync(data, {
            maxOutputLength: Math.max(1, uncompressedSize),
            chunkSize: Math.max(zlib.constants.Z_MIN_CHUNK, uncompressedSize),
          });
    if (content.length !== uncompressedSize) throw new Error('Its size is not what the directory says');
    yield content;
  }
}

/** Something before the first entry would be skipped by some readers and run by others. */
async function insistOnBeginning(file: WindowedFile): Promise<void> {
  const beginning = await file.bytes(0, 4);
  insist(
    beginning.toString('latin1') === 'PK\u0003\u0004',
    'it is not a bundle: it does not begin as a zip file does',
  );
}

async function entriesOf(zip: ZipFile, limits: ZipLimits): Promise<Map<string, Placed>> {
  // yauzl keeps its place in the directory in this field: at first where the directory begins, then where it ends.
  const cursor = zip as unknown as { readEntryCursor: number };
  const directoryStart = cursor.readEntryCursor;
  // Errors after the first one have nobody else to hear them.
  zip.on('error', () => undefined);
  const entries = new Map<string, Entry>();
  const folded = new Set<string>();
  let total = 0;
  try {
    for await (const entry of zip.eachEntry()) {
      insist(isPlainName(entry), 'it holds a file with a name that is not allowed');
      insist(isPlainFile(entry), UNUSUAL);
      const fold = foldedName(entry.fileName);
      insist(!folded.has(fold), 'it holds two files of the same name');
      folded.add(fold);
      entries.set(entry.fileName, entry);
      total += entry.uncompressedSize;
      insist(total <= limits.bytes, 'what it holds would be larger than the space there is for it');
    }
  } catch (error) {
    throw error instanceof BundleRefusal ? error : explained(error);
  }
  const placed = new Map<string, Placed>();
  const places: EntryPlace[] = [];
  for (const [name, entry] of entries) {
    const { dataStart, ...place } = await placeOf(zip, entry);
    placed.set(name, { entry, dataStart });
    places.push(place);
  }
  checkExtentsInFile(places, directoryStart, cursor.readEntryCursor, zip.fileSize);
  return placed;
}

function explained(error: unknown): BundleRefusal {
  const isAboutName = error instanceof Error && /fileName|absolute path|relative path/.test(error.message);
  return BundleRefusal.unreadable(
    isAboutName ? 'it holds a file with a name that is not allowed' : CUT_OR_CHANGED,
  );
}

/** Neither encrypted nor a folder, a link or a device, and packed in a way that every reader knows. */
function isPlainFile(entry: Entry): boolean {
  const unixType = (entry.externalFileAttributes >>> 16) & 0o170000;
  const isDosFolder = (entry.externalFileAttributes & 0x10) !== 0;
  return (
    KNOWN_METHODS.includes(entry.compressionMethod) &&
    (entry.generalPurposeBitFlag & ~KNOWN_FLAGS) === 0 &&
    (unixType === 0 || unixType === 0o100000) &&
    !isDosFolder
  );
}

/** Where an entry lies in the file, once its local header is known to say what the directory says. */
async function placeOf(zip: ZipFile, entry: Entry): Promise<EntryPlace & { dataStart: number }> {
  const local = await zip.readLocalFileHeaderPromise(entry).catch(() => undefined);
  insist(local !== undefined, CUT_OR_CHANGED);
  const hasDescriptor = (entry.generalPurposeBitFlag & 0x0008) !== 0;
  const agrees = (ofLocal: number, ofDirectory: number) =>
    ofLocal === ofDirectory || (hasDescriptor && ofLocal === 0) || ofLocal === 0xffffffff;
  insist(
    local.fileName.equals(entry.fileNameRaw) &&
      local.generalPurposeBitFlag === entry.generalPurposeBitFlag &&
      local.compressionMethod === entry.compressionMethod &&
      agrees(local.crc32, entry.crc32) &&
      agrees(local.compressedSize, entry.compressedSize) &&
      agrees(local.uncompressedSize, entry.uncompressedSize),
    UNUSUAL,
  );
  return {
    start: entry.relativeOffsetOfLocalHeader,
    dataStart: local.fileDataStart,
    end: local.fileDataStart + entry.compressedSize,
    hasDescriptor,
  };
}
