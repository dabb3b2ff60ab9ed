import { Worker } from 'node:worker_threads';
import type { CheckedArticle } from './check-article';

export type ToCheck = { readonly number: number; readonly pieces: readonly Uint8Array[] };
export type Checked = { readonly number: number; readonly article: CheckedArticle | undefined };

/** What a thread may take of the memory of the main process, in megabytes: beyond that it ends, and the program goes on. */
const MOST_MEMORY = 1024;

/** Checks articles in a thread, which is started when the first one comes. */
export class Checker {
  readonly #file: string;
  #thread: Worker | undefined;
  #last = 0;
  readonly #waiting = new Map<number, (article: CheckedArticle | undefined) => void>();

  /** @param file the built `check.worker.ts` */
  constructor(file: string) {
    this.#file = file;
  }

  /**
   * @param pieces of the UTF-8 of an article's JSON; they are gone afterwards
   * @returns nothing if it is not what an importer makes
   */
  check(pieces: readonly Uint8Array[]): Promise<CheckedArticle | undefined> {
    const thread = (this.#thread ??= this.#start());
    this.#last += 1;
    const order: ToCheck = { number: this.#last, pieces };
    return new Promise((resolve) => {
      this.#waiting.set(order.number, resolve);
      thread.postMessage(order, [...new Set(pieces.map(({ buffer }) => buffer as ArrayBuffer))]);
    });
  }

  /** Ends the thread; what was being checked is not. */
  end(): void {
    void this.#thread?.terminate();
    this.#forget();
  }

  #start(): Worker {
    const thread = new Worker(this.#file, { resourceLimits: { maxOldGenerationSizeMb: MOST_MEMORY } });
    thread.on('message', ({ number, article }: Checked) => {
      this.#waiting.get(number)?.(article);
      this.#waiting.delete(number);
    });
    const onEnd = (): void => {
      if (this.#thread === thread) this.#forget();
    };
    thread.on('error', onEnd).on('exit', onEnd);
    thread.unref();
    return thread;
  }

  #forget(): void {
    this.#thread = undefined;
    for (const resolve of this.#waiting.values()) resolve(undefined);
    this.#waiting.clear();
  }
}
