import type { ParserOrder } from '#shared/ipc/parser-port';

export type Ear = {
  /** Hears all that the process says, whatever that may be. */
  readonly onAnswer: (answer: unknown) => void;
  /** Hears that it is gone by itself. */
  readonly onGone: (how: 'crashed' | 'outOfMemory') => void;
};

/** A process that reads files, as its keeper sees it. */
export type ParserProcess = {
  readonly post: (order: ParserOrder) => void;
  /** From now on this one hears it, and no other. */
  readonly listen: (ear: Ear | undefined) => void;
  /** Bytes of memory that it takes now; 0 if it has not begun. */
  readonly memory: () => number;
  /** Ends it at once, in whatever it does. */
  readonly end: () => void;
};
