import { Worker } from 'node:worker_threads';
import type { ImportedFile } from '#shared/import/imported';
import type { UnreadableReason } from '#shared/import/unreadable';
import { fail, type Result } from '#shared/result';
import { readingLimits, type ReadingLimits } from '../import/reading-limits';

export type ThreadOrder = { readonly name: string; readonly bytes: Uint8Array };
/** What comes back: signs of life, then what the file is. */
export type ThreadAnswer =
  { readonly kind: 'progress' } | { readonly kind: 'read'; readonly read: Result<ImportedFile> };

type Limits = Pick<ReadingLimits, 'silentMs' | 'wholeMs' | 'memory'>;

const MEGABYTE = 1024 * 1024;

/**
 * Reads files one after another in a thread of the tool, with the limits of time and memory that the program has: a file
 * that takes more ends the thread, and the next file gets another. The limit of memory is that of the thread's heap.
 */
export class ReadingThread {
  readonly #file: URL;
  readonly #limits: Limits;
  #thread: Worker | undefined;

  /** @param file what the thread runs: it answers as `answerInThread` does */
  constructor(file: URL, limits: Limits = readingLimits) {
    this.#file = file;
    this.#limits = limits;
  }

  async read(name: string, bytes: Uint8Array): Promise<Result<ImportedFile>> {
    const thread = (this.#thread ??= this.#start());
    // It keeps the tool from ending while it reads, and only then.
    thread.ref();
    const read = await this.#answerOf(thread, { name, bytes });
    if (typeof read !== 'string') {
      thread.unref();
      return read;
    }
    this.#thread = undefined;
    await thread.terminate();
    return fail({ code: 'import-failed', name, reason: read });
  }

  /** @returns why it did not read the file, if it did not. */
  async #answerOf(thread: Worker, order: ThreadOrder): Promise<Result<ImportedFile> | UnreadableReason> {
    const { silentMs, wholeMs } = this.#limits;
    const over = new AbortController();
    try {
      return await new Promise((resolve) => {
        const whole = setTimeout(() => resolve('tooSlow'), wholeMs);
        let silence = setTimeout(() => resolve('tooSlow'), silentMs);
        over.signal.addEventListener('abort', () => {
          clearTimeout(whole);
          clearTimeout(silence);
          thread.removeAllListeners();
        });
        thread.on('message', (answer: ThreadAnswer) => {
          clearTimeout(silence);
          if (answer.kind === 'read') resolve(answer.read);
          else silence = setTimeout(() => resolve('tooSlow'), silentMs);
        });
        thread.on('error', (error) => resolve(isOutOfMemory(error) ? 'tooMuchMemory' : 'readerFailed'));
        thread.on('exit', () => resolve('readerFailed'));
        thread.postMessage(order);
      });
    } finally {
      over.abort();
    }
  }

  #start(): Worker {
    return new Worker(this.#file, {
      resourceLimits: { maxOldGenerationSizeMb: Math.ceil(this.#limits.memory / MEGABYTE) },
    });
  }
}

function isOutOfMemory(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
}
