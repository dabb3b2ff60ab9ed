import { create } from 'zustand';
import type { Likeness } from '#shared/import/compare-texts';
import type { ReadArticle } from '#shared/import/read-file';
import type { FileHandle } from '#shared/ipc/contract';
import type { Finding } from '#shared/model/finding';
import type { Failure, Result } from '#shared/result';

/** Something that a person chose, dropped or pasted. It is fetched when its turn comes, so that a folder need not fit in memory. */
export type Offer = {
  /** Its name, with its folders where it came in one. */
  readonly name: string;
  /** By which the main process knows it, if it does already. */
  readonly handle?: string;
  readonly fetch: () => Promise<Result<FileHandle>>;
  /** What is read in its place if it cannot be read. */
  readonly orElse?: Offer;
};

/** An article that is in the library, or was read before in the same job. */
export type Known = { readonly document: string; readonly title: string };

/** A document that an article resembles, and what gave it away. */
export type Alike = Known & { readonly by: 'words' | 'address' | 'file'; readonly likeness: Likeness };

/** What has become of an article, or of a file that holds none. */
export type Outcome =
  | { readonly kind: 'failed'; readonly failure: Failure }
  /** Its turn did not come. */
  | { readonly kind: 'unread' }
  /** Read, and written as soon as all are. */
  | { readonly kind: 'ready'; readonly article: ReadArticle }
  | { readonly kind: 'known'; readonly article: ReadArticle; readonly as: Known }
  /** It waits for a person's decision; the most alike document comes first. */
  | { readonly kind: 'alike'; readonly article: ReadArticle; readonly alike: readonly [Alike, ...Alike[]] }
  | {
      readonly kind: 'added';
      readonly article: ReadArticle;
      readonly document: string;
      /** The same source heard twice. */
      readonly twinOf?: Known;
    }
  /** Read, and not to be had on the disk: it goes on waiting. */
  | { readonly kind: 'unsaved'; readonly article: ReadArticle; readonly failure: Failure }
  | { readonly kind: 'version'; readonly article: ReadArticle; readonly of: Known }
  | { readonly kind: 'skipped'; readonly article: ReadArticle };
export type OutcomeKind = Outcome['kind'];

/** A line of the report. */
export type IntakeEntry = {
  readonly key: string;
  readonly offer: Offer;
  /** What is to be said of the file as a whole. */
  readonly findings: readonly Finding[];
  readonly outcome: Outcome;
};

/** What goes on now. While it is stopped, a person decides what becomes of what was read. */
export type IntakeJob = {
  readonly phase: 'reading' | 'stopped' | 'writing';
  readonly done: number;
  readonly of: number;
  /** The file that is being read, and how far: pages, entries. */
  readonly present?: string | undefined;
  readonly within?: { readonly done: number; readonly of: number } | undefined;
  readonly isStopping?: boolean;
  /** It goes on with what an earlier run of the program has left. */
  readonly isResumed?: boolean;
};

/** The articles that came in last, and the job that takes them in. What waits is kept by the main process. */
export type Intake = {
  readonly job: IntakeJob | undefined;
  readonly entries: readonly IntakeEntry[];
  /** The outcome stands at the foot of the window until it is put away. */
  readonly isOutcomeShown: boolean;
};

export const noIntake: Intake = { job: undefined, entries: [], isOutcomeShown: false };

export const useIntake = create<Intake>()(() => noIntake);

export const intake = {
  get: useIntake.getState,
  set: useIntake.setState,
};

export type OutcomeCounts = Readonly<Record<OutcomeKind, number>>;

export function countOutcomes(entries: readonly IntakeEntry[]): OutcomeCounts {
  const counts = {
    failed: 0,
    unread: 0,
    ready: 0,
    known: 0,
    alike: 0,
    added: 0,
    unsaved: 0,
    version: 0,
    skipped: 0,
  };
  for (const { outcome } of entries) counts[outcome.kind] += 1;
  return counts;
}

/** An article that is neither in the library nor given up. */
export function isUnsettled({ outcome }: Pick<IntakeEntry, 'outcome'>): boolean {
  return outcome.kind === 'alike' || outcome.kind === 'unsaved';
}

/** What a person should look at: what failed, what waits, and what was read with doubts. */
export function isProblem({ outcome, findings }: IntakeEntry): boolean {
  if (outcome.kind === 'failed' || outcome.kind === 'unread' || isUnsettled({ outcome })) return true;
  if (!('article' in outcome)) return false;
  return [...findings, ...outcome.article.findings].some(({ code }) => doubts.has(code));
}

/** Findings that may have changed what the text says; the others tell of what every file has. */
const doubts: ReadonlySet<string> = new Set([
  'encodingGuessed',
  'charactersReplaced',
  'directionMarks',
  'hiddenTextRemoved',
  'attachmentsLeftOut',
  'pagesWithoutText',
  'damageBridged',
  'endMissing',
  'dateUnclear',
  'entriesWithoutText',
  'workLeftOut',
]);
