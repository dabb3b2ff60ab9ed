import type { Table } from 'dexie';
import { contextKey } from '#shared/history/fold';
import type { JournalPosition } from '#shared/ipc/contract';
import type { Change, Vector } from '#shared/model/change';
import { Counts, nothingCounted } from './counts';
import { PROJECTION_VERSION, type CountRow, type ProjectDatabase, type Progress } from './database';
import {
  foldWithInverse,
  orderOf,
  ownOf,
  writeContexts,
  type PlacedChange,
  type PlacedEntry,
} from './fold-changes';
import { readPartObjects, type PartObjects } from './part-objects';
import { keepRevisions } from './revisions';
import { inTurnToWrite } from './turns-to-read';
import { readStacks, type Stacks } from './undo-batches';
import { packPart, type Packing } from './write-part';

/** `gap` when an entry does not follow on what the tables hold: others came before it, and it was not folded. */
export type Projected = 'followed' | 'gap';

/** Who folds: the page, which must not stand still, or a worker, which packs what is much. */
export type Folding = {
  readonly packing: Packing;
  readonly changesAtOnce: number;
  readonly patchesAtOnce: number;
  /** Whether screens may be waiting to read what was there before, between two parts of what is folded. */
  readonly inTurns: boolean;
};

/** What is folded in one transaction. Others wait for its end, and larger ones slow Chromium down more than they save. */
export const onPage: Folding = {
  packing: 'rows only',
  changesAtOnce: 500,
  patchesAtOnce: Infinity,
  inTurns: false,
};
export const inWorker: Folding = {
  packing: 'may pack',
  changesAtOnce: 2_000,
  patchesAtOnce: 4_000,
  inTurns: true,
};

/** Folds journal entries into the tables, in order. Entries that the tables hold already are passed by. */
export async function project(
  database: ProjectDatabase,
  placed: readonly PlacedEntry[],
  folding: Folding = onPage,
): Promise<Projected> {
  for (let from = 0; from < placed.length;) {
    const part = (): Promise<number | 'gap'> => foldPart(database, placed, from, folding);
    const next = await (folding.inTurns ? inTurnToWrite(part) : part());
    if (next === 'gap') return 'gap';
    from = next;
  }
  return 'followed';
}

/** The place before the first frame: what an empty projection follows. */
export const NOWHERE: JournalPosition = { frames: 0, digest: '0'.repeat(64) };

/** How far the tables follow the journal, if they are of this version at all. */
export async function progressOf(database: ProjectDatabase): Promise<Progress | undefined> {
  const progress = await database.progress.get('progress');
  return progress?.version === PROJECTION_VERSION ? progress : undefined;
}

/** Empties the tables, so that they can be made again from the journal's first frame. */
export async function forget(database: ProjectDatabase): Promise<void> {
  await database.transaction('rw', database.tables, async () => {
    await Promise.all(database.tables.map((table) => table.clear()));
  });
}

/**
 * Folds what comes next of the entries in one transaction, which also moves the recorded progress: whoever else writes to
 * the tables, nothing is folded twice and nothing is left out.
 *
 * @param from the first of the entries that may not be folded yet.
 * @returns the first of those that are left.
 */
async function foldPart(
  database: ProjectDatabase,
  placed: readonly PlacedEntry[],
  from: number,
  folding: Folding,
): Promise<number | 'gap'> {
  return database.transaction('rw', database.projected, async () => {
    // Most often one entry follows on the one before: what it needs is read together with how far the tables are.
    const next = partFrom(placed, from, 0, folding);
    const [before, ahead] = await Promise.all([
      progressOf(database),
      readAhead(database, next.changes, folding),
    ]);
    const position = before?.position ?? NOWHERE;
    let first = from;
    while ((placed[first]?.position.frames ?? Infinity) <= position.frames) first += 1;
    const entry = placed[first];
    if (!entry) return first;
    if (entry.position.frames > position.frames + 1) return 'gap';
    const skipped = before?.changes ?? 0;
    const isAsGuessed = first === from && skipped === 0;
    const part = isAsGuessed ? next : partFrom(placed, first, skipped, folding);
    const found = isAsGuessed ? ahead : await readAhead(database, part.changes, folding);
    await foldChanges(database, part.changes, found, {
      packing: folding.packing,
      progress: {
        key: 'progress',
        version: PROJECTION_VERSION,
        position: part.next > first ? (placed[part.next - 1]?.position ?? position) : position,
        changes: part.left,
        totals: before?.totals ?? nothingCounted,
      },
    });
    return part.next;
  });
}

/**
 * What is folded at once: of one entry or of several.
 *
 * @param skipped how many changes of the first entry are folded already.
 * @returns the changes, the first entry that is not wholly among them, and how many changes of that one are.
 */
function partFrom(
  placed: readonly PlacedEntry[],
  first: number,
  skipped: number,
  { changesAtOnce, patchesAtOnce }: Folding,
): { changes: PlacedChange[]; next: number; left: number } {
  const changes: PlacedChange[] = [];
  let patches = 0;
  for (let next = first; next < placed.length; next += 1) {
    const { position, entry } = placed[next] as PlacedEntry;
    if (position.frames !== (placed[first]?.position.frames ?? 0) + next - first)
      return { changes, next, left: 0 };
    if (entry.kind !== 'changes') continue;
    const order = orderOf({ position, entry });
    for (let at = next === first ? skipped : 0; at < entry.changes.length; at += 1) {
      if (changes.length >= changesAtOnce || patches >= patchesAtOnce) return { changes, next, left: at };
      const change = entry.changes[at] as Change;
      changes.push({ change, order });
      patches += change.patches.length;
    }
  }
  return { changes, next: placed.length, left: 0 };
}

/** What folding changes needs of the tables. */
type Found = {
  readonly counts: readonly CountRow[];
  readonly contexts: ReadonlyMap<string, Vector>;
  readonly objects: PartObjects;
  readonly stacks: Stacks;
};

async function readAhead(
  database: ProjectDatabase,
  placed: readonly PlacedChange[],
  { packing }: Folding,
): Promise<Found> {
  const changes = placed.map(({ change }) => change);
  const streams = [...new Set(changes.map(({ stream }) => stream))];
  const counting = database.counts.bulkGet(streams).then((rows) => rows.filter((row) => row !== undefined));
  const [counts, contexts, objects, stacks] = await Promise.all([
    counting,
    readContexts(database, changes),
    readPartObjects(database, changes, counting, packing === 'rows only'),
    readStacks(database, ownOf(placed)),
  ]);
  return { counts, contexts, objects, stacks };
}

/** Folds changes within the transaction. Batches of one's own go onto the undo stack. */
async function foldChanges(
  database: ProjectDatabase,
  placed: readonly PlacedChange[],
  { counts: rows, contexts, objects, stacks }: Found,
  { packing, progress }: { readonly packing: Packing; readonly progress: Progress },
): Promise<void> {
  const counts = new Counts(rows, progress.totals);
  const said = new Map(contexts);
  for (const { change, order } of placed) {
    const patches = foldWithInverse(change, objects.of(change.stream), said);
    if (order !== undefined) stacks.take({ change, patches, order });
  }
  const writeObjects = await packPart(database, objects, counts, packing);
  // All at once: each answer that is waited for costs as much as a row.
  await Promise.all([
    writeObjects(),
    writeContexts(database, contexts, said),
    keepRevisions(
      database,
      placed.map(({ change }) => change),
    ),
    putAll(database.batches, stacks.takeChanged()),
    putAll(database.counts, counts.takeChanged()),
    database.progress.put({ ...progress, totals: counts.totals }),
  ]);
}

async function readContexts(
  database: ProjectDatabase,
  changes: readonly Change[],
): Promise<Map<string, Vector>> {
  const keys = [...new Set(changes.map(contextKey))];
  const rows = await database.contexts.bulkGet(keys);
  return new Map(rows.flatMap((row) => (row ? [[row.key, row.vector] as const] : [])));
}

async function putAll<Row>(table: Table<Row, string>, rows: readonly Row[]): Promise<void> {
  if (rows.length > 0) await table.bulkPut(rows);
}
