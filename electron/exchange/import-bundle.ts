import { randomUUID } from 'node:crypto';
import { groupBy } from '#shared/group-by';
import { outlined } from '#shared/history/outline';
import { receive } from '#shared/history/receive';
import type { Output } from '#shared/ipc/contract';
import type { Change } from '#shared/model/change';
import { fail, succeed, type Failure, type Result } from '#shared/result';
import type { Wanted } from '../bundle/bundle-parts';
import type { ChosenFile } from '../files/handles';
import type { Project, Projects } from '../files/projects';
import { Stopped } from '../files/watch';
import type { Arrival } from '../journal/project-journal';
import type { BundleJob } from './bundle-job';
import type { LookedThrough } from './bundle-work';
import { obstacleFailure, underName } from './obstacle-failure';

type Taken = { readonly fresh: number; readonly left: number };

/**
 * Takes a bundle into its own project. One that is not there is made, whole or not at all. Into one that is there a large
 * bundle comes part by part, the register first and then whole articles: stopped, or ended by force, it leaves those that
 * came, and the same bundle brings the rest.
 *
 * @param manifest the digest of the manifest that the person was shown: what is taken is what was looked at.
 */
export async function importBundle(
  file: ChosenFile,
  manifest: string,
  projects: Projects,
  job: BundleJob,
): Promise<Result<Output<'importBundle'>>> {
  const known = job.looked(manifest);
  const looked = known ? succeed(known) : await job.look(file, projects, async () => []);
  if (!looked.ok) return fail(underName(looked.failure, file.name));
  const bundle = looked.value;
  if (bundle.manifest !== manifest) {
    const reason = 'it has changed since it was checked';
    return fail({ code: 'bundle-unreadable', name: file.name, reason });
  }
  const id = bundle.project;
  const isNew = !(await projects.has(id));
  const take = (project: Project) => receiveBundle(project, { file, bundle, job, isNew });
  const taken = isNew ? await projects.make(id, take) : await intoOpen(id, projects, take);
  job.forget();
  if (!taken.ok) return fail(underName(taken.failure, file.name));
  return succeed({ project: await projects.summary(id), ...taken.value });
}

async function intoOpen<Value>(
  id: string,
  projects: Projects,
  take: (project: Project) => Promise<Result<Value>>,
): Promise<Result<Value>> {
  const mine = await projects.current(id);
  return mine.ok ? take(mine.value) : mine;
}

type Arriving = {
  readonly file: ChosenFile;
  readonly bundle: LookedThrough;
  readonly job: BundleJob;
  readonly isNew: boolean;
};

/** First the files, then the changes, in frames of the journal of some megabytes. */
async function receiveBundle(
  { journal, blobs }: Project,
  { file, bundle, job, isNew }: Arriving,
): Promise<Result<Taken>> {
  if (journal.failure) return fail(journal.failure);
  const { manifest, project } = bundle;
  const changes = registerFirst(outlined(bundle.outlines), project);
  const reception = receive(changes, journal.ledger);
  if ('obstacle' in reception) return fail(obstacleFailure(reception.obstacle, file.name));
  const { fresh } = reception;
  if (fresh.length === 0) return succeed({ fresh: 0, left: 0 });

  const arrived: Arrival = { name: file.name, manifest, at: new Date().toISOString(), id: randomUUID() };
  let taken = 0;
  let failure: Failure | undefined;
  const order = {
    kind: 'take',
    file: file.path,
    manifest,
    blobs: blobs.folder,
    wanted: wantedOf(fresh),
  } as const;
  const done = await job.take(order, async ({ count, lines }) => {
    if (taken === 0) {
      blobs.lookAgain();
      const begun = journal.beginReceiving(changes);
      // Somebody else has written in these streams meanwhile: what was looked at is not what is there.
      if ('obstacle' in begun || begun.fresh.length !== fresh.length) throw new Stopped('not as it was');
    }
    const saved = await journal.appendArrived(arrived, fresh.slice(taken, taken + count), lines);
    if (!saved.ok) {
      failure = saved.failure;
      throw new Stopped('not saved');
    }
    taken += count;
  });
  const isKept = taken > 0 && !isNew && !failure;
  if (done.ok || (done.failure.code === 'stopped' && isKept))
    return succeed({ fresh: taken, left: fresh.length - taken });
  return fail(failure ?? done.failure);
}

/** What an article refers to is there before it. */
function registerFirst(changes: readonly Change[], project: string): Change[] {
  return [
    ...changes.filter(({ stream }) => stream === project),
    ...changes.filter(({ stream }) => stream !== project),
  ];
}

function wantedOf(fresh: readonly Change[]): Wanted[] {
  return [...groupBy(fresh, ({ stream }) => stream)].map(([stream, ofStream]) => ({
    stream,
    changes: ofStream.map(({ author, seq }) => ({ author, seq })),
  }));
}
