import type { ReadFile } from '#shared/import/read-file';
import { fail, type Result } from '#shared/result';
import { intake, type IntakeEntry, type Offer } from '../../state/intake';
import { addEntries, entriesOf, entryOf, removeEntries, showJob, type Job, type ReadOffer } from './job';
import { KnownArticles } from './known-articles';
import { readOffer, wasCancelled } from './read-offer';

/** Reads the files of a job one after another, also those that join it meanwhile, and finds out what becomes of each article. */
export async function readAll(job: Job): Promise<void> {
  const { desk, isRead, waiting } = job;
  const known = await KnownArticles.of(desk);
  for (const { outcome } of entriesOf(job)) if (outcome.kind === 'ready') known.expect(outcome.article);
  const stopListening = desk.bridge.listen('readingProgress', (within) => showJob({ within }));
  let done = 0;
  const isDone = (): void => showJob({ done: (done += 1), within: undefined });
  try {
    for (let file = isRead.shift(); file; file = isRead.shift()) {
      await addRead(job, file, known);
      isDone();
    }
    for (let offer = waiting.shift(); offer; offer = waiting.shift()) {
      if (job.stopped === 'leave') return;
      job.present = offer;
      showJob({ present: offer.name, within: undefined });
      await addNext(job, offer, known);
      isDone();
    }
  } finally {
    job.present = undefined;
    stopListening();
    known.end();
  }
}

async function addNext(job: Job, offer: Offer, known: KnownArticles): Promise<void> {
  if (job.stopped) return addEntries(job, [entryOf(offer, [], { kind: 'unread' })]);
  const read = await readOffer(job.desk, offer).catch((error: unknown): Result<ReadFile> =>
    fail({ code: 'import-failed', name: offer.name, reason: 'readerFailed', detail: String(error) }),
  );
  if (job.stopped === 'leave') return undefined;
  if (job.stopped && wasCancelled(read)) return addEntries(job, [entryOf(offer, [], { kind: 'unread' })]);
  if (!read.ok) return addEntries(job, [entryOf(offer, [], { kind: 'failed', failure: read.failure })]);
  if (!read.value.work) return addRead(job, { offer, read: read.value }, known);
  job.works.push({ name: offer.name, read: read.value });
  return undefined;
}

async function addRead(job: Job, { offer, read }: ReadOffer, known: KnownArticles): Promise<void> {
  const entries: IntakeEntry[] = [];
  for (const article of read.articles) {
    entries.push(entryOf(offer, read.findings, await known.outcomeOf(article)));
  }
  const twice = waitingAlready(job, entries);
  removeEntries(twice);
  addEntries(job, entries);
  const left = [...entries.filter(({ outcome }) => outcome.kind === 'known'), ...twice].flatMap(
    ({ outcome }) => ('article' in outcome ? [outcome.article.article] : []),
  );
  if (left.length > 0) await job.desk.bridge.dropArticles({ articles: left });
}

/** The lines of earlier jobs in which the very texts wait for a decision that have come in once more. */
function waitingAlready(job: Job, entries: readonly IntakeEntry[]): IntakeEntry[] {
  const texts = new Set(
    entries.flatMap(({ outcome }) => (outcome.kind === 'alike' ? [outcome.article.textDigest] : [])),
  );
  if (texts.size === 0) return [];
  const own = new Set(job.keys);
  return intake
    .get()
    .entries.filter(
      ({ key, outcome }) =>
        outcome.kind === 'alike' && texts.has(outcome.article.textDigest) && !own.has(key),
    );
}
