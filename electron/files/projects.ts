import { rm, stat } from 'node:fs/promises';
import path from 'node:path';
import type { ProjectSummary } from '#shared/ipc/contract';
import { ProjectId } from '#shared/model/ids';
import { fail, succeed, type Result } from '#shared/result';
import { SAMPLE_PROJECT } from '#shared/sample/identity';
import { lockProject, type Holder, type ProjectLock } from '../journal/lock';
import { segmentFile, segmentsIn } from '../journal/segments';
import { openJournal, type OpeningReport } from '../journal/open-journal';
import type { ProjectJournal, Surroundings } from '../journal/project-journal';
import { Blobs } from './blobs';
import { reasonOf } from './disk';
import { roomIn } from './free-space';
import { projectName } from './project-name';

/** A project while it is open. */
export type Project = {
  readonly journal: ProjectJournal;
  readonly blobs: Blobs;
  readonly report: OpeningReport;
};

/** The projects of this profile, a folder each, named by their ids. */
export class Projects {
  readonly #folder: string;
  readonly #holder: Holder;
  readonly #surroundings: Surroundings;
  readonly #open = new Map<string, Promise<Result<Project>>>();
  readonly #locks = new Map<string, ProjectLock>();
  #making: Promise<unknown> = Promise.resolve();

  constructor(folder: string, holder: Holder, surroundings: Surroundings) {
    this.#folder = folder;
    this.#holder = holder;
    this.#surroundings = surroundings;
  }

  async list(): Promise<ProjectSummary[]> {
    const summaries: ProjectSummary[] = [];
    for (const name of await this.#surroundings.disk.list(this.#folder)) {
      if (ProjectId.safeParse(name).success) summaries.push(await this.summary(name));
    }
    return summaries.toSorted((a, b) => a.name.localeCompare(b.name));
  }

  /** Never fails: what cannot be made out of a project's folder leaves its name empty. */
  async summary(project: string): Promise<ProjectSummary> {
    const name = await projectName(this.#surroundings.disk, this.#folderOf(project), project);
    return { project, name, isSample: project === SAMPLE_PROJECT };
  }

  /** When something was last written in a project, in whole milliseconds since 1970; nothing where that cannot be told. */
  async lastChange(project: string): Promise<{ changedAt?: number }> {
    const journal = path.join(this.#folderOf(project), 'journal');
    const last = (await segmentsIn(this.#surroundings.disk, journal)).at(-1);
    const found =
      last === undefined ? undefined : await stat(segmentFile(journal, last)).catch(() => undefined);
    return found ? { changedAt: Math.floor(found.mtimeMs) } : {};
  }

  /** How many bytes an import may take; nothing where that is not known. */
  room(): Promise<number | undefined> {
    return roomIn(path.dirname(this.#folder));
  }

  async has(project: string): Promise<boolean> {
    return (await this.#surroundings.disk.sizeOf(this.#folderOf(project))) !== undefined;
  }

  /** Opens a project, or gives it as it is open. One whose journal has failed is read anew. */
  async open(project: string): Promise<Result<Project>> {
    const opened = await this.#open.get(project);
    if (opened?.ok && !opened.value.journal.failure) return opened;
    if (opened?.ok) await this.#close(project, opened.value);
    return this.current(project);
  }

  /** The project as it is open, or opened now: also one that can no longer save, and says so to whoever tries. */
  current(project: string): Promise<Result<Project>> {
    const known = this.#open.get(project);
    if (known) return known;
    const open = this.#openLocked(project);
    this.#open.set(project, open);
    // What failed is tried again by whoever asks next: the other process may have ended, the disk be back.
    const forget = (): unknown => this.#open.get(project) === open && this.#open.delete(project);
    open.then(({ ok }) => ok || forget(), forget);
    return open;
  }

  /**
   * Makes a project, whole or not at all: it is filled in a folder by itself, which takes the project's name last.
   *
   * @param fill puts the first content in; if it fails there is no project.
   */
  make<Value>(project: string, fill: (project: Project) => Promise<Result<Value>>): Promise<Result<Value>> {
    const made = this.#making.then(() => this.#make(project, fill));
    this.#making = made.catch(() => undefined);
    return made;
  }

  /** Removes what was being made when the program was ended: nobody was told that it is saved. */
  async removeUnfinished(): Promise<void> {
    for (const name of await this.#surroundings.disk.list(this.#folder)) {
      if (!name.startsWith(UNFINISHED)) continue;
      // One that stays takes room and does no harm.
      await rm(path.join(this.#folder, name), { recursive: true, force: true }).catch(() => undefined);
    }
  }

  /** Waits for what is being written, and lets go of all. */
  async close(): Promise<void> {
    for (const [project, open] of this.#open) {
      const opened = await open.catch(() => undefined);
      if (opened?.ok) await this.#close(project, opened.value);
    }
  }

  async #make<Value>(
    project: string,
    fill: (project: Project) => Promise<Result<Value>>,
  ): Promise<Result<Value>> {
    const { disk } = this.#surroundings;
    const unfinished = path.join(this.#folder, UNFINISHED + project);
    try {
      await rm(unfinished, { recursive: true, force: true });
      await disk.makeFolder(unfinished);
      const filled = await this.#fill(unfinished, project, fill);
      if (filled.ok) {
        await disk.rename(unfinished, this.#folderOf(project));
        await disk.syncFolder(this.#folder);
      } else await rm(unfinished, { recursive: true, force: true });
      return filled;
    } catch (error) {
      return fail({ code: 'journal-unwritable', reason: reasonOf(error) });
    }
  }

  async #fill<Value>(
    folder: string,
    project: string,
    fill: (project: Project) => Promise<Result<Value>>,
  ): Promise<Result<Value>> {
    const opened = await this.#openIn(folder, project);
    if (!opened.ok) return opened;
    try {
      const filled = await fill(opened.value);
      // What came in at once is much: opened the next moment, it need not be read first.
      if (filled.ok) await opened.value.journal.putBy().catch(() => false);
      return filled;
    } finally {
      await opened.value.journal.close();
    }
  }

  async #openLocked(project: string): Promise<Result<Project>> {
    if (!(await this.has(project))) return fail({ code: 'project-unknown', project });
    const folder = this.#folderOf(project);
    let readOnly: string | undefined;
    try {
      const lock = await lockProject(folder, project, this.#holder);
      if (!lock.ok) return lock;
      this.#locks.set(project, lock.value);
      await this.#blobsIn(folder).removeUnfinished();
    } catch (error) {
      // A full or read-only disk: the work can still be read.
      readOnly = reasonOf(error);
    }
    let opened: Result<Project> | undefined;
    try {
      opened = await this.#openIn(folder, project);
    } finally {
      if (!opened?.ok) await this.#unlock(project);
    }
    if (opened.ok && readOnly) {
      opened.value.journal.refuse({ code: 'journal-unwritable', reason: readOnly });
    }
    return opened;
  }

  async #openIn(folder: string, project: string): Promise<Result<Project>> {
    const opened = await openJournal(folder, project, this.#surroundings);
    if (!opened.ok) return opened;
    const { journal, unread } = opened.value;
    if (unread.length > 0) whenAtLeisure(journal, () => journal.checkUnread(unread));
    if (journal.bytesToRead > MUCH_BYTES) putByWhenAtRest(journal);
    return succeed({ ...opened.value, blobs: this.#blobsIn(folder) });
  }

  async #close(project: string, { journal }: Project): Promise<void> {
    this.#open.delete(project);
    // The next start need not read what came in this one. Where that cannot be kept it reads it, and nothing is lost.
    if (!journal.failure && journal.bytesToRead > MUCH_BYTES) await journal.putBy().catch(() => undefined);
    await journal.close();
    await this.#unlock(project);
  }

  async #unlock(project: string): Promise<void> {
    const lock = this.#locks.get(project);
    this.#locks.delete(project);
    await lock?.release();
  }

  #blobsIn(folder: string): Blobs {
    return new Blobs(this.#surroundings.disk, path.join(folder, 'blobs'));
  }

  #folderOf(project: string): string {
    return path.join(this.#folder, project);
  }
}

const UNFINISHED = '.new-';
/** So much is read in no time: putting by what it says is not worth it. */
const MUCH_BYTES = 256 * 1024;
const LEISURE_MS = 5_000;

/** Somebody may be writing: then it is tried again. */
function putByWhenAtRest(journal: ProjectJournal): void {
  whenAtLeisure(journal, async () => {
    if (!(await journal.putBy())) putByWhenAtRest(journal);
  });
}

/** Once the window is there and has been answered. */
function whenAtLeisure(journal: ProjectJournal, work: () => Promise<unknown>): void {
  // A journal that was closed meanwhile has failed, too.
  const start = (): unknown => journal.failure ?? work().catch(() => undefined);
  setTimeout(start, LEISURE_MS).unref();
}
