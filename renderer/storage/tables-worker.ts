import workerUrl from './projection.worker?worker&url';
import type { PartOfJournal, WrittenEntry } from './catch-up';
import type { PlacedEntry } from './fold-changes';
import type { Projected } from './projection';
import type { TablesDone, TablesOrder, TablesShare } from './projection.worker';
import type { Repacked } from './repack';
import { startWorker } from './start-worker';

export type TablesWorker = {
  /**
   * Folds entries as the journal gives them; their bytes are the worker's then.
   *
   * @param tell told which share of them is in the tables while these are made anew, from 0 to 1.
   */
  readonly fold: (
    written: readonly WrittenEntry[],
    of: PartOfJournal,
    tell?: (share: number) => void,
  ) => Promise<unknown>;
  readonly foldPlaced: (placed: readonly PlacedEntry[]) => Promise<Projected>;
  /** Packs a document with what was changed in it since it was packed. */
  readonly pack: (document: string) => Promise<Repacked>;
  /** What it was asked and has not done is not done. */
  readonly end: () => void;
};

type Waiting = {
  readonly resolve: (done: Projected | Repacked) => void;
  readonly reject: (error: Error) => void;
  readonly tell?: ((share: number) => void) | undefined;
};

/** Works on a project's tables aside, one order after another, so that the page is free. End it when there is nothing more to do. */
export function tablesWorker(project: string): TablesWorker {
  const worker = startWorker(workerUrl);
  const waiting: Waiting[] = [];
  worker.onmessage = ({ data }: MessageEvent<TablesDone | TablesShare>) => {
    if ('share' in data) return waiting[0]?.tell?.(data.share);
    const order = waiting.shift();
    if (data.ok) order?.resolve(data.outcome);
    else order?.reject(new Error(data.reason));
  };
  const fail = (reason: string): void => {
    for (const { reject } of waiting.splice(0)) reject(new Error(reason));
  };
  worker.onerror = (event) => fail(event.message);
  const ask = (
    order: TablesOrder,
    bytes: Transferable[] = [],
    tell?: Waiting['tell'],
  ): Promise<Projected | Repacked> =>
    new Promise((resolve, reject) => {
      waiting.push({ resolve, reject, tell });
      worker.postMessage(order, bytes);
    });
  return {
    // The worker answers an order of each kind so.
    fold: (written, { isAnew, isEnd }, tell) => {
      const bytes = new Set(written.map(({ payload }) => payload.buffer));
      const order = isAnew ? ({ kind: 'make', isEnd } as const) : ({ kind: 'fold' } as const);
      return ask({ ...order, project, written: [...written] }, [...bytes], tell);
    },
    foldPlaced: (placed) => ask({ kind: 'fold-placed', project, placed: [...placed] }) as Promise<Projected>,
    pack: (document) => ask({ kind: 'pack', project, document }) as Promise<Repacked>,
    end: () => {
      worker.terminate();
      fail('The worker was ended');
    },
  };
}
