import type { Ear, ParserProcess } from '#electron/import/parser-process';
import type { Order } from '#electron/import/one-reading';
import { readingLimits } from '#electron/import/reading-limits';
import type { ParserOrder } from '#shared/ipc/parser-port';

/** A process that reads nothing by itself: the test says for it what it says. */
export class SpokenProcess implements ParserProcess {
  readonly orders: ParserOrder[] = [];
  isEnded = false;
  takes = 0;
  #ear: Ear | undefined;

  readonly post = (order: ParserOrder): void => void this.orders.push(order);
  readonly listen = (ear: Ear | undefined): void => {
    this.#ear = ear;
  };
  readonly memory = (): number => this.takes;
  readonly end = (): void => {
    this.isEnded = true;
  };

  say(...answers: readonly unknown[]): void {
    for (const answer of answers) this.#ear?.onAnswer(answer);
  }

  die(how: 'crashed' | 'outOfMemory'): void {
    this.#ear?.onGone(how);
  }
}

export const read = { kind: 'read', findings: [] } as const;

export const limits = { ...readingLimits, silentMs: 1_000, wholeMs: 5_000, idleMs: 500 };

/** An order for a file of these pieces. */
export function anOrder(order: Partial<Order> = {}): Order {
  return {
    name: 'article.txt',
    size: 3,
    async *pieces() {
      yield Uint8Array.of(1, 2);
      yield Uint8Array.of(3);
    },
    onProgress: () => undefined,
    onArticle: () => undefined,
    cancelled: new AbortController().signal,
    ...order,
  };
}
