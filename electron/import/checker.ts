import { Worker } from 'node:worker_threads';
import type { HeldTexts } from '../files/held-texts';
import type { CheckedArticle } from './check-article';

/** What each check finds; nothing if what it was given is not sound. */
type Findings = { readonly article: CheckedArticle; readonly text: string };
type Kind = keyof Findings;
type Found = Findings[Kind] | undefined;

export type ToCheck = {
  readonly number: number;
  readonly kind: Kind;
  readonly pieces: readonly Uint8Array[];
};
export type Checked = { readonly number: number; readonly found: Found };

/** What a thread may take of the memory of the main process, in megabytes: beyond that it ends, and the program goes on. */
const MOST_MEMORY = 1024;

/** Checks articles and texts in a thread, which is started when the first one comes. */
export class Checker {
  readonly #file: string;
  readonly #heldTexts: HeldTexts;
  #thread: Worker | undefined;
  #last = 0;
  readonly #waiting = new Map<number, (found: Found) => void>();

  /**
   * @param file the built `check.worker.ts`
   * @param heldTexts hears which text each article's revision file holds
   */
  constructor(file: string, heldTexts: HeldTexts) {
    this.#file = file;
    this.#heldTexts = heldTexts;
  }

  /**
   * @param pieces of the UTF-8 of an article's JSON; they are gone afterwards
   * @returns nothing if it is not what an importer makes
   */
  async check(pieces: readonly Uint8Array[]): Promise<CheckedArticle | undefined> {
    const article = await this.#ask('article', pieces);
    if (article) this.#heldTexts.add({ blob: article.blob, textDigest: article.summary.textDigest });
    return article;
  }

  /**
   * @param file a revision file; it is gone afterwards
   * @returns the digest of its text; nothing if it is not a sound one
   */
  textDigestIn(file: Uint8Array): Promise<string | undefined> {
    return this.#ask('text', [file]);
  }

  /** Ends the thread; what was being checked is not. */
  end(): void {
    void this.#thread?.terminate();
    this.#forget();
  }

  #ask<Asked extends Kind>(kind: Asked, pieces: readonly Uint8Array[]): Promise<Findings[Asked] | undefined> {
    const thread = (this.#thread ??= this.#start());
    this.#last += 1;
    const order: ToCheck = { number: this.#last, kind, pieces };
    return new Promise((resolve) => {
      // The thread answers an order of a kind with what that finds.
      this.#waiting.set(order.number, resolve as (found: Found) => void);
      thread.postMessage(order, [...new Set(pieces.map(({ buffer }) => buffer as ArrayBuffer))]);
    });
  }

  #start(): Worker {
    const thread = new Worker(this.#file, { resourceLimits: { maxOldGenerationSizeMb: MOST_MEMORY } });
    thread.on('message', ({ number, found }: Checked) => {
      this.#waiting.get(number)?.(found);
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
