import type { DesktopBridge } from '#shared/ipc/contract';
import { Turns } from '#shared/turns';
import { catchUp } from './catch-up';
import type { ProjectDatabase } from './database';
import { foldInWorker } from './fold-in-worker';
import { project, type PlacedEntry, type Projected } from './projection';

/** Some transactions never settle after Chromium has lost its store (reliability, section e): then this is too long. */
const LONGEST_MS = 20_000;

export type FollowerOptions = {
  readonly bridge: Pick<DesktopBridge, 'readJournal'>;
  readonly project: string;
  readonly database: ProjectDatabase;
  /** The tables hold one entry more. */
  readonly onFollowed: () => Promise<void>;
  /** The tables cannot follow any more: what is saved is in the journal, but the screens do not show it. */
  readonly onLost: (error: unknown) => void;
};

/** Keeps a project's tables up with its journal while the project is open: one entry after another. */
export class JournalFollower {
  readonly #options: FollowerOptions;
  readonly #turns = new Turns();

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
        await this.#options.onFollowed();
      } catch (error) {
        this.#options.onLost(error);
      }
    });
  }

  /** Folds the entry; if others came before it that the tables do not have, or folding failed, catches up instead. */
  async #fold(placed: PlacedEntry): Promise<void> {
    const { bridge, project: id, database } = this.#options;
    const folding = isLarge(placed) ? projectAside(id, placed) : project(database, [placed]);
    const outcome = await folding.catch(() => 'gap' as const);
    if (outcome === 'followed') return;
    const caughtUp = await catchUp(bridge, id, database, (entries) => project(database, entries));
    if (!caughtUp.ok) throw new Error(caughtUp.failure.code);
  }
}

/** So many changes take longer to fold than a worker takes to start, and longer than a picture may. */
const MANY_CHANGES = 100;

function isLarge({ entry }: PlacedEntry): boolean {
  return entry.kind === 'changes' && entry.changes.length > MANY_CHANGES;
}

async function projectAside(project: string, placed: PlacedEntry): Promise<Projected> {
  const worker = foldInWorker(project);
  return worker.fold([placed]).finally(worker.end);
}

function withinTime<Value>(work: Promise<Value>): Promise<Value> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('The tables do not answer')), LONGEST_MS);
    void work.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}
