/** How much one file may take of time and memory before its reading is ended (reliability, section f). */
export type ReadingLimits = {
  /** So long may pass without a sign of progress. */
  readonly silentMs: number;
  readonly wholeMs: number;
  /** Bytes of memory that the process may take which reads. */
  readonly memory: number;
  /** A process that has nothing to read is ended after so long. */
  readonly idleMs: number;
  /** One that takes more than this when a file is done is not given another: what it kept is no fault of the next file. */
  readonly leftOver: number;
  /** Bytes that an article may have as JSON, and how many articles a file. */
  readonly articleBytes: number;
  readonly articles: number;
};

const MEGABYTE = 1024 * 1024;

export const readingLimits: ReadingLimits = {
  silentMs: 30_000,
  wholeMs: 300_000,
  memory: 1024 * MEGABYTE,
  idleMs: 10_000,
  leftOver: 400 * MEGABYTE,
  articleBytes: 256 * MEGABYTE,
  articles: 10_000,
};
