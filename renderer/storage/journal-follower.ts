import type { DesktopBridge } from '#shared/ipc/contract';
import { Turns } from '#shared/turns';
import { catchUp, placedEntry } from './catch-up';
import type { ProjectDatabase } from './database';
import { isScattered } from './repack';
import { tablesWorker, type TablesWorker } from './tables-worker';
import type { PlacedEntry } from './fold-changes';
import { project, type Projected } from './projection';

/** Some transactions never settle after Chromium has lost its store (reliability, section e): then this is too long. */
const LONGEST_MS = 20_000;

export type FollowerOptions = {
  readonly bridge: Pick<DesktopBridge, 'readJournal'>;
  readonly project: string;
  readonly database: ProjectDatabase;
  /** The tables hold one entry more. */
  readonly onFollowed: (placed: PlacedEntry) => Promise<void>;
  /** The tables cannot follow any more: what is saved is in the journal, but the screens do not show it. */
  readonly onLost: (error: unknown) => void;
};

/** Keeps a project's tables up with its journal while the project is open: one entry after another. */
export class JournalFollower {
  readonly #options: FollowerOptions;
  readonly #turns = new Turns();
  /** Ended when nothing large has come for a while: what is written in parts comes in one after another. */
  #worker: TablesWorker | undefined;
  #idle: ReturnType<typeof setTimeout> | undefined;
  /** The articles in which something was changed since it was last quiet. */
  readonly #touched = new Set<string>();
  #quiet: ReturnType<typeof setTimeout> | undefined;

  constructor(options: FollowerOptions) {
    this.#options = options;
  }

  /** Whether the journal has answered all that it was asked to save, and the tables hold it. */
  get isSettled(): boolean {
    return this.#turns.areOver;
  }

  /** Waits until that is so. */
  settled(): Promise<void> {
    return this.#turns.over();
  }

  /** Has the tables follow an entry when the journal has it; nothing if the journal refused it. */
  follow(saved: Promise<PlacedEntry | undefined>): void {
    void this.#turns.take(async () => {
      const placed = await saved;
      if (!placed) return;
      try {
        await withinTime(this.#fold(placed));
        this.#packWhenQuiet(placed);
        await this.#options.onFollowed(placed);
      } catch (error) {
        this.#options.onLost(error);
      }
    });
  }

  /** Folds the entry; if others came before it that the tables do not have, or folding failed, catches up instead. */
  async #fold(placed: PlacedEntry): Promise<void> {
    const { bridge, project: id, database } = this.#options;
    const folding = isLarge(placed) ? this.#foldAside(placed) : project(database, [placed]);
    const outcome = await folding.catch(() => 'gap' as const);
    if (outcome === 'followed') return;
    const caughtUp = await catchUp(bridge, id, database, (written) =>
      project(database, written.map(placedEntry)),
    );
    if (!caughtUp.ok) throw new Error(caughtUp.failure.code);
  }

  #foldAside(placed: PlacedEntry): Promise<Projected> {
    return this.#aside((worker) => worker.foldPlaced([placed]));
  }

  /** Packs what was changed much once nothing has been saved for a while. */
  #packWhenQuiet({ entry }: PlacedEntry): void {
    if (entry.kind === 'changes') for (const { stream } of entry.changes) this.#touched.add(stream);
    clearTimeout(this.#quiet);
    this.#quiet = setTimeout(() => void this.#packTouched(), QUIET_MS);
  }

  /** Where it fails, or somebody writes meanwhile, rows stay rows: nothing is lost, and the next time does it. */
  async #packTouched(): Promise<void> {
    const { database } = this.#options;
    const touched = [...this.#touched];
    this.#touched.clear();
    try {
      const counted = await database.counts.bulkGet(touched);
      const scattered = counted.filter((row) => row !== undefined).filter(isScattered);
      for (const { stream } of scattered) await this.#aside((worker) => worker.pack(stream));
    } catch {
      // The database was closed, or the worker ended.
    }
  }

  async #aside<Outcome>(work: (worker: TablesWorker) => Promise<Outcome>): Promise<Outcome> {
    clearTimeout(this.#idle);
    const worker = (this.#worker ??= tablesWorker(this.#options.project));
    let isSound = false;
    try {
      const outcome = await work(worker);
      isSound = true;
      return outcome;
    } finally {
      clearTimeout(this.#idle);
      if (isSound) this.#idle = setTimeout(() => this.#endWorker(), IDLE_MS);
      else this.#endWorker();
    }
  }

  #endWorker(): void {
    this.#worker?.end();
    this.#worker = undefined;
  }
}

/** So many changes, or so many patches in them, take longer to fold than a picture may. */
const MANY_CHANGES = 100;
const MANY_PATCHES = 150;
const IDLE_MS = 5_000;
/** After so long without a change, a person is reading, or away. */
const QUIET_MS = 3_000;

function isLarge({ entry }: PlacedEntry): boolean {
  if (entry.kind !== 'changes') return false;
  const { changes } = entry;
  const patches = changes.reduce((sum, change) => sum + change.patches.length, 0);
  return changes.length > MANY_CHANGES || patches > MANY_PATCHES;
}

function withinTime<Value>(work: Promise<Value>): Promise<Value> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('The tables do not answer')), LONGEST_MS);
    void work.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}
