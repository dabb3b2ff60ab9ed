import type { UnreadableReason } from '#shared/import/unreadable';
import { readOne, type Order, type Outcome } from './one-reading';
import type { ParserProcess } from './parser-process';
import type { ReadingLimits } from './reading-limits';

/** What says that a process is no longer as it was; a file that was refused with a reason of its own leaves it sound. */
const failures: ReadonlySet<UnreadableReason> = new Set([
  'tooSlow',
  'tooMuchMemory',
  'readerFailed',
  'cancelled',
]);

/**
 * Reads files one after another in a process that is opened when the first one comes and ended when none has come for a
 * while. One that failed over a file, or was ended over it, is not given another.
 */
export class Parser {
  readonly #open: () => ParserProcess;
  readonly #limits: ReadingLimits;
  #process: ParserProcess | undefined;
  #idle: NodeJS.Timeout | undefined;
  #last: Promise<unknown> = Promise.resolve();

  constructor(open: () => ParserProcess, limits: ReadingLimits) {
    this.#open = open;
    this.#limits = limits;
  }

  read(order: Order): Promise<Outcome> {
    const reading = this.#last.then(() => this.#read(order));
    this.#last = reading.catch(() => undefined);
    return reading;
  }

  /** Ends the process. Whatever it is reading must have been cancelled. */
  end(): void {
    clearTimeout(this.#idle);
    this.#process?.end();
    this.#process = undefined;
  }

  async #read(order: Order): Promise<Outcome> {
    if (order.cancelled.aborted) return { kind: 'unreadable', reason: 'cancelled' };
    clearTimeout(this.#idle);
    const parser = (this.#process ??= this.#open());
    const outcome = await readOne(parser, order, this.#limits);
    const isSpent = outcome.kind === 'unreadable' && failures.has(outcome.reason);
    if (isSpent || parser.memory() > this.#limits.leftOver) this.end();
    else this.#rest(parser);
    return outcome;
  }

  #rest(parser: ParserProcess): void {
    this.#idle = setTimeout(() => this.end(), this.#limits.idleMs);
    parser.listen({ onAnswer: () => undefined, onGone: () => this.end() });
  }
}
