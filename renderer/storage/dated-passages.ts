import type { ArticleDate } from '#shared/analysis/article-dates';
import type { DatesAnswer, DatesOrder } from './dated-passages.worker';
import workerUrl from './dated-passages.worker?worker&url';
import { startWorker } from './start-worker';

export type DatedPassages = {
  /** Articles that have a passage that was asked for, dated or not. */
  readonly articles: ReadonlySet<string>;
  /** The dates in their words, by article. */
  readonly dates: ReadonlyMap<string, readonly ArticleDate[]>;
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
      const dates = new Map<string, readonly ArticleDate[]>();
      worker.onmessage = ({ data }: MessageEvent<DatesAnswer>) => {
        for (const id of data.articles) articles.add(id);
        for (const [id, found] of data.dates) dates.set(id, found);
        if (data.isLast) resolve({ articles, dates });
      };
      worker.onerror = (event) => reject(new Error(event.message));
      worker.postMessage(order);
    });
  } finally {
    worker.terminate();
  }
}
