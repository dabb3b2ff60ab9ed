import { readOne, type Order, type Outcome } from './one-reading';
import type { ParserProcess } from './parser-process';
import type { ReadingLimits } from './reading-limits';

const cancelled: Outcome = { kind: 'unreadable', reason: 'cancelled' };

/**
 * Reads files one after another in a process that is opened when the first one comes and ended when none has come for a
 * while. One that could not read a file is not given another.
 */
export class Parser {
  readonly #open: () => ParserProcess;
  readonly #limits: ReadingLimits;
  #process: ParserProcess | undefined;
  #idle: NodeJS.Timeout | undefined;
  #present: AbortController | undefined;
  #last: Promise<unknown> = Promise.resolve();
  /** Files that were asked for before this changed are no longer wanted. */
  #wanted = {};

  constructor(open: () => ParserProcess, limits: ReadingLimits) {
    this.#open = open;
    this.#limits = limits;
  }

  read(order: Order): Promise<Outcome> {
    const wanted = this.#wanted;
    const reading = this.#last.then(() => (wanted === this.#wanted ? this.#read(order) : cancelled));
    this.#last = reading.catch(() => undefined);
    return reading;
  }

  /** Ends the reading that is going on. */
  cancel(): void {
    this.#present?.abort();
  }

  /** Ends the reading that is going on, those that wait, and the process. */
  end(): void {
    this.#wanted = {};
    this.cancel();
    this.#endProcess();
  }

  async #read(order: Order): Promise<Outcome> {
    clearTimeout(this.#idle);
    this.#present = new AbortController();
    const parser = (this.#process ??= this.#open());
    const outcome = await readOne(parser, order, this.#limits, this.#present.signal);
    this.#present = undefined;
    const isSpent = outcome.kind !== 'read' || parser.memory() > this.#limits.leftOver;
    if (isSpent) this.#endProcess();
    else this.#rest(parser);
    return outcome;
  }

  #rest(parser: ParserProcess): void {
    this.#idle = setTimeout(() => this.#endProcess(), this.#limits.idleMs);
    parser.listen({ onAnswer: () => undefined, onGone: () => this.#endProcess() });
  }

  #endProcess(): void {
    clearTimeout(this.#idle);
    this.#process?.end();
    this.#process = undefined;
  }
}
