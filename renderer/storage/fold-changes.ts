import { foldChange, type Contexts, type Objects } from '#shared/history/fold';
import type { JournalEntry } from '#shared/history/journal-entry';
import { inverseOf } from '#shared/history/undo';
import type { JournalPosition } from '#shared/ipc/contract';
import type { Change, KnownPatch, Vector } from '#shared/model/change';
import type { ProjectDatabase } from './database';

export type PlacedEntry = { position: JournalPosition; entry: JournalEntry };

/** A change, and the place of its entry in the journal if it is one's own. */
export type PlacedChange = { readonly change: Change; readonly order: number | undefined };

export function changesIn(placed: readonly PlacedEntry[]): PlacedChange[] {
  return placed.flatMap(({ position, entry }) => {
    const order = orderOf({ position, entry });
    return entry.kind === 'changes' ? entry.changes.map((change) => ({ change, order })) : [];
  });
}

/** What an action's place on the undo stack is told by; what came in a file has none. */
export function orderOf({ position, entry }: PlacedEntry): number | undefined {
  return entry.kind === 'changes' && !entry.arrived ? position.frames : undefined;
}

/** The changes that were made here. */
export function ownOf(changes: readonly PlacedChange[]): Change[] {
  return changes.flatMap(({ change, order }) => (order === undefined ? [] : [change]));
}

/** Folds a change into objects of its stream. @returns the patches that take it back. */
export function foldWithInverse(change: Change, objects: Objects, contexts: Contexts): KnownPatch[] {
  const inverse: KnownPatch[][] = [];
  foldChange(change, objects, contexts, (patch, before) => {
    inverse.push(inverseOf(patch, before));
  });
  // Last first, so that what a batch did twice to one object is taken back in reverse.
  return inverse.toReversed().flat();
}

/**
 * Writes what authors have seen of others. Most say nothing of that, and then there is nothing to keep.
 *
 * @param before what is written already.
 */
export async function writeContexts(
  database: ProjectDatabase,
  before: ReadonlyMap<string, Vector>,
  after: ReadonlyMap<string, Vector>,
): Promise<void> {
  const fresh = [...after].filter(
    ([key, vector]) => before.get(key) !== vector && (before.has(key) || Object.keys(vector).length > 0),
  );
  if (fresh.length > 0) await database.contexts.bulkPut(fresh.map(([key, vector]) => ({ key, vector })));
}
