import type { Likeness } from '#shared/import/compare-texts';
import { startWorker } from './start-worker';
import workerUrl from './text-comparison.worker?worker&url';
import type { ComparisonAnswer, ComparisonOrder } from './text-comparison.worker';

type Order = ComparisonOrder extends infer Each ? (Each extends unknown ? Omit<Each, 'id'> : never) : never;

/** Compares texts in a worker, so that long ones leave the page free. End it when nothing more is to be compared. */
export class TextComparison {
  #worker: Worker | undefined;
  #lastId = 0;
  readonly #waiting = new Map<number, (answer: ComparisonAnswer['value'] | undefined) => void>();

  /** @param file a revision file. @returns nothing if the worker ended over it. */
  async signature(file: Uint8Array): Promise<readonly number[] | undefined> {
    // The worker answers an order of this kind so.
    return (await this.#order({ kind: 'signature', file })) as readonly number[] | undefined;
  }

  async compare(one: Uint8Array, other: Uint8Array): Promise<Likeness | undefined> {
    return (await this.#order({ kind: 'compare', one, other })) as Likeness | undefined;
  }

  end(): void {
    this.#worker?.terminate();
    this.#worker = undefined;
    for (const answer of this.#waiting.values()) answer(undefined);
    this.#waiting.clear();
  }

  #order(order: Order): Promise<ComparisonAnswer['value'] | undefined> {
    const worker = (this.#worker ??= this.#start());
    const id = ++this.#lastId;
    worker.postMessage({ ...order, id });
    return new Promise((resolve) => this.#waiting.set(id, resolve));
  }

  #start(): Worker {
    const worker = startWorker(workerUrl);
    worker.onmessage = ({ data: { id, value } }: MessageEvent<ComparisonAnswer>) => {
      this.#waiting.get(id)?.(value);
      this.#waiting.delete(id);
    };
    worker.onerror = () => this.end();
    return worker;
  }
}
