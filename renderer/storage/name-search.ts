import type { Candidate, Mention } from '#shared/suggestions/candidate';
import workerUrl from './name-search.worker?worker&url';
import type { SearchAnswer, SearchOrder } from './name-search.worker';
import { startWorker } from './start-worker';

type Sought = NonNullable<SearchOrder['sought']>;

/** Nobody asked for so long: what a worker keeps of a long text, some 20 MB, is worth more than the time it takes to start. */
const REST_MS = 10_000;

/**
 * Finds names in long texts in a worker, which starts when it is wanted and ends when it no longer is. What fails there is
 * as if nothing were found.
 */
export class NameSearchInWorker {
  readonly #restMs: number;
  #resting: ReturnType<typeof setTimeout> | undefined;
  #worker: Worker | undefined;
  #told: Sought | undefined;
  #lastId = 0;
  readonly #waiting = new Map<number, (found: SearchAnswer['found']) => void>();

  /** @param restMs how long a worker that nobody asks anything is kept. */
  constructor(restMs = REST_MS) {
    this.#restMs = restMs;
  }

  async people(text: string, sought: Sought): Promise<readonly Candidate[]> {
    // The worker answers an order of this kind so.
    return (await this.#order('people', text, sought)) as readonly Candidate[];
  }

  async mentions(text: string, sought: Sought): Promise<readonly Mention[]> {
    return (await this.#order('mentions', text, sought)) as readonly Mention[];
  }

  #order(kind: SearchOrder['kind'], text: string, sought: Sought): Promise<SearchAnswer['found']> {
    clearTimeout(this.#resting);
    const worker = (this.#worker ??= this.#start());
    const id = ++this.#lastId;
    const order: SearchOrder = { id, kind, text, ...(sought !== this.#told && { sought }) };
    this.#told = sought;
    worker.postMessage(order);
    return new Promise((resolve) => this.#waiting.set(id, resolve));
  }

  #start(): Worker {
    const worker = startWorker(workerUrl);
    worker.onmessage = ({ data: { id, found } }: MessageEvent<SearchAnswer>) => {
      this.#waiting.get(id)?.(found);
      this.#waiting.delete(id);
      if (this.#waiting.size === 0) this.#resting = setTimeout(() => this.#end(), this.#restMs);
    };
    worker.onerror = () => this.#end();
    return worker;
  }

  #end(): void {
    this.#worker?.terminate();
    this.#worker = undefined;
    this.#told = undefined;
    for (const resolve of this.#waiting.values()) resolve([]);
    this.#waiting.clear();
  }
}
