import type { ReadFile } from '#shared/import/read-file';
import type { Finding } from '#shared/model/finding';
import {
  countOutcomes,
  intake,
  type IntakeEntry,
  type IntakeJob,
  type Offer,
  type Outcome,
  type OutcomeCounts,
} from '../../state/intake';
import type { Desk } from '../desk';
import type { Work } from './works';

/** A file whose articles are read already, and what is yet to become of them. */
export type ReadOffer = {
  readonly offer: Offer;
  readonly read: { readonly articles: ReadFile['articles']; readonly findings: readonly Finding[] };
};

/** Files that come in together, until what becomes of each is known. */
export type Job = {
  readonly desk: Desk;
  readonly isRead: ReadOffer[];
  readonly waiting: Offer[];
  /** The lines of the report that it made. */
  readonly keys: string[];
  /** What was done on texts in other programs: what becomes of it is asked when the job is over. */
  readonly works: Work[];
  /** The file that is being read. */
  present?: Offer | undefined;
  /** It goes on with what an earlier run of the program has left. */
  readonly isResumed: boolean;
  /** Its files came in before and could not be read or saved then. */
  readonly isAgain: boolean;
  /** Reading has ended before its end: a person is asked how to go on, or has left the project. */
  stopped?: 'ask' | 'leave' | undefined;
};

export function newJob(
  desk: Desk,
  content: Partial<Pick<Job, 'isRead' | 'waiting' | 'isResumed' | 'isAgain'>>,
): Job {
  return { desk, isRead: [], waiting: [], keys: [], works: [], isResumed: false, isAgain: false, ...content };
}

let lastEntry = 0;

export function entryOf(offer: Offer, findings: IntakeEntry['findings'], outcome: Outcome): IntakeEntry {
  return { key: `entry-${(lastEntry += 1)}`, offer, findings, outcome };
}

export function addEntries(job: Job, entries: readonly IntakeEntry[]): void {
  job.keys.push(...entries.map(({ key }) => key));
  intake.set(({ entries: before }) => ({ entries: [...before, ...entries] }));
}

export function entriesOf({ keys }: Job): readonly IntakeEntry[] {
  const own = new Set(keys);
  return intake.get().entries.filter(({ key }) => own.has(key));
}

export function countsOf(job: Job): OutcomeCounts {
  return countOutcomes(entriesOf(job));
}

/** Takes lines out of the report. */
export function removeEntries(entries: readonly IntakeEntry[]): void {
  const gone = new Set(entries.map(({ key }) => key));
  intake.set((now) => ({ entries: now.entries.filter(({ key }) => !gone.has(key)) }));
}

export function changeOutcomes(outcomes: ReadonlyMap<string, Outcome>): void {
  intake.set(({ entries }) => ({
    entries: entries.map((entry) => {
      const outcome = outcomes.get(entry.key);
      return outcome ? { ...entry, outcome } : entry;
    }),
  }));
}

/** Changes what is said of the job that goes on. */
export function showJob(change: Partial<IntakeJob>): void {
  intake.set(({ job }) => (job ? { job: { ...job, ...change } } : {}));
}
