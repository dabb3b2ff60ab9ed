import type { ReadFile } from '#shared/import/read-file';
import { fail, type Result } from '#shared/result';
import { notify, say } from '../../state/session';
import {
  countOutcomes,
  intake,
  noIntake,
  type IntakeEntry,
  type IntakeJob,
  type Offer,
  type Outcome,
} from '../../state/intake';
import { describeFailure } from '../../text/failures';
import { intakeText } from '../../text/intake';
import { text } from '../../text/en';
import type { Desk } from '../desk';
import { takeForeignWork } from '../foreign-work/offer-work';
import { noDialog } from '../no-dialog';
import { openDocument } from '../open-document';
import { rememberBatch } from '../remember-batch';
import { KnownArticles } from './known-articles';
import { readOffer, wasCancelled } from './read-offer';
import { openReport } from './report';
import { writeArticles } from './write-articles';

/** A project or codebook of another program, as it was read. */
type Work = { readonly name: string; readonly read: ReadFile };

/** The job that is going on: one at a time. What comes in meanwhile joins it. */
type Running = {
  readonly desk: Desk;
  readonly waiting: Offer[];
  /** The lines of the report that it made. */
  readonly keys: string[];
  /** What was done on texts in other programs: what becomes of it is asked when the job is over. */
  readonly works: Work[];
  stopped?: 'ask' | 'drop';
};
let running: Running | undefined;
let over: Promise<void> = Promise.resolve();

/**
 * Takes files in: reads one after another, then writes all that is clean as one action. What is known already is left
 * out, what resembles something waits for a decision, and a file that cannot be read never stops the others. A single
 * article is opened.
 */
export async function takeIn(desk: Desk, offers: readonly Offer[]): Promise<void> {
  if (offers.length === 0) return;
  const { job, entries } = intake.get();
  if (running?.desk === desk && job?.phase === 'reading') {
    running.waiting.push(...offers);
    return setJob({ of: job.of + offers.length });
  }
  if (running) return notify(intakeText.busy);
  running = { desk, waiting: [...offers], keys: [], works: [] };
  intake.set({
    job: { phase: 'reading', done: 0, of: offers.length },
    // What still waits for a decision is not lost under the next files.
    entries: entries.filter(({ outcome }) => outcome.kind === 'alike'),
    isOutcomeShown: false,
  });
  over = run(running);
  await over;
}

/** Stops reading. What was read can then be added, or left out. */
export function stopReading({ bridge }: Desk): void {
  if (!running) return;
  running.stopped ??= 'ask';
  setJob({ isStopping: true });
  void bridge.cancelReading();
}

/** After a stop: adds what was read so far. */
export async function addRead(): Promise<void> {
  const job = stoppedJob();
  if (!job) return;
  await writeReady(job).finally(end);
  void offerWorks(job);
}

/** After a stop: leaves out what was read so far. */
export async function leaveOutRead(): Promise<void> {
  const job = stoppedJob();
  if (!job) return;
  await forget(job.desk, ofJob(job));
  await forgetWorks(job.desk, job.works);
  end();
}

/** Stops, and forgets all that came in and was not added: the project is left. */
export async function abandon({ bridge }: Pick<Desk, 'bridge'>): Promise<void> {
  if (running && !stoppedJob()) {
    running.stopped = 'drop';
    await bridge.cancelReading();
    await over;
  }
  await forget({ bridge }, intake.get().entries);
  await forgetWorks({ bridge }, waitingWorks);
  end();
  intake.set(noIntake);
}

async function run(job: Running): Promise<void> {
  try {
    await readAll(job);
    if (job.stopped === 'drop') {
      await forgetWorks(job.desk, job.works);
      return end();
    }
    if (job.stopped && countOutcomes(ofJob(job)).ready > 0) return waitForAnswer();
    await writeReady(job);
    end();
    void offerWorks(job);
  } catch (error) {
    end();
    throw error;
  }
}

/** Of jobs that are over: each is offered when the one before it was answered. */
let waitingWorks: Work[] = [];

async function offerWorks({ desk, works }: Running): Promise<void> {
  const isOffering = waitingWorks.length > 0;
  waitingWorks.push(...works);
  if (isOffering) return;
  for (let work = waitingWorks[0]; work; work = waitingWorks[0]) {
    await noDialog();
    // Another project may have been opened meanwhile.
    if (waitingWorks[0] !== work) return;
    await takeForeignWork(desk, work.name, work.read);
    waitingWorks.shift();
  }
}

/** Has the main process forget the texts of work that is not offered any more. */
async function forgetWorks({ bridge }: Pick<Desk, 'bridge'>, works: readonly Work[]): Promise<void> {
  const articles = works.flatMap(({ read }) => read.articles.map(({ article }) => article));
  waitingWorks = [];
  if (articles.length > 0) await bridge.dropArticles({ articles });
}

function stoppedJob(): Running | undefined {
  return intake.get().job?.phase === 'stopped' ? running : undefined;
}

function end(): void {
  running = undefined;
  intake.set({ job: undefined });
}

async function readAll(job: Running): Promise<void> {
  const { desk, waiting } = job;
  const known = await KnownArticles.of(desk);
  const stopListening = desk.bridge.listen('readingProgress', (within) => setJob({ within }));
  let done = 0;
  try {
    for (let offer = waiting.shift(); offer; offer = waiting.shift()) {
      if (job.stopped) addEntries(job, [entryOf(offer, [], { kind: 'unread' })]);
      else {
        setJob({ present: offer.name, within: undefined });
        addEntries(job, await readEntries(desk, offer, known, job));
        setJob({ done: (done += 1), within: undefined });
      }
    }
  } finally {
    stopListening();
    known.end();
  }
}

async function readEntries(
  desk: Desk,
  offer: Offer,
  known: KnownArticles,
  job: Running,
): Promise<IntakeEntry[]> {
  const read = await readOffer(desk, offer).catch((error: unknown): Result<ReadFile> =>
    fail({ code: 'import-failed', name: offer.name, reason: 'readerFailed', detail: String(error) }),
  );
  if (job.stopped && wasCancelled(read)) return [entryOf(offer, [], { kind: 'unread' })];
  if (!read.ok) return [entryOf(offer, [], { kind: 'failed', failure: read.failure })];
  if (read.value.work) {
    job.works.push({ name: offer.name, read: read.value });
    return [];
  }
  const entries: IntakeEntry[] = [];
  for (const article of read.value.articles) {
    const outcome = await known.outcomeOf(article);
    if (outcome.kind === 'known') await desk.bridge.dropArticles({ articles: [article.article] });
    entries.push(entryOf(offer, read.value.findings, outcome));
  }
  return entries;
}

let lastEntry = 0;

function entryOf(offer: Offer, findings: IntakeEntry['findings'], outcome: Outcome): IntakeEntry {
  return { key: `entry-${(lastEntry += 1)}`, offer, findings, outcome };
}

function addEntries(job: Running, entries: readonly IntakeEntry[]): void {
  job.keys.push(...entries.map(({ key }) => key));
  intake.set(({ entries: before }) => ({ entries: [...before, ...entries] }));
}

function ofJob({ keys }: Running): readonly IntakeEntry[] {
  const own = new Set(keys);
  return intake.get().entries.filter(({ key }) => own.has(key));
}

function setJob(change: Partial<IntakeJob>): void {
  intake.set(({ job }) => (job ? { job: { ...job, ...change } } : {}));
}

function waitForAnswer(): void {
  setJob({ phase: 'stopped', present: undefined, within: undefined });
  say(intakeText.stopped(countOutcomes(intake.get().entries).ready));
}

async function writeReady(job: Running): Promise<void> {
  const { desk } = job;
  const ready = ofJob(job).flatMap(({ key, outcome }) =>
    outcome.kind === 'ready' ? [{ key, article: outcome.article }] : [],
  );
  if (ready.length > 0) {
    intake.set({ job: { phase: 'writing', done: 0, of: ready.length } });
    const outcomes = await writeArticles(desk, ready, (done) => setJob({ done }));
    changeOutcomes(
      new Map(
        ready.map(({ key, article }): [string, Outcome] => {
          const written = outcomes.get(article.article);
          return written?.ok
            ? [key, { kind: 'added', article, document: written.value }]
            : [key, { kind: 'failed', failure: written?.failure ?? { code: 'tables-unusable' } }];
        }),
      ),
    );
  }
  const entries = ofJob(job);
  const added = entries.flatMap(({ outcome }) => (outcome.kind === 'added' ? [outcome.document] : []));
  await rememberBatch(desk, added);
  await tell(desk, entries);
}

export function changeOutcomes(outcomes: ReadonlyMap<string, Outcome>): void {
  intake.set(({ entries }) => ({
    entries: entries.map((entry) => {
      const outcome = outcomes.get(entry.key);
      return outcome ? { ...entry, outcome } : entry;
    }),
  }));
}

/** Has the main process forget what was read and not written; its lines go. */
async function forget({ bridge }: Pick<Desk, 'bridge'>, entries: readonly IntakeEntry[]): Promise<void> {
  const gone = new Set(entries.map(({ key }) => key));
  const articles = entries.flatMap(({ outcome }) =>
    outcome.kind === 'ready' || outcome.kind === 'alike' ? [outcome.article.article] : [],
  );
  intake.set((now) => ({ entries: now.entries.filter(({ key }) => !gone.has(key)) }));
  if (articles.length > 0) await bridge.dropArticles({ articles });
}

/** One file is answered where the person is; of several the outcome stands at the foot of the window. */
async function tell(desk: Desk, entries: readonly IntakeEntry[]): Promise<void> {
  const [only] = entries;
  // What other programs' work becomes is asked in its own way.
  if (!only) return;
  if (entries.length !== 1) {
    intake.set({ isOutcomeShown: true });
    return say(intakeText.outcome(countOutcomes(entries)));
  }
  const { outcome } = only;
  switch (outcome.kind) {
    case 'added':
      notify(text.documentAdded(outcome.article.fields.title), {
        canUndo: true,
        action: { label: intakeText.report, run: () => openReport(only.key) },
      });
      return openDocument(desk, outcome.document);
    case 'known':
      notify(text.documentKnown(outcome.as.title));
      return openDocument(desk, outcome.as.document);
    case 'failed':
      return notify(describeFailure(outcome.failure), { tone: 'failure' });
    case 'alike':
      intake.set({ isOutcomeShown: true });
      return openReport(only.key);
    case 'unread':
    case 'ready':
    case 'version':
    case 'skipped':
  }
}
