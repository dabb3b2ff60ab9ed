import type { ProjectSummary } from '#shared/ipc/contract';
import { succeed, type Result } from '#shared/result';
import { SAMPLE_PROJECT } from '#shared/sample/identity';
import { sampleContent } from '#shared/sample/sample';
import type { Projects } from '../files/projects';
import { receiveChanges } from './receive-changes';

/** The sample's own project; made on the first asking. */
export async function openSample(projects: Projects): Promise<Result<ProjectSummary>> {
  if (!(await projects.has(SAMPLE_PROJECT))) {
    const made = await projects.make(SAMPLE_PROJECT, (project) => {
      const { changes, blobs } = sampleContent();
      const read = async (digest: string) => blobs.get(digest) ?? new Uint8Array();
      return receiveChanges(project, { changes, blobs: { digests: [...blobs.keys()], read } }, undefined);
    });
    if (!made.ok) return made;
  }
  return succeed(await projects.summary(SAMPLE_PROJECT));
}
