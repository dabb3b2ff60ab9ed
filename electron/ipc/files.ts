import type { Requests } from '#shared/ipc/contract';
import { succeed } from '#shared/result';
import type { Dialogs } from '../dialogs';
import { offerSampleBundle } from '../exchange/sample-bundle';
import { filesInFolder } from '../files/folder';
import type { Handles } from '../files/handles';
import type { Projects } from '../files/projects';

type FileRequests = Pick<
  Requests,
  | 'writeBlob'
  | 'readBlob'
  | 'chooseDocuments'
  | 'chooseFolder'
  | 'chooseBundle'
  | 'chooseCodebook'
  | 'readChosen'
  | 'offerBytes'
  | 'offerSampleBundle'
>;

export function fileRequests(
  projects: Projects,
  handles: Handles,
  dialogs: Pick<Dialogs, 'chooseDocuments' | 'chooseFolder' | 'chooseBundle' | 'chooseCodebook'>,
): FileRequests {
  return {
    writeBlob: async ({ project, bytes }) => {
      const opened = await projects.current(project);
      return opened.ok ? opened.value.blobs.write(bytes) : opened;
    },

    readBlob: async ({ project, digest }) => {
      const opened = await projects.current(project);
      return opened.ok ? opened.value.blobs.read(digest) : opened;
    },

    chooseDocuments: async () => succeed(await handles.handOut(await dialogs.chooseDocuments())),

    async chooseFolder() {
      const [folder] = await dialogs.chooseFolder();
      if (folder === undefined) return succeed(null);
      const { files, leftOut, kindsLeftOut, isCutShort } = await filesInFolder(folder);
      return succeed({
        files: await handles.handOutNamed(files),
        leftOut,
        kindsLeftOut: [...kindsLeftOut],
        isCutShort,
      });
    },

    chooseBundle: async () => {
      const [chosen] = await handles.handOut(await dialogs.chooseBundle());
      return succeed(chosen ?? null);
    },

    chooseCodebook: async () => {
      const [chosen] = await handles.handOut(await dialogs.chooseCodebook());
      return succeed(chosen ?? null);
    },

    readChosen: ({ handle }) => handles.read(handle),

    offerBytes: ({ name, bytes }) => handles.keep(name, bytes),

    offerSampleBundle: () => offerSampleBundle(handles),
  };
}
