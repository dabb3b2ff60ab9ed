import { session } from '../state/session';
import type { BatchRow } from '../storage/database';
import { areHeld, whileHeld } from '../storage/held-queries';
import type { Desk } from './desk';

export type Side = 'undo' | 'redo';
type Tops = { readonly [side in Side]: BatchRow | undefined };

/** What lies on top of the stacks of a project, as it was when the tables last changed. */
const tops = new WeakMap<Desk['database'], Tops>();

/** The batch on top of one's own stack: the one that undo or redo takes back next. Known at once while the tables are settled. */
export async function topOf(desk: Desk, side: Side): Promise<BatchRow | undefined> {
  const known = desk.tables.isSettled ? tops.get(desk.database) : undefined;
  return known ? known[side] : below(desk, side, Infinity);
}

/** The uppermost batch on a stack that is older than that. */
export async function below(desk: Desk, side: Side, order: number): Promise<BatchRow | undefined> {
  const { author } = desk.project;
  return desk.database.batches
    .where('[author+side+order]')
    .between([author, side, 0], [author, side, order])
    .last();
}

/**
 * Writes what goes in many parts. The screens show what they showed until all of it is there, and so do the menus: what lies
 * on a stack grows with each part, and would be read anew each time.
 */
export async function whileWritten<Value>(desk: Desk, write: () => Promise<Value>): Promise<Value> {
  try {
    return await whileHeld(write);
  } finally {
    await refreshUndo(desk);
  }
}

/** Looks at what lies on top of the stacks now, and tells the menus what undo and redo would take back. */
export async function refreshUndo(desk: Desk): Promise<void> {
  tops.delete(desk.database);
  if (areHeld()) return;
  const [undo, redo] = await Promise.all([below(desk, 'undo', Infinity), below(desk, 'redo', Infinity)]);
  tops.set(desk.database, { undo, redo });
  session.set({ canUndo: undo?.command, canRedo: redo?.command });
}
