import { Buffer } from 'node:buffer';
import { close, open, read } from 'node:fs';
import { promisify } from 'node:util';
import { fromFdPromise, type Entry, type ZipFile } from 'yauzl';
import { BundleRefusal, insist } from '#shared/bundle/refusal';
import { crc32 } from '#shared/crc32';
import { checkExtentsInFile } from './zip-extents';
import { foldedName, isPlainName } from './zip-names';

export type ZipLimits = { readonly entries: number; readonly bytes: number };

const CUT_OR_CHANGED = 'it is not a whole zip file: it was cut off or changed on the way';
const UNUSUAL = 'it is a zip file made in an unusual way, which could hide something';

/** Deflated or stored; names in UTF-8, sizes behind the data, and hints for how it was deflated. */
const KNOWN_METHODS = [0, 8];
const KNOWN_FLAGS = 0x0800 | 0x0008 | 0x0006;

/**
 * A zip file that means one thing only: each name once, on every system; each byte of the file part of one entry or of
 * the directory; local and central headers agreeing; sizes and sums true. yauzl checks the directory and the sizes,
 * all else is checked here (reliability, section c).
 */
export class StrictZip {
  readonly #zip: ZipFile;
  readonly #entries: ReadonlyMap<string, Entry>;

  private constructor(zip: ZipFile, entries: ReadonlyMap<string, Entry>) {
    this.#zip = zip;
    this.#entries = entries;
  }

  /** @throws BundleRefusal for a file that is no such zip; the system's error for one that cannot be opened. */
  static async open(path: string, limits: ZipLimits): Promise<StrictZip> {
    const fd = await promisify(open)(path, 'r');
    let zip: ZipFile | undefined;
    try {
      await insistOnBeginning(fd);
      const opened = await fromFdPromise(fd, {
        autoClose: false,
        lazyEntries: true,
        decodeStrings: true,
        validateEntrySizes: true,
        strictFileNames: true,
      }).catch(() => undefined);
      insist(opened !== undefined, CUT_OR_CHANGED);
      zip = opened;
      insist(zip.entryCount <= limits.entries, 'it holds more files than any bundle does');
      return new StrictZip(zip, await entriesOf(zip, limits));
    } catch (error) {
      if (zip) zip.close();
      else await promisify(close)(fd);
      throw error;
    }
  }

  get names(): string[] {
    return [...this.#entries.keys()];
  }

  /** How long an entry is once it is inflated. */
  sizeOf(name: string): number | undefined {
    return this.#entries.get(name)?.uncompressedSize;
  }

  /** The content of an entry, piece by piece. What ends without a refusal is whole and has the sum that it should. */
  async *chunks(name: string): AsyncGenerator<Buffer> {
    const entry = this.#entries.get(name);
    if (!entry) throw new RangeError(`The zip file has no ${name}`);
    let sum = 0;
    try {
      for await (const chunk of (await this.#zip.openReadStreamPromise(entry)) as AsyncIterable<Buffer>) {
        sum = crc32(chunk, sum);
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
    return Buffer.concat(chunks);
  }

  close(): void {
    this.#zip.close();
  }
}

/** Something before the first entry would be skipped by some readers and run by others. */
async function insistOnBeginning(fd: number): Promise<void> {
  const beginning = Buffer.alloc(4);
  await promisify(read)(fd, beginning, 0, 4, 0);
  insist(
    beginning.toString('latin1') === 'PK\u0003\u0004',
    'it is not a bundle: it does not begin as a zip file does',
  );
}

async function entriesOf(zip: ZipFile, limits: ZipLimits): Promise<Map<string, Entry>> {
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
  const places = [];
  for (const entry of entries.values()) places.push(await placeOf(zip, entry));
  checkExtentsInFile(places, directoryStart, cursor.readEntryCursor, zip.fileSize);
  return entries;
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
async function placeOf(zip: ZipFile, entry: Entry) {
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
    end: local.fileDataStart + entry.compressedSize,
    hasDescriptor,
  };
}
