import { Buffer } from 'node:buffer';
import { blobName, changesName, entryNamed } from '#shared/bundle/layout';
import type { ListedFile } from '#shared/bundle/manifest';
import { insist } from '#shared/bundle/refusal';
import { groupBy } from '#shared/group-by';
import type { InUnion } from '#shared/history/union';
import type { Change, Vector } from '#shared/model/change';
import { linesIn, type OpenBundle } from './bundle-parts';
import type { BundleOutline } from './write-bundle';
import type { Source } from './zip-writer';

const NEWLINE = Buffer.from('\n');

type Indexed = OpenBundle & {
  readonly files: ReadonlyMap<string, ListedFile>;
  /** By stream: which change of each author is the first. */
  readonly firsts: ReadonlyMap<string, Vector>;
};

/** Several bundles that were checked before, read as one. What a change of a union says lies in the bundle of its set. */
export class UnitedBundles {
  readonly #bundles: readonly Indexed[];

  constructor(bundles: readonly OpenBundle[]) {
    this.#bundles = bundles.map((bundle) => ({
      ...bundle,
      files: new Map(bundle.manifest.files.map((file) => [file.path, file])),
      firsts: new Map(bundle.manifest.streams.map(({ id, from }) => [id, from])),
    }));
  }

  /**
   * A share of some of their changes, as they stand in them byte by byte, and of some of their files.
   *
   * @param changes sorted by author and number within each stream.
   * @param isWanted whether a file is to be in it; each is, once, unless something else is said.
   */
  outline(
    project: string,
    changes: readonly InUnion[],
    isWanted: (digest: string) => boolean = () => true,
  ): BundleOutline {
    const holders = new Map<string, Indexed>();
    for (const bundle of this.#bundles)
      for (const digest of blobsOf(bundle)) if (isWanted(digest)) holders.set(digest, bundle);
    const read = async (digest: string): Promise<Uint8Array> => {
      const holder = holders.get(digest);
      insist(holder !== undefined, LACKING);
      return holder.zip.read(blobName(digest));
    };
    return {
      kind: 'share',
      project,
      numbered: changes.map(({ outline }) => outline.change),
      changes: this.#entriesOf(changes),
      blobs: { digests: [...holders.keys()].toSorted(), read },
    };
  }

  /** Changes, read as data, in the order in which they are given within each author's in a stream. */
  async read(changes: readonly InUnion[]): Promise<Change[]> {
    const found: Change[] = [];
    for (const { read } of this.#entriesOf(changes)) {
      const lines = Buffer.from(await read())
        .toString('utf8')
        .split('\n');
      for (const line of lines) if (line !== '') found.push(JSON.parse(line) as Change);
    }
    return found;
  }

  close(): void {
    for (const { zip } of this.#bundles) zip.close();
  }

  #entriesOf(changes: readonly InUnion[]): Source[] {
    const byEntry = groupBy(changes, ({ outline: { change } }) => changesName(change.stream, change.author));
    return [...byEntry].map(([name, own]) => ({ name, read: () => this.#linesOf(name, own) }));
  }

  async #linesOf(name: string, own: readonly InUnion[]): Promise<Uint8Array> {
    const entries = new Map<number, readonly Buffer[]>();
    const pieces: Buffer[] = [];
    for (const { outline, set } of own) {
      const { stream, author, seq } = outline.change;
      const bundle = this.#bundles[set];
      const file = bundle?.files.get(name);
      insist(bundle !== undefined && file !== undefined, LACKING);
      const lines = entries.get(set) ?? (await linesIn(bundle.zip, file));
      entries.set(set, lines);
      const line = lines[seq - (bundle.firsts.get(stream)?.[author] ?? 1)];
      insist(line !== undefined, 'changes in it are missing or out of order');
      pieces.push(line, NEWLINE);
    }
    return Buffer.concat(pieces);
  }
}

const LACKING = 'a file that its table of contents lists is missing from it';

function blobsOf({ files }: Indexed): string[] {
  return [...files.keys()].flatMap((name) => {
    const entry = entryNamed(name);
    return entry?.kind === 'blob' ? [entry.digest] : [];
  });
}
