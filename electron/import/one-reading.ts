import type { UnreadableReason } from '#shared/import/unreadable';
import { ParserAnswer } from '#shared/ipc/parser-port';
import type { ParserProcess } from './parser-process';
import type { ReadingLimits } from './reading-limits';

/** A file that is to be read, and what wants to hear of it. */
export type Order = {
  readonly name: string;
  readonly size: number;
  /** Its bytes, in order, in pieces of at most `PIECE`. */
  readonly pieces: () => AsyncIterable<Uint8Array>;
  readonly onProgress: (done: number, of: number) => void;
  /** Hears the UTF-8 of an article's JSON, in the pieces in which it came. Nobody has checked it. */
  readonly onArticle: (pieces: readonly Uint8Array[]) => void;
  /** Ends the reading, as cancelled. */
  readonly cancelled: AbortSignal;
};

type Read = Extract<ParserAnswer, { kind: 'read' }>;
type NotRead = Extract<ParserAnswer, { kind: 'unreadable' }>;
export type Outcome = Read | NotRead;

/** How often the memory of the process is looked at. */
const LOOK_MS = 200;

/**
 * Has a process read one file, and ends with what it says, or as soon as it takes more time or memory than it may.
 */
export async function readOne(parser: ParserProcess, order: Order, limits: ReadingLimits): Promise<Outcome> {
  const over = new AbortController();
  try {
    return await new Promise<Outcome>((resolve) => {
      const fail = (reason: UnreadableReason): void => resolve({ kind: 'unreadable', reason });
      const expectSign = silence(limits.silentMs, () => fail('tooSlow'), over.signal);
      const whole = setTimeout(() => fail('tooSlow'), limits.wholeMs);
      const look = setInterval(() => parser.memory() > limits.memory && fail('tooMuchMemory'), LOOK_MS);
      over.signal.addEventListener('abort', () => {
        clearTimeout(whole);
        clearInterval(look);
      });
      const hear = listener(order, limits, resolve);
      parser.listen({
        onAnswer: (answer) => {
          expectSign();
          hear(answer);
        },
        onGone: (how) => fail(how === 'outOfMemory' ? 'tooMuchMemory' : 'readerFailed'),
      });
      order.cancelled.addEventListener('abort', () => fail('cancelled'), { signal: over.signal });
      if (order.cancelled.aborted) fail('cancelled');
      send(parser, order, over.signal).catch(() => fail('readerFailed'));
    });
  } finally {
    over.abort();
    parser.listen(undefined);
  }
}

/** Calls when nothing has been a sign of life for so long. @returns what to call at each sign */
function silence(ms: number, onSilence: () => void, over: AbortSignal): () => void {
  let timer = setTimeout(onSilence, ms);
  over.addEventListener('abort', () => clearTimeout(timer));
  return () => {
    clearTimeout(timer);
    if (!over.aborted) timer = setTimeout(onSilence, ms);
  };
}

/** Makes of what the process says progress, whole articles and an outcome. What makes no sense ends the reading. */
function listener(
  { onProgress, onArticle }: Order,
  { articleBytes, articles }: ReadingLimits,
  end: (outcome: Outcome) => void,
): (raw: unknown) => void {
  let pieces: Uint8Array[] = [];
  let length = 0;
  let whole = 0;
  return (raw) => {
    const answer = ParserAnswer.safeParse(raw);
    if (!answer.success) return end({ kind: 'unreadable', reason: 'readerFailed' });
    if (answer.data.kind === 'progress') return onProgress(answer.data.done, answer.data.of);
    if (answer.data.kind !== 'article') return end(answer.data);
    pieces.push(answer.data.piece);
    length += answer.data.piece.length;
    if (length > articleBytes || whole >= articles)
      return end({ kind: 'unreadable', reason: 'tooManyParts' });
    if (!answer.data.isLast) return undefined;
    onArticle(pieces);
    whole += 1;
    pieces = [];
    length = 0;
    return undefined;
  };
}

/** Piece by piece, so that nothing else has to wait for a large file. */
async function send(parser: ParserProcess, { name, size, pieces }: Order, over: AbortSignal): Promise<void> {
  parser.post({ kind: 'file', name, size });
  for await (const bytes of pieces()) {
    if (over.aborted) return;
    parser.post({ kind: 'piece', bytes });
  }
}
