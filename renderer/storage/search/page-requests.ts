import type { Input, Output } from '#shared/ipc/contract';
import type { Result } from '#shared/result';
import type { Asked, SearchBridge, ToPage } from './messages';

/** What a worker asks of the main process by way of the page. */
export class PageRequests implements SearchBridge {
  readonly #tell: (message: ToPage) => void;
  readonly #waiting = new Map<number, (answer: Result<Output<Asked>>) => void>();
  #lastId = 0;

  constructor(tell: (message: ToPage) => void) {
    this.#tell = tell;
  }

  /** The page has an answer. */
  answer(id: number, answer: Result<Output<Asked>>): void {
    this.#waiting.get(id)?.(answer);
    this.#waiting.delete(id);
  }

  async readBlob(input: Input<'readBlob'>): Promise<Result<Output<'readBlob'>>> {
    const answer = this.#ask((id) => this.#tell({ kind: 'ask', id, request: 'readBlob', input }));
    // The page answers a request of this name so.
    return (await answer) as Result<Output<'readBlob'>>;
  }

  async readJournal(input: Input<'readJournal'>): Promise<Result<Output<'readJournal'>>> {
    const answer = this.#ask((id) => this.#tell({ kind: 'ask', id, request: 'readJournal', input }));
    return (await answer) as Result<Output<'readJournal'>>;
  }

  #ask(tell: (id: number) => void): Promise<Result<Output<Asked>>> {
    const id = ++this.#lastId;
    return new Promise((resolve) => {
      this.#waiting.set(id, resolve);
      tell(id);
    });
  }
}
