import { Buffer } from 'node:buffer';
import { changesName, entryNamed } from '#shared/bundle/layout';
import type { ListedFile, Manifest } from '#shared/bundle/manifest';
import { insist } from '#shared/bundle/refusal';
import type { Content } from '../files/blob-pack';
import { listedChunks } from './read-bundle';
import type { StrictZip } from './zip-reader';

/** A bundle that was checked before, to be read once more. What is read is held to its manifest again. */
export type OpenBundle = { readonly zip: StrictZip; readonly manifest: Manifest };

/** Which changes of a stream are wanted, in the order in which they are to be handed out. */
export type Wanted = {
  readonly stream: string;
  readonly changes: readonly { readonly author: string; readonly seq: number }[];
};

/** Changes as they stand in the bundle, joined by commas, and how many they are. */
export type Part = { readonly count: number; readonly lines: Uint8Array };

/** A part is handed out once it holds this much. What was done in one article is never in two parts. */
const PART_BYTES = 4 * 1024 * 1024;
const COMMA = Buffer.from(',');

type Progress = (bytes: number) => Promise<void>;

/** The files of a bundle that are no changes, with how many bytes all of it holds. */
export function blobsIn({ zip, manifest: { files } }: OpenBundle): {
  readonly size: number;
  readonly contents: (progress: Progress) => Content[];
} {
  const size = files.reduce((sum, { bytes }) => sum + bytes, 0);
  const contents = (progress: Progress): Content[] =>
    files.flatMap((file) => {
      const entry = entryNamed(file.path);
      if (entry?.kind !== 'blob') return [];
      async function* pieces() {
        yield* listedChunks(zip, file);
        await progress(file.bytes);
      }
      return [{ digest: entry.digest, pieces }];
    });
  return { size, contents };
}

/** The wanted changes, part by part: the bytes of the bundle, not read as data again. */
export async function* partsIn(
  { zip, manifest }: OpenBundle,
  wanted: readonly Wanted[],
  progress: Progress,
): AsyncGenerator<Part> {
  const files = new Map(manifest.files.map((file) => [file.path, file]));
  const firsts = new Map(manifest.streams.map(({ id, from }) => [id, from]));
  let pieces: Buffer[] = [];
  let bytes = 0;
  let count = 0;
  const part = (): Part => {
    // In memory of its own, so that it can be handed to another thread.
    const lines = new Uint8Array(bytes - 1);
    let at = 0;
    for (const piece of pieces.slice(0, -1)) {
      lines.set(piece, at);
      at += piece.length;
    }
    const whole = { count, lines };
    [pieces, bytes, count] = [[], 0, 0];
    return whole;
  };
  for (const { stream, changes } of wanted) {
    const lines = new Map<string, Buffer[]>();
    for (const author of new Set(changes.map((change) => change.author))) {
      const file = files.get(changesName(stream, author));
      insist(file !== undefined, 'a file that its table of contents lists is missing from it');
      lines.set(author, await linesIn(zip, file));
      await progress(file.bytes);
    }
    for (const { author, seq } of changes) {
      const line = lines.get(author)?.[seq - (firsts.get(stream)?.[author] ?? 1)];
      insist(line !== undefined, 'changes in it are missing or out of order');
      pieces.push(line, COMMA);
      bytes += line.length + 1;
      count += 1;
    }
    // The register goes by itself: it says what the project is called, and that is read often.
    if (bytes >= PART_BYTES || stream === manifest.project) yield part();
  }
  if (count > 0) yield part();
}

/** The lines of an entry of changes, without what ends them. */
export async function linesIn(zip: StrictZip, file: ListedFile): Promise<Buffer[]> {
  const pieces: Buffer[] = [];
  for await (const chunk of listedChunks(zip, file)) pieces.push(chunk);
  const bytes = pieces.length === 1 && pieces[0] ? pieces[0] : Buffer.concat(pieces);
  const lines: Buffer[] = [];
  for (let start = 0; start < bytes.length;) {
    const end = bytes.indexOf(0x0a, start);
    lines.push(bytes.subarray(start, end));
    start = end + 1;
  }
  return lines;
}
