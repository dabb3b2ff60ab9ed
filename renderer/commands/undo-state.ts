import { session } from '../state/session';
import type { BatchRow } from '../storage/database';
import type { Desk } from './desk';

/** The batch on top of one's own stack: the one that undo or redo takes back next. */
export async function topOf(desk: Desk, side: 'undo' | 'redo'): Promise<BatchRow | undefined> {
  const { author } = desk.project;
  return desk.database.batches
    .where('[author+side+order]')
    .between([author, side, 0], [author, side, Infinity])
    .last();
}

/** Tells the menus what undo and redo would take back. */
export async function refreshUndo(desk: Desk): Promise<void> {
  const [undo, redo] = await Promise.all([topOf(desk, 'undo'), topOf(desk, 'redo')]);
  session.set({ canUndo: undo?.command, canRedo: redo?.command });
}
