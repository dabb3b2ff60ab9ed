import { chmod } from 'node:fs/promises';
import path from 'node:path';
import type { Requests } from '#shared/ipc/contract';
import { fail, succeed } from '#shared/result';
import type { Dialogs } from '../dialogs';
import { writeAtomically } from '../files/atomic';
import { reasonOf } from '../files/disk';
import type { Handles } from '../files/handles';
import { nodeDisk } from '../files/node-disk';

type KeyRequests = Pick<Requests, 'exportKeys' | 'chooseKeys'>;

/** @param fileMode what a file that goes to others is given: the person's own setting, not the profile's strict one. */
export function keyRequests(
  handles: Handles,
  dialogs: Pick<Dialogs, 'placeKeys' | 'chooseKeys'>,
  fileMode: number,
): KeyRequests {
  return {
    exportKeys: async (keymap) => {
      const file = await dialogs.placeKeys();
      if (file === undefined) return succeed(null);
      const name = path.basename(file);
      try {
        await writeAtomically(nodeDisk, file, Buffer.from(`${JSON.stringify(keymap, undefined, 2)}\n`));
        await chmod(file, fileMode);
        return succeed({ name });
      } catch (error) {
        return fail({ code: 'file-unwritable', name, reason: reasonOf(error) });
      }
    },

    chooseKeys: async () => {
      const [chosen] = await handles.handOut(await dialogs.chooseKeys());
      return succeed(chosen ?? null);
    },
  };
}
