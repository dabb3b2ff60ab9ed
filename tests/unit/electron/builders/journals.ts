import { openJournal, type OpenedJournal } from '#electron/journal/open-journal';
import type { ProjectJournal, Surroundings } from '#electron/journal/project-journal';
import type { Disk } from '#electron/files/disk';
import { readEntry, type JournalEntry } from '#shared/history/journal-entry';
import type { Draft } from '#shared/history/write';
import { reproducibleIds } from '#shared/model/ids';
import { ForgetfulDisk, seeded } from './forgetful-disk';

export const PROJECT = '11111111-1111-4111-8111-111111111111';
export const FOLDER = '/projects/one';
const newId = reproducibleIds('journals');

export function aReliableDisk(files?: ReadonlyMap<string, Uint8Array>): ForgetfulDisk {
  return new ForgetfulDisk({ random: seeded(1) }, files);
}

/** One put of an actor; `note` makes it as long as wanted. */
export function aDraft(note = 'short', stream = PROJECT): Draft {
  const patch = { op: 'put', type: 'actor', id: newId(), fields: { name: 'Ministry', note } } as const;
  return { batch: newId(), command: 'tag', streams: [{ stream, patches: [patch] }] };
}

export function surroundings(disk: Disk, more: Partial<Surroundings> = {}): Surroundings {
  return { disk, now: () => Date.parse('2026-02-03T04:05:06.789Z'), newId, ...more };
}

/** Opens the journal in the folder; the test fails if that fails. */
export async function opened(disk: Disk, more: Partial<Surroundings> = {}): Promise<OpenedJournal> {
  const result = await openJournal(FOLDER, PROJECT, surroundings(disk, more));
  if (!result.ok) throw new Error(result.failure.code);
  return result.value;
}

/** Every entry, as the page reads them. */
export async function entriesOf(journal: ProjectJournal): Promise<JournalEntry[]> {
  const entries: JournalEntry[] = [];
  let position = { frames: 0, digest: '0'.repeat(64) };
  for (;;) {
    const page = await journal.readAfter(position);
    if (!page) throw new Error('unknown position');
    entries.push(...page.entries.map(({ payload }) => readEntry(payload)));
    if (page.isEnd) return entries;
    position = page.entries.at(-1)?.position ?? position;
  }
}

export async function batchesOf(journal: ProjectJournal): Promise<string[]> {
  return (await entriesOf(journal)).flatMap((entry) =>
    entry.kind === 'changes' ? entry.changes.map(({ batch }) => batch) : [],
  );
}
