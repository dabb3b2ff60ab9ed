import type { DesktopBridge, JournalPosition } from '#shared/ipc/contract';
import { succeed, type Result } from '#shared/result';
import type { ProjectDatabase } from './database';
import { forget, NOWHERE, progressOf, type PlacedEntry } from './projection';

/** Folds entries into the tables somewhere: on this page, or in a worker when there may be many. */
export type Fold = (placed: readonly PlacedEntry[]) => Promise<unknown>;

export type CaughtUp = { position: JournalPosition; entries: number; wasRebuilt: boolean };

/**
 * Brings the tables up to the journal: applies what is missing, or, when what they follow is not in the journal or they
 * are of an older make, empties them and folds everything again.
 */
export async function catchUp(
  bridge: Pick<DesktopBridge, 'readJournal'>,
  project: string,
  database: ProjectDatabase,
  fold: Fold,
): Promise<Result<CaughtUp>> {
  const progress = await progressOf(database);
  let position = progress?.position ?? NOWHERE;
  let wasRebuilt = false;
  let entries = 0;
  if (!progress) await forget(database);
  for (;;) {
    const answer = await bridge.readJournal({ project, after: position });
    if (!answer.ok) return answer;
    if (!answer.value.isKnown) {
      if (position.frames === 0) throw new Error('A journal that does not know its own beginning');
      await forget(database);
      position = NOWHERE;
      wasRebuilt = true;
      continue;
    }
    await fold(answer.value.entries);
    entries += answer.value.entries.length;
    position = answer.value.entries.at(-1)?.position ?? position;
    if (answer.value.isEnd) return succeed({ position, entries, wasRebuilt: wasRebuilt || !progress });
  }
}
