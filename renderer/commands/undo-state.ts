import { session } from '../state/session';
import type { BatchRow } from '../storage/database';
import type { Desk } from './desk';

/** The batch on top of one's own stack: the one that undo or redo takes back next. */
export function topOf(desk: Desk, side: 'undo' | 'redo'): Promise<BatchRow | undefined> {
  return below(desk, side, Infinity);
}

/** The uppermost batch on a stack that is older than that. */
export async function below(desk: Desk, side: 'undo' | 'redo', order: number): Promise<BatchRow | undefined> {
  const { author } = desk.project;
  return desk.database.batches
    .where('[author+side+order]')
    .between([author, side, 0], [author, side, order])
    .last();
}

/** Tells the menus what undo and redo would take back. */
export async function refreshUndo(desk: Desk): Promise<void> {
  const [undo, redo] = await Promise.all([topOf(desk, 'undo'), topOf(desk, 'redo')]);
  session.set({ canUndo: undo?.command, canRedo: redo?.command });
}
