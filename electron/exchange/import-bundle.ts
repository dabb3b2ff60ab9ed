import { randomUUID } from 'node:crypto';
import type { Output } from '#shared/ipc/contract';
import { fail, succeed, type Result } from '#shared/result';
import { readBundle } from '../bundle/bundle-file';
import type { ChosenFile } from '../files/handles';
import type { Project, Projects } from '../files/projects';
import { underName } from './obstacle-failure';
import { receiveChanges } from './receive-changes';

/**
 * Takes a bundle into its own project, which is made, whole or not at all, if it is not there.
 *
 * @param manifest the digest of the manifest that the person was shown: what is taken is what was looked at.
 */
export async function importBundle(
  file: ChosenFile,
  manifest: string,
  projects: Projects,
): Promise<Result<Output<'importBundle'>>> {
  const read = await readBundle(file.path, await projects.room());
  if (!read.ok) return fail(underName(read.failure, file.name));
  const bundle = read.value;
  try {
    if (bundle.manifestDigest !== manifest) {
      const reason = 'it has changed since it was checked';
      return fail({ code: 'bundle-unreadable', name: file.name, reason });
    }
    const arrived = {
      name: file.name,
      manifest,
      at: new Date().toISOString(),
      id: randomUUID(),
    };
    const take = (project: Project) => receiveChanges(project, bundle, arrived);
    const received = await intoProject(bundle.project, projects, take);
    if (!received.ok) return received;
    const project = await projects.summary(bundle.project);
    return succeed({ project, fresh: received.value.fresh });
  } finally {
    await bundle.close();
  }
}

async function intoProject<Value>(
  id: string,
  projects: Projects,
  take: (project: Project) => Promise<Result<Value>>,
): Promise<Result<Value>> {
  if (!(await projects.has(id))) return projects.make(id, take);
  const mine = await projects.current(id);
  return mine.ok ? take(mine.value) : mine;
}
