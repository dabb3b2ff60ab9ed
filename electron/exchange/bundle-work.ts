import path from 'node:path';
import { outlineOf, type Outline } from '#shared/history/outline';
import type { Change } from '#shared/model/change';
import type { Result } from '#shared/result';
import { checkBundle, openChecked, openToCheck, refusing } from '../bundle/read-bundle';
import { blobsIn, partsIn, type Part, type Wanted } from '../bundle/bundle-parts';
import { Blobs } from '../files/blobs';
import { nodeDisk } from '../files/node-disk';
import { watching } from '../files/watch';
import { writeFromJournal } from './write-from-journal';
import type { JournalPlaces } from '../journal/written-changes';
import { emptyShelf, shelve, type Shelf } from './bundle-shelf';

/** Reads and checks a bundle, for a person to be told of. */
export type LookOrder = {
  readonly kind: 'look';
  readonly file: string;
  /** How many bytes its content may take. */
  readonly room: number | undefined;
};
/** Keeps the files of a bundle that was looked through, and hands out its changes. */
export type TakeOrder = {
  readonly kind: 'take';
  readonly file: string;
  readonly manifest: string;
  /** Where the project's files are. */
  readonly blobs: string;
  readonly wanted: readonly Wanted[];
};
/** Writes what a journal holds of some streams as a bundle. */
export type WriteOrder = {
  readonly kind: 'write';
  readonly file: string;
  readonly project: string;
  readonly streams: readonly string[];
  readonly journal: JournalPlaces;
  /** Where the project's files are. */
  readonly blobs: string;
};

export type Written = { readonly bytes: number; readonly changes: number };

export type LookedThrough = {
  readonly manifest: string;
  readonly kind: string;
  readonly project: string;
  readonly outlines: readonly Outline[];
  readonly shelf: Shelf;
};

/** Who has work done on a bundle: is told how it goes, and stops it. */
export type Client = {
  readonly tell: (done: number, of: number) => void;
  readonly isStopped: () => boolean;
  /** What is known of the project of a bundle that is being looked through. */
  readonly before: (project: string, streams: readonly string[]) => Promise<readonly Change[]>;
  /** Takes a part of a bundle; the next one comes when it has. */
  readonly take: (part: Part) => Promise<void>;
};

/** Does work on a bundle, here or elsewhere. @throws Stopped */
export type BundleWork = {
  look(order: LookOrder, client: Client): Promise<Result<LookedThrough>>;
  take(order: TakeOrder, client: Client): Promise<Result<void>>;
  write(order: WriteOrder, client: Client): Promise<Result<Written>>;
};

/** Does it in the thread that asks. */
export const workHere: BundleWork = {
  look: ({ file, room }, client) => refusing(path.basename(file), () => lookThrough(file, room, client)),

  async take({ file, manifest, blobs: folder, wanted }, client) {
    const kept = await refusing(path.basename(file), async () => {
      const opened = await openChecked(file, manifest);
      try {
        const { size, contents } = blobsIn(opened);
        const of = size + opened.manifest.files.length;
        let done = 0;
        const watch = watching(client.tell, client.isStopped);
        const progress = (bytes: number) => watch.progress((done += bytes), of);
        const written = await new Blobs(nodeDisk, folder).writeAll(contents(progress));
        if (!written.ok) return written;
        for await (const part of partsIn(opened, wanted, progress)) await client.take(part);
        return written;
      } finally {
        opened.zip.close();
      }
    });
    return kept.ok ? kept.value : kept;
  },

  write: (order, client) => writeFromJournal(order, watching(client.tell, client.isStopped)),
};

async function lookThrough(file: string, room: number | undefined, client: Client): Promise<LookedThrough> {
  const zip = await openToCheck(file, room);
  try {
    const outlines: Outline[] = [];
    let shelf = emptyShelf();
    let before: Map<string, Change[]> | undefined;
    const sound = await checkBundle(
      zip,
      async (changes, { project, streams }) => {
        before ??= await knownBefore(
          client,
          project,
          streams.map(({ id }) => id),
        );
        for (const change of changes) outlines.push(outlineOf(change));
        shelf = shelve(shelf, [...(before.get(changes[0]?.stream ?? '') ?? []), ...changes]);
      },
      watching(client.tell, client.isStopped),
    );
    const { kind, project } = sound.manifest;
    return { manifest: sound.manifestDigest, kind, project, outlines, shelf };
  } finally {
    zip.close();
  }
}

async function knownBefore(
  client: Client,
  project: string,
  streams: readonly string[],
): Promise<Map<string, Change[]>> {
  const known = new Map<string, Change[]>();
  for (const change of await client.before(project, streams)) {
    const ofStream = known.get(change.stream) ?? [];
    ofStream.push(change);
    known.set(change.stream, ofStream);
  }
  return known;
}
