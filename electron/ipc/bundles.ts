import type { Requests } from '#shared/ipc/contract';
import { succeed } from '#shared/result';
import type { Dialogs } from '../dialogs';
import { Turns } from '#shared/turns';
import type { BundleJob } from '../exchange/bundle-job';
import { exportBundle } from '../exchange/export-bundle';
import { importBundle } from '../exchange/import-bundle';
import { inspectBundle } from '../exchange/inspect-bundle';
import type { Handles } from '../files/handles';
import type { Projects } from '../files/projects';

type BundleRequests = Pick<Requests, 'inspectBundle' | 'importBundle' | 'stopBundle' | 'exportBundle'>;

/** @param fileMode what a file that goes to others is given: the person's own setting, not the profile's strict one. */
export function bundleRequests(
  projects: Projects,
  handles: Handles,
  dialogs: Pick<Dialogs, 'placeBundle'>,
  fileMode: number,
  job: BundleJob,
): BundleRequests {
  const turns = new Turns();
  return {
    inspectBundle: async ({ handle }) => {
      const file = handles.find(handle);
      return file.ok ? turns.take(() => inspectBundle(file.value, projects, job)) : file;
    },

    importBundle: async ({ handle, manifest }) => {
      const file = handles.find(handle);
      return file.ok ? turns.take(() => importBundle(file.value, manifest, projects, job)) : file;
    },

    stopBundle: async () => succeed(job.stop()),

    exportBundle: async ({ project, documents, suggestedName }) => {
      const opened = await projects.current(project);
      if (!opened.ok) return opened;
      const file = await dialogs.placeBundle(suggestedName);
      if (file === undefined) return succeed(null);
      return turns.take(() => exportBundle(file, opened.value, documents, { fileMode, job }));
    },
  };
}
