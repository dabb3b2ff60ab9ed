import { chmod } from 'node:fs/promises';
import path from 'node:path';
import type { Requests } from '#shared/ipc/contract';
import { fail, succeed } from '#shared/result';
import type { Dialogs } from '../dialogs';
import { writeAtomically } from '../files/atomic';
import { reasonOf } from '../files/disk';
import { nodeDisk } from '../files/node-disk';
import type { Projects } from '../files/projects';

/** @param fileMode what a file that goes to others is given: the person's own setting, not the profile's strict one. */
export function copyRequests(
  projects: Pick<Projects, 'current'>,
  dialogs: Pick<Dialogs, 'placeCopy'>,
  fileMode: number,
): Pick<Requests, 'copyOriginal'> {
  return {
    copyOriginal: async ({ project, digest, suggestedName, extension }) => {
      const opened = await projects.current(project);
      if (!opened.ok) return opened;
      const bytes = await opened.value.blobs.read(digest);
      if (!bytes.ok) return bytes;
      const file = await dialogs.placeCopy(suggestedName, extension);
      if (file === undefined) return succeed(null);
      const name = path.basename(file);
      try {
        await writeAtomically(nodeDisk, file, Buffer.from(bytes.value));
        await chmod(file, fileMode);
        return succeed({ name });
      } catch (error) {
        return fail({ code: 'file-unwritable', name, reason: reasonOf(error) });
      }
    },
  };
}
