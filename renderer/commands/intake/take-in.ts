import { notify, say } from '../../state/session';
import { intake, isUnsettled, noIntake, type Offer, type Outcome } from '../../state/intake';
import { intakeText } from '../../text/intake';
import type { Desk } from '../desk';
import { rememberBatch } from '../remember-batch';
import {
  changeOutcomes,
  countsOf,
  entriesOf,
  newJob,
  removeEntries,
  showJob,
  type Job,
  type ReadOffer,
} from './job';
import { offerChosen, offerLost } from './offers';
import { readAll } from './read-all';
import { tellOutcome } from './tell-outcome';
import { forgetWorks, offerWorks } from './works';
import { writeArticles } from './write-articles';

type Coming = { readonly waiting: Offer[]; readonly isRead: ReadOffer[] };
const nothing = (): Coming => ({ waiting: [], isRead: [] });

/** The job that is going on: one at a time. What comes in while it reads joins it. */
let running: Job | undefined;
let over: Promise<void> = Promise.resolve();
/** What comes in while the job is being written or a person is asked about it: read after that. */
let later: Coming = nothing();
/** Nothing begins before it is known what an earlier run of the program has left. */
let resuming: Promise<void> = Promise.resolve();

/**
 * Takes files in: reads one after another, then writes all that is clean as one action. What is known already is left
 * out, what resembles something waits for a decision, and a file that cannot be read never stops the others. A single
 * article is opened.
 */
export async function takeIn(
  desk: Desk,
  offers: readonly Offer[],
  { isRead = [], isAgain = false }: Partial<Pick<Job, 'isRead' | 'isAgain'>> = {},
): Promise<void> {
  await resuming;
  const count = offers.length + isRead.length;
  if (count === 0) return;
  const { job } = intake.get();
  if (!running) return begin(newJob(desk, { waiting: [...offers], isRead: [...isRead], isAgain }));
  if (job?.phase === 'reading' && !running.stopped) {
    add(running, offers, isRead);
    showJob({ of: job.of + count });
  } else {
    add(later, offers, isRead);
    if (job?.phase === 'stopped') notify(intakeText.later);
  }
  return keepQueue(running);
}

/** Offers what was read or was to be read when the program was closed, or the project left. */
export function resumeIntake(desk: Desk): Promise<void> {
  const { bridge, project } = desk;
  resuming = bridge.leftOver({ project: project.project }).then((left) => {
    if (!left.ok) return;
    const { read, unread } = left.value;
    if (read.length + unread.length === 0) return;
    const job = newJob(desk, {
      isResumed: true,
      isRead: read.map(({ name, ...file }) => ({ offer: offerLost(name), read: file })),
      waiting: unread.map(({ name, file }) => (file ? offerChosen(file) : offerLost(name))),
    });
    job.stopped = 'ask';
    void begin(job);
  });
  return resuming;
}

/** Stops reading. What was read can then be added, or left out. */
export function stopReading({ bridge }: Desk): void {
  if (!running) return;
  running.stopped ??= 'ask';
  showJob({ isStopping: true });
  void bridge.cancelReading();
}

/** After a stop: reads the rest. */
export async function goOnReading(): Promise<void> {
  const job = stoppedJob();
  if (!job) return;
  const unread = entriesOf(job).filter(({ outcome }) => outcome.kind === 'unread');
  removeEntries(unread);
  job.waiting.push(...unread.map(({ offer }) => offer));
  job.stopped = undefined;
  await begin(job);
}

/** After a stop: adds what was read so far. */
export async function addReady(): Promise<void> {
  const job = stoppedJob();
  if (job) await finish(job);
}

/** After a stop: leaves out what was read so far and what was not. What waits for a decision goes on waiting. */
export async function leaveOutRest(): Promise<void> {
  const job = stoppedJob();
  if (!job) return;
  const { bridge } = job.desk;
  const rest = entriesOf(job).filter(({ outcome }) => outcome.kind === 'ready' || outcome.kind === 'unread');
  const articles = rest.flatMap(({ outcome }) => ('article' in outcome ? [outcome.article.article] : []));
  removeEntries(rest);
  if (articles.length > 0) await bridge.dropArticles({ articles });
  await forgetWorks(job.desk, job.works);
  intake.set({ isOutcomeShown: true });
  await end(job);
}

/** Stops, and lets go of all that came in and was not added: the project is left, and will offer it when it is opened again. */
export async function leaveIntake({ bridge }: Pick<Desk, 'bridge'>): Promise<void> {
  await resuming;
  later = nothing();
  if (running && !stoppedJob()) {
    running.stopped = 'leave';
    await bridge.cancelReading();
    await over;
  }
  await forgetWorks({ bridge }, running?.works);
  running = undefined;
  intake.set(noIntake);
}

function add(to: Coming, offers: readonly Offer[], isRead: readonly ReadOffer[]): void {
  to.waiting.push(...offers);
  to.isRead.push(...isRead);
}

function begin(job: Job): Promise<void> {
  running = job;
  intake.set(({ entries, isOutcomeShown }) => ({
    job: { phase: 'reading', done: 0, of: job.waiting.length + job.isRead.length, isResumed: job.isResumed },
    // The report goes on while it stands at the foot of the window; after that, only what is not settled is still of interest.
    entries: isOutcomeShown
      ? entries
      : entries.filter((entry) => job.keys.includes(entry.key) || isUnsettled(entry)),
  }));
  over = run(job);
  return over;
}

async function run(job: Job): Promise<void> {
  try {
    await keepQueue(job);
    await readAll(job);
    if (job.stopped === 'leave') return;
    const { ready, unread } = countsOf(job);
    if (job.stopped && (ready > 0 || (job.isResumed && unread > 0))) return await waitForAnswer(job);
    await finish(job);
  } catch (error) {
    await end(job);
    throw error;
  }
}

async function finish(job: Job): Promise<void> {
  await writeReady(job);
  await end(job);
  void offerWorks(job.desk, job.works);
}

function stoppedJob(): Job | undefined {
  return intake.get().job?.phase === 'stopped' ? running : undefined;
}

async function end({ desk }: Job): Promise<void> {
  const { waiting, isRead } = later;
  later = nothing();
  running = undefined;
  intake.set({ job: undefined });
  if (waiting.length + isRead.length > 0) void takeIn(desk, waiting, { isRead });
  else await keepQueueOf(desk, []);
}

async function waitForAnswer(job: Job): Promise<void> {
  showJob({ phase: 'stopped', present: undefined, within: undefined });
  const { ready, unread } = countsOf(job);
  say(intakeText.stopped(ready, unread, job.isResumed));
  await keepQueue(job);
}

/** Its files that are not read yet, and those that came in meanwhile, are kept on the disk: the program may end at any moment. */
function keepQueue(job: Job): Promise<void> {
  const unread = entriesOf(job).filter(({ outcome }) => outcome.kind === 'unread');
  const present = job.present ? [job.present] : [];
  return keepQueueOf(job.desk, [
    ...unread.map(({ offer }) => offer),
    ...present,
    ...job.waiting,
    ...later.waiting,
  ]);
}

async function keepQueueOf({ bridge, project }: Desk, offers: readonly Offer[]): Promise<void> {
  const files = offers.map(({ name, handle }) => ({ name: name.slice(0, 255), ...(handle && { handle }) }));
  // Where the disk does not take even that, reading says so.
  await bridge.keepQueue({ project: project.project, files });
}

async function writeReady(job: Job): Promise<void> {
  const { desk } = job;
  const ready = entriesOf(job).flatMap(({ key, outcome }) =>
    outcome.kind === 'ready' ? [{ key, article: outcome.article }] : [],
  );
  if (ready.length > 0) {
    intake.set({ job: { phase: 'writing', done: 0, of: ready.length } });
    const outcomes = await writeArticles(desk, ready, (done) => showJob({ done }));
    changeOutcomes(
      new Map(
        ready.map(({ key, article }): [string, Outcome] => {
          const written = outcomes.get(article.article);
          return written?.ok
            ? [key, { kind: 'added', article, document: written.value }]
            : [key, { kind: 'unsaved', article, failure: written?.failure ?? { code: 'tables-unusable' } }];
        }),
      ),
    );
  }
  const added = entriesOf(job).flatMap(({ outcome }) => (outcome.kind === 'added' ? [outcome.document] : []));
  await rememberBatch(desk, added, job.isAgain);
  await tellOutcome(job);
}
