import { z } from '#shared/model/zod';

const Limit = z.int().positive();

/** How much one file may take of time and memory before its reading is ended (reliability, section f). */
const ReadingLimits = z.strictObject({
  /** So long may pass without a sign of progress. */
  silentMs: Limit,
  wholeMs: Limit,
  /** Bytes of memory that the process may take which reads. */
  memory: Limit,
  /** A process that has nothing to read is ended after so long. */
  idleMs: Limit,
  /** One that takes more than this when a file is done is not given another: what it kept is no fault of the next file. */
  leftOver: Limit,
  /** Bytes that an article may have as JSON, and how many articles a file. */
  articleBytes: Limit,
  articles: Limit,
});
export type ReadingLimits = z.infer<typeof ReadingLimits>;

const MEGABYTE = 1024 * 1024;

export const readingLimits: ReadingLimits = {
  silentMs: 30_000,
  wholeMs: 300_000,
  memory: 1024 * MEGABYTE,
  idleMs: 10_000,
  leftOver: 400 * MEGABYTE,
  articleBytes: 128 * MEGABYTE,
  articles: 10_000,
};

/**
 * The limits with some of them changed, for tests in the real program. A release knows nothing of this.
 *
 * @param changed JSON, as it stands in `SCHOLION_READING_LIMITS`
 */
export function limitsInDevelopment(changed: string | undefined): ReadingLimits {
  return ReadingLimits.parse({ ...readingLimits, ...(JSON.parse(changed ?? '{}') as object) });
}
