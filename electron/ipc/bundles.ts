import type { Requests } from '#shared/ipc/contract';
import { succeed } from '#shared/result';
import type { Dialogs } from '../dialogs';
import { exportBundle } from '../exchange/export-bundle';
import { importBundle } from '../exchange/import-bundle';
import { inspectBundle } from '../exchange/inspect-bundle';
import type { Handles } from '../files/handles';
import type { Projects } from '../files/projects';

type BundleRequests = Pick<Requests, 'inspectBundle' | 'importBundle' | 'exportBundle'>;

/** @param fileMode what a file that goes to others is given: the person's own setting, not the profile's strict one. */
export function bundleRequests(
  projects: Projects,
  handles: Handles,
  dialogs: Pick<Dialogs, 'placeBundle'>,
  fileMode: number,
): BundleRequests {
  return {
    inspectBundle: async ({ handle }) => {
      const file = handles.find(handle);
      return file.ok ? inspectBundle(file.value, projects) : file;
    },

    importBundle: async ({ handle, manifest }) => {
      const file = handles.find(handle);
      return file.ok ? importBundle(file.value, manifest, projects) : file;
    },

    exportBundle: async ({ project, documents, suggestedName }) => {
      const opened = await projects.current(project);
      if (!opened.ok) return opened;
      const file = await dialogs.placeBundle(suggestedName);
      return file === undefined ? succeed(null) : exportBundle(file, opened.value, documents, fileMode);
    },
  };
}
