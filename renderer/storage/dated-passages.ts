import type { DatedPassage } from '#shared/analysis/timeline';
import type { DatesAnswer, DatesOrder } from './dated-passages.worker';
import workerUrl from './dated-passages.worker?worker&url';
import { startWorker } from './start-worker';

export type DatedPassages = {
  /** Articles that have a passage that was asked for, dated or not. */
  readonly articles: ReadonlySet<string>;
  readonly passages: readonly DatedPassage[];
};

/**
 * Finds the dates in the words of passages, in a worker, which tells of them a few at a time: ten thousand passages in one
 * message would hold up the window. Rejects where the worker fails.
 */
export async function datedPassages(order: DatesOrder): Promise<DatedPassages> {
  const worker = startWorker(workerUrl);
  try {
    return await new Promise((resolve, reject) => {
      const articles = new Set<string>();
      const passages: DatedPassage[] = [];
      worker.onmessage = ({ data }: MessageEvent<DatesAnswer>) => {
        for (const id of data.articles) articles.add(id);
        passages.push(...data.passages);
        if (data.isLast) resolve({ articles, passages });
      };
      worker.onerror = (event) => reject(new Error(event.message));
      worker.postMessage(order);
    });
  } finally {
    worker.terminate();
  }
}
