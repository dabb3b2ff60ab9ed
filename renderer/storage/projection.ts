import { groupBy } from '#shared/group-by';
import {
  foldChange,
  contextKey,
  keyOf,
  objectsIn,
  shownFields,
  type FoldedObject,
} from '#shared/history/fold';
import type { JournalEntry } from '#shared/history/journal-entry';
import { inverseOf, isUndoable } from '#shared/history/undo';
import type { JournalPosition } from '#shared/ipc/contract';
import type { Change, KnownPatch, Vector } from '#shared/model/change';
import { isEntityType } from '#shared/model/entities';
import { PROJECTION_VERSION, type BatchRow, type ProjectDatabase, type Progress } from './database';
import { keepRevisions } from './revisions';
import { listedIn, rowOf } from './rows';
import { tableOf, type TableName } from './tables';

export type PlacedEntry = { position: JournalPosition; entry: JournalEntry };

/** `gap` when an entry does not follow on what the tables hold: others came before it, and it was not folded. */
export type Projected = 'followed' | 'gap';

/** Changes folded in one transaction: larger ones slow Chromium down more than they save. */
const CHANGES_AT_ONCE = 500;

/** Folds journal entries into the tables, in order. Entries that the tables hold already are passed by. */
export async function project(database: ProjectDatabase, placed: readonly PlacedEntry[]): Promise<Projected> {
  for (const entry of placed) {
    let outcome = await foldPart(database, entry);
    while (outcome === 'more') outcome = await foldPart(database, entry);
    if (outcome === 'gap') return 'gap';
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

function progressRow(progress: Omit<Progress, 'key' | 'version'>): Progress {
  return { key: 'progress', version: PROJECTION_VERSION, ...progress };
}

/**
 * Folds the next part of an entry in one transaction, which also moves the recorded progress: whoever else writes to the
 * tables, no part is folded twice and none is left out.
 */
async function foldPart(
  database: ProjectDatabase,
  { position, entry }: PlacedEntry,
): Promise<Projected | 'more'> {
  return database.transaction('rw', database.tables, async () => {
    const before = (await progressOf(database)) ?? { position: NOWHERE, changes: 0 };
    if (position.frames <= before.position.frames) return 'followed';
    if (position.frames > before.position.frames + 1) return 'gap';
    const changes = entry.kind === 'changes' ? entry.changes : [];
    const to = before.changes + CHANGES_AT_ONCE;
    const isWhole = to >= changes.length;
    const isOwn = entry.kind === 'changes' && !entry.arrived;
    await foldChanges(database, changes.slice(before.changes, to), isOwn ? position.frames : undefined);
    await database.progress.put(
      progressRow(isWhole ? { position, changes: 0 } : { position: before.position, changes: to }),
    );
    return isWhole ? 'followed' : 'more';
  });
}

/** Folds changes within the transaction. `order` is given for one's own: their batch goes onto the undo stack. */
async function foldChanges(
  database: ProjectDatabase,
  changes: readonly Change[],
  order: number | undefined,
): Promise<void> {
  const objects = await loadObjects(database, changes);
  const before = new Map(objects);
  const contexts = await loadContexts(database, changes);
  const inverses = changes.map((change) => ({
    change,
    patches: foldWithInverse(change, objects, contexts),
  }));

  await writeObjects(database, before, objects);
  await database.contexts.bulkPut([...contexts].map(([key, vector]) => ({ key, vector })));
  await keepRevisions(database, changes);
  if (order !== undefined) await stack(database, inverses, order);
}

function foldWithInverse(
  change: Change,
  objects: Map<string, FoldedObject>,
  contexts: Map<string, Vector>,
): KnownPatch[] {
  const inverse: KnownPatch[] = [];
  foldChange(change, objects, contexts, (patch, before) => {
    // Last first, so that what a batch did twice to one object is taken back in reverse.
    inverse.unshift(...inverseOf(patch, before));
  });
  return inverse;
}

async function loadObjects(
  database: ProjectDatabase,
  changes: readonly Change[],
): Promise<Map<string, FoldedObject>> {
  const keys = [...new Set(changes.flatMap(objectsIn))];
  const objects = new Map<string, FoldedObject>();
  for (const [name, ids] of byTable(keys)) {
    for (const row of await database.rows(name).bulkGet(ids)) {
      if (row) objects.set(keyOf(row.folded.type, row.id), row.folded);
    }
  }
  const missing = keys.filter((key) => !objects.has(key));
  for (const row of await database.hidden.bulkGet(missing)) if (row) objects.set(row.key, row.folded);
  return objects;
}

function byTable(keys: readonly string[]): Map<TableName, string[]> {
  const ids = new Map<TableName, string[]>();
  for (const key of keys) {
    const [type = '', id = ''] = key.split(':');
    if (!isEntityType(type)) continue;
    const name = tableOf[type];
    ids.set(name, [...(ids.get(name) ?? []), id]);
  }
  return ids;
}

async function loadContexts(
  database: ProjectDatabase,
  changes: readonly Change[],
): Promise<Map<string, Vector>> {
  const keys = [...new Set(changes.map(contextKey))];
  const rows = await database.contexts.bulkGet(keys);
  return new Map(rows.flatMap((row) => (row ? [[row.key, row.vector] as const] : [])));
}

async function writeObjects(
  database: ProjectDatabase,
  before: ReadonlyMap<string, FoldedObject>,
  after: ReadonlyMap<string, FoldedObject>,
): Promise<void> {
  const rows = new Map<TableName, { put: ReturnType<typeof rowOf>[]; drop: string[] }>();
  const hide: { key: string; folded: FoldedObject }[] = [];
  const unhide: string[] = [];
  const passages: CountedPassage[] = [];
  for (const [key, folded] of after) {
    const previous = before.get(key);
    if (folded === previous) continue;
    const was = previous && listedIn(previous);
    const is = listedIn(folded);
    const name = is ?? was;
    if (name) {
      const ofTable = rows.get(name) ?? { put: [], drop: [] };
      rows.set(name, ofTable);
      if (is) ofTable.put.push(rowOf(folded));
      else ofTable.drop.push(folded.id);
    }
    if (!is) hide.push({ key, folded });
    else if (!was) unhide.push(key);
    if (folded.type === 'passage' && !was !== !is) {
      passages.push({ stream: folded.stream, layer: layerOf(is ? folded : previous), more: is ? 1 : -1 });
    }
  }
  for (const [name, { put, drop }] of rows) {
    if (put.length > 0) await database.rows(name).bulkPut(put);
    if (drop.length > 0) await database.rows(name).bulkDelete(drop);
  }
  if (hide.length > 0) await database.hidden.bulkPut(hide);
  if (unhide.length > 0) await database.hidden.bulkDelete(unhide);
  await count(database, passages);
}

/** A passage that came or went. */
type CountedPassage = { stream: string; layer: string; more: 1 | -1 };

function layerOf(passage: FoldedObject | undefined): string {
  const layer = passage && shownFields(passage)['layer'];
  return typeof layer === 'string' ? layer : '';
}

/** Keeps how many passages each document has, those of gold copies left out: they show in review alone. */
async function count(database: ProjectDatabase, passages: readonly CountedPassage[]): Promise<void> {
  if (passages.length === 0) return;
  const layers = await database.layers.bulkGet([...new Set(passages.map(({ layer }) => layer))]);
  const gold = new Set(layers.flatMap((layer) => (layer?.kind === 'gold' ? [layer.id] : [])));
  for (const [stream, counted] of groupBy(passages, (passage) => passage.stream)) {
    const more = counted.reduce((sum, passage) => sum + (gold.has(passage.layer) ? 0 : passage.more), 0);
    const before = (await database.counts.get(stream))?.passages ?? 0;
    await database.counts.put({ stream, passages: before + more });
  }
}

/**
 * Puts a batch onto its author's stacks. A new action empties the redo stack; an undo moves its batch's place to the
 * redo stack, and a redo (which undoes an undo) back again.
 */
async function stack(
  database: ProjectDatabase,
  inverses: readonly { change: Change; patches: KnownPatch[] }[],
  order: number,
): Promise<void> {
  const first = inverses[0]?.change;
  if (!first) return;
  const { author, batch, command, undoes, hlc } = first;
  if (!isUndoable(command)) return;
  const stamps = inverses.map(({ change: { stream, seq } }) => ({ stream, seq }));
  const inverse = inverses.map(({ change, patches }) => ({ stream: change.stream, patches }));
  const begun = await database.batches.get(batch);
  if (begun) {
    // The next part of a large one, which is taken back as a whole.
    const whole = { stamps: [...begun.stamps, ...stamps], inverse: [...begun.inverse, ...inverse] };
    await database.batches.put({ ...begun, ...whole });
    return;
  }
  const undone = undoes && (await database.batches.get(undoes));
  if (undone) await database.batches.update(undone.id, { side: 'none' });
  else await emptyRedo(database, author);
  const row: BatchRow = {
    id: batch,
    order,
    author,
    // What is done again keeps its name, however often it went to and fro.
    command: undone ? undone.command : command,
    at: hlc[0],
    ...(undoes && { undoes }),
    side: undone && undone.side !== 'redo' ? 'redo' : 'undo',
    stamps,
    inverse,
  };
  await database.batches.put(row);
}

async function emptyRedo(database: ProjectDatabase, author: string): Promise<void> {
  await database.batches
    .where('[author+side+order]')
    .between([author, 'redo', 0], [author, 'redo', Infinity])
    .modify({ side: 'none' });
}
