import path from 'node:path';
import { fail, succeed, type Result } from '#shared/result';
import { reasonOf } from '../files/disk';
import { ProjectJournal, type JournalFolders, type Surroundings } from './project-journal';
import { readCheckpoint } from './checkpoint';
import { scanJournal, type FramePlace, type Scan } from './scan';
import { setAside } from './set-aside';

/** What opening met, in figures. */
export type OpeningReport = { tornBytes: number; damagedAtFrame?: number };

export type OpenedJournal = {
  readonly journal: ProjectJournal;
  readonly report: OpeningReport;
  /** The frames that were put by and not read, to be checked when there is leisure; none where all was read. */
  readonly unread: readonly FramePlace[];
};

/**
 * Reads a project's journal and makes it ready to be continued. What cannot be read is set aside, and from there on this
 * installation writes as a new author: under the old id a number may have been given twice. Where the disk does not
 * allow that, the journal is opened all the same, to be read.
 */
export async function openJournal(
  folder: string,
  project: string,
  surroundings: Surroundings,
): Promise<Result<OpenedJournal>> {
  const folders = { journal: path.join(folder, 'journal'), quarantine: path.join(folder, 'quarantine') };
  const journal = new ProjectJournal(project, folders, surroundings);
  let scan: Scan;
  let known: Awaited<ReturnType<typeof readCheckpoint>>;
  try {
    known = await readCheckpoint(surroundings.disk, folder, folders.journal, project);
    if (known) journal.restore(known);
    scan = await scanJournal(surroundings.disk, folders.journal, (entry) => journal.follow(entry), known);
  } catch (error) {
    return fail({ code: 'project-read-only', reason: reasonOf(error) });
  }
  if (scan.isTooNew) return fail({ code: 'project-read-only', reason: 'newer-version' });

  journal.begin(scan);
  const isMended = await mend(journal, scan, folders, surroundings);
  if (!isMended.ok) {
    if (!journal.hasAuthor) {
      await journal.close();
      return isMended;
    }
    journal.refuse(isMended.failure);
  }
  return succeed({ journal, report: reportOf(scan), unread: known?.places ?? [] });
}

async function mend(
  journal: ProjectJournal,
  { fault }: Scan,
  folders: JournalFolders,
  { disk, now }: Surroundings,
): Promise<Result<unknown>> {
  try {
    await disk.makeFolder(folders.journal);
    if (fault) await setAside(disk, folders.journal, folders.quarantine, fault, new Date(now()));
  } catch (error) {
    return fail({ code: 'journal-unwritable', reason: reasonOf(error) });
  }
  if (fault) return journal.beginEpoch('torn-tail');
  return journal.hasAuthor ? succeed(undefined) : journal.beginEpoch('created');
}

function reportOf({ fault, places }: Scan): OpeningReport {
  if (!fault) return { tornBytes: 0 };
  return fault.kind === 'torn' ? { tornBytes: fault.bytes } : { tornBytes: 0, damagedAtFrame: places.length };
}
