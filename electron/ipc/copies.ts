import type { Requests } from '#shared/ipc/contract';
import type { Dialogs } from '../dialogs';
import { handOver } from '../files/hand-over';
import type { Projects } from '../files/projects';

/** @param fileMode what a file that goes to others is given: the person's own setting, not the profile's strict one. */
export function copyRequests(
  projects: Pick<Projects, 'current'>,
  dialogs: Pick<Dialogs, 'placeCopy' | 'placeReport'>,
  fileMode: number,
): Pick<Requests, 'copyOriginal' | 'saveReport'> {
  return {
    copyOriginal: async ({ project, digest, suggestedName, extension }) => {
      const opened = await projects.current(project);
      if (!opened.ok) return opened;
      const bytes = await opened.value.blobs.read(digest);
      if (!bytes.ok) return bytes;
      return handOver(await dialogs.placeCopy(suggestedName, extension), bytes.value, fileMode);
    },

    saveReport: async ({ suggestedName, text }) =>
      handOver(await dialogs.placeReport(suggestedName), Buffer.from(text), fileMode),
  };
}
