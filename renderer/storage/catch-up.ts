import type { DesktopBridge, JournalPosition, Output } from '#shared/ipc/contract';
import { succeed, type Result } from '#shared/result';
import type { ProjectDatabase } from './database';
import { readEntry } from '#shared/history/journal-entry';
import type { PlacedEntry } from './fold-changes';
import { forget, NOWHERE, progressOf } from './projection';

/** Entries of the journal as the main process gives them: not read yet. */
export type WrittenEntry = Output<'readJournal'>['entries'][number];

/** Which entries they are that are folded. */
export type PartOfJournal = {
  /** The tables were emptied, and get all of the journal. */
  readonly isAnew: boolean;
  readonly isEnd: boolean;
  /** How many bytes the journal has up to their end, and in all. */
  readonly upTo: number;
  readonly inAll: number;
};

/**
 * Folds entries into the tables somewhere: on this page, or in a worker when there may be many.
 */
export type Fold = (written: readonly WrittenEntry[], of: PartOfJournal) => Promise<unknown>;

export function placedEntry({ position, payload }: WrittenEntry): PlacedEntry {
  return { position, entry: readEntry(payload) };
}

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
  const from = progress?.position ?? NOWHERE;
  let wasRebuilt = !progress;
  let entries = 0;
  let position = from;
  if (!progress) await forget(database);
  // While one page of it is folded, the next one is read.
  let reading = bridge.readJournal({ project, after: from });
  for (;;) {
    const answer = await reading;
    if (!answer.ok) return answer;
    const page = answer.value;
    if (!page.isKnown) {
      if (position.frames === 0) throw new Error('A journal that does not know its own beginning');
      await forget(database);
      position = NOWHERE;
      wasRebuilt = true;
      reading = bridge.readJournal({ project, after: position });
      continue;
    }
    position = page.entries.at(-1)?.position ?? position;
    entries += page.entries.length;
    if (!page.isEnd) reading = bridge.readJournal({ project, after: position });
    const { isEnd, upTo, inAll } = page;
    await fold(page.entries, { isAnew: wasRebuilt, isEnd, upTo, inAll });
    if (page.isEnd) return succeed({ position, entries, wasRebuilt });
  }
}
