import { groupBy } from '#shared/group-by';
import type { Contexts } from '#shared/history/fold';
import type { JournalPosition } from '#shared/ipc/contract';
import { packObjects } from '#shared/pack/pack-objects';
import { PackReader } from '#shared/pack/pack-reader';
import { PackedBearings } from './bearings';
import { Counts, nothingCounted } from './counts';
import { PROJECTION_VERSION, type PackRow, type ProjectDatabase, type Totals } from './database';
import { objectsOfDocument } from './document-objects';
import { ObjectsInHand } from './objects-in-hand';
import { readOthers } from './part-objects';
import {
  changesIn,
  foldWithInverse,
  ownOf,
  writeContexts,
  type PlacedChange,
  type PlacedEntry,
} from './fold-changes';
import { NOWHERE } from './projection';
import { packRow } from './repack';
import { earliestOf, revisionKey, revisionsIn, type RevisionRow } from './revisions';
import { Stacks } from './undo-batches';
import { inTurnToWrite } from './turns-to-read';
import { Unwritten } from './unwritten';
import { isCounted, writeOthers } from './write-part';

/** What is folded together: in memory it is a few times as much. */
const PATCHES_AT_ONCE = 20_000;
/** What is written together: the more it is, the less the browser spends on each row. */
const MOST_PATCHES_WRITTEN = 80_000;
/** The first parts are written as they come, so that there is something to see: articles, and with the next part what is in them. */
const PARTS_TO_SEE = 2;

/** Which version tables have that are not whole yet: none of this program's. */
const UNFINISHED = 0;

/**
 * Makes empty tables from the whole journal, one part of it after another. It knows what it wrote, so it asks the database
 * for next to nothing, and folds a part while the one before it is being written. How far the tables are is written last of all:
 * one that was broken off is begun anew.
 */
export class Making {
  readonly #database: ProjectDatabase;
  readonly #counts = new Counts([], nothingCounted);
  readonly #contexts: Contexts = new Map();
  readonly #objects = new ObjectsInHand();
  readonly #stacks = new Stacks([]);
  readonly #bearings = new PackedBearings();
  readonly #revisions = new Map<string, RevisionRow>();
  readonly #unwritten = new Unwritten();
  #position: JournalPosition = NOWHERE;
  #writing: Promise<unknown> = Promise.resolve();
  #parts = 0;

  /** @param database with tables that hold nothing of the journal. */
  constructor(database: ProjectDatabase) {
    this.#database = database;
  }

  /**
   * Folds the entries that come next.
   *
   * @param isEnd whether they are the last ones: then all is written when this is done.
   * @param tell told which share of them is folded, from 0 to 1; by the second time the first part is written.
   * @returns how much there is so far.
   * @throws Error if entries are missing between these and the ones before.
   */
  async fold(
    placed: readonly PlacedEntry[],
    isEnd: boolean,
    tell: (share: number) => void = () => undefined,
  ): Promise<Totals> {
    for (const { position } of placed) {
      if (position.frames !== this.#position.frames + 1)
        throw new Error('Entries of the journal are missing');
      this.#position = position;
    }
    const parts = partsOf(changesIn(placed));
    for (const [at, part] of parts.entries()) {
      await this.#foldPart(part, isEnd && at === parts.length - 1);
      tell((at + 1) / parts.length);
    }
    if (isEnd) await this.#writing;
    return this.#counts.totals;
  }

  async #foldPart(changes: readonly PlacedChange[], isEnd: boolean): Promise<void> {
    await this.#bringBack(changes);
    for (const { change, order } of changes) {
      const patches = foldWithInverse(change, this.#objects.of(change.stream), this.#contexts);
      if (order !== undefined) this.#stacks.take({ change, patches, order });
    }
    this.#collect(changes, isEnd);
    this.#parts += 1;
    const isToSee = this.#parts <= PARTS_TO_SEE;
    if (isEnd || isToSee || this.#unwritten.patches >= MOST_PATCHES_WRITTEN) await this.#write(isEnd);
  }

  /** Reads what was written and let go, and is spoken of again. */
  async #bringBack(changes: readonly PlacedChange[]): Promise<void> {
    const { documents, others } = this.#objects.missingFor(changes.map(({ change }) => change));
    const own = ownOf(changes);
    if (documents.size + others.size + this.#stacks.missingFor(own).length === 0) return;
    if (this.#unwritten.patches > 0) await this.#write(false);
    await this.#writing;
    // Of the stacks, what was written a moment ago is let go as well.
    const batches = this.#stacks.missingFor(own);
    for (const folded of await readOthers(this.#database, [...others])) this.#objects.bringBackOther(folded);
    for (const stream of documents) {
      const objects = await objectsOfDocument(this.#database, stream);
      this.#objects.bringBackDocument(stream, objects.all());
    }
    if (batches.length > 0) {
      for (const row of await this.#database.batches.bulkGet(batches)) if (row) this.#stacks.bringBack(row);
    }
  }

  /** Packs and counts what came of a part. */
  #collect(changes: readonly PlacedChange[], isEnd: boolean): void {
    const others = this.#objects.takeOthers();
    for (const [stream, of] of groupBy(others.filter(isCounted), ({ after }) => after.stream))
      this.#counts.follow(stream, of);
    const packs = this.#packed(isEnd);
    this.#unwritten.add({
      patches: patchesIn(changes),
      others,
      packs,
      revisions: this.#revisionsIn(changes),
    });
  }

  /** Begins to write what was collected, once what was collected before is written. */
  async #write(isEnd: boolean): Promise<void> {
    const database = this.#database;
    const { others, packs, revisions } = this.#unwritten.take();
    const counts = this.#counts.takeChanged();
    const batches = this.#stacks.takeChanged();
    this.#stacks.letGo();
    const bearings = isEnd ? this.#bearings.takeChanged() : [];
    const contexts = isEnd ? this.#contexts : new Map();
    const progress = {
      key: 'progress',
      version: isEnd ? PROJECTION_VERSION : UNFINISHED,
      position: this.#position,
      changes: 0,
      totals: this.#counts.totals,
    } as const;
    const write = (): Promise<unknown> =>
      Promise.all([
        writeOthers(database, others),
        database.packs.bulkPut(
          packs,
          packs.map(({ pack: { stream } }) => stream),
        ),
        database.packedBearings.bulkPut(bearings),
        database.counts.bulkPut(counts),
        database.revisions.bulkPut(revisions),
        database.batches.bulkPut(batches),
        writeContexts(database, new Map(), contexts),
        database.progress.put(progress),
      ]);
    await this.#writing;
    this.#writing = inTurnToWrite(() => database.transaction('rw', database.projected, write));
    // Whoever waits for it learns that it failed; until then nobody does.
    this.#writing.catch(() => undefined);
  }

  #packed(isEnd: boolean): PackRow[] {
    const packs: PackRow[] = [];
    for (const { stream, objects, changed } of this.#objects.takeDocuments(isEnd)) {
      this.#counts.follow(stream, changed);
      const row = packRow(packObjects(objects));
      this.#bearings.note(stream, new PackReader(row.pack).linked('bears'));
      packs.push(row);
      const counted = this.#counts.of(stream);
      this.#counts.set({ ...counted, pack: row.id, packed: objects.length, edition: counted.edition + 1 });
    }
    return packs;
  }

  #revisionsIn(changes: readonly PlacedChange[]): RevisionRow[] {
    const rows = changes.flatMap(({ change }) => revisionsIn(change));
    const known = rows.flatMap((row) => this.#revisions.get(revisionKey(row)) ?? []);
    const first = earliestOf([...known, ...rows]);
    for (const row of first) this.#revisions.set(revisionKey(row), row);
    return first;
  }
}

/** Changes that are folded and written at once: of a page of the journal or of an entry that is longer. One at least. */
function partsOf(changes: readonly PlacedChange[]): PlacedChange[][] {
  const parts: PlacedChange[][] = [[]];
  let patches = 0;
  for (const placed of changes) {
    if (patches > PATCHES_AT_ONCE) {
      parts.push([]);
      patches = 0;
    }
    parts.at(-1)?.push(placed);
    patches += placed.change.patches.length;
  }
  return parts;
}

function patchesIn(changes: readonly PlacedChange[]): number {
  return changes.reduce((sum, { change }) => sum + change.patches.length, 0);
}
