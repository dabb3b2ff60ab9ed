import { Ledger } from '#shared/history/ledger';
import { outlined } from '#shared/history/outline';
import { receive } from '#shared/history/receive';
import type { BundleFinding } from '#shared/ipc/contract';
import { fail, succeed, type Result } from '#shared/result';
import type { ChosenFile } from '../files/handles';
import type { Projects } from '../files/projects';
import { shownOf } from './bundle-shelf';
import type { BundleJob } from './bundle-job';
import { obstacleFailure, underName } from './obstacle-failure';

/** What a bundle would bring, for a person to look at first. Nothing is written. */
export async function inspectBundle(
  file: ChosenFile,
  projects: Projects,
  job: BundleJob,
): Promise<Result<BundleFinding>> {
  const looked = await job.look(file, projects, async (project, streams) => {
    const mine = (await projects.has(project)) ? await projects.current(project) : undefined;
    // A bundle may carry only what is new: it makes sense on top of what it follows.
    return mine?.ok ? mine.value.journal.changesIn(new Set(streams), shownOf) : [];
  });
  if (!looked.ok) return fail(underName(looked.failure, file.name));
  const { manifest, kind, project, outlines, shelf } = looked.value;
  const mine = (await projects.has(project)) ? await projects.current(project) : undefined;
  if (mine && !mine.ok) return mine;
  const ledger = mine?.value.journal.ledger ?? new Ledger();
  const reception = receive(outlined(outlines), ledger);
  if ('obstacle' in reception) return fail(obstacleFailure(reception.obstacle, file.name));
  const known = new Set(ledger.streams);
  return succeed({
    manifest,
    kind,
    project,
    name: shelf.name,
    fresh: reception.fresh.length,
    known: reception.known,
    people: shelf.people,
    documents: shelf.documents.map(({ stream, ...shown }) => ({ ...shown, isNew: !known.has(stream) })),
  });
}
