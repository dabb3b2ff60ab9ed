import type { Candidate, Mention } from '#shared/suggestions/candidate';
import workerUrl from './name-search.worker?worker&url';
import type { SearchAnswer, SearchOrder } from './name-search.worker';
import { startWorker } from './start-worker';

type Sought = NonNullable<SearchOrder['sought']>;

/** Finds names in long texts in a worker, which starts when it is first wanted. What fails there is as if nothing were found. */
export class NameSearchInWorker {
  #worker: Worker | undefined;
  #told: Sought | undefined;
  #lastId = 0;
  readonly #waiting = new Map<number, (found: SearchAnswer['found']) => void>();

  async people(text: string, sought: Sought): Promise<readonly Candidate[]> {
    // The worker answers an order of this kind so.
    return (await this.#order('people', text, sought)) as readonly Candidate[];
  }

  async mentions(text: string, sought: Sought): Promise<readonly Mention[]> {
    return (await this.#order('mentions', text, sought)) as readonly Mention[];
  }

  #order(kind: SearchOrder['kind'], text: string, sought: Sought): Promise<SearchAnswer['found']> {
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
    };
    worker.onerror = () => {
      worker.terminate();
      this.#worker = undefined;
      this.#told = undefined;
      for (const resolve of this.#waiting.values()) resolve([]);
      this.#waiting.clear();
    };
    return worker;
  }
}
