import type { Requests } from '#shared/ipc/contract';
import { succeed } from '#shared/result';
import type { Dialogs } from '../dialogs';
import { handOver } from '../files/hand-over';
import type { Handles } from '../files/handles';

type KeyRequests = Pick<Requests, 'exportKeys' | 'chooseKeys'>;

/** @param fileMode what a file that goes to others is given: the person's own setting, not the profile's strict one. */
export function keyRequests(
  handles: Handles,
  dialogs: Pick<Dialogs, 'placeKeys' | 'chooseKeys'>,
  fileMode: number,
): KeyRequests {
  return {
    exportKeys: async (keymap) => {
      const bytes = Buffer.from(`${JSON.stringify(keymap, undefined, 2)}\n`);
      return handOver(await dialogs.placeKeys(), bytes, fileMode);
    },

    chooseKeys: async () => {
      const [chosen] = await handles.handOut(await dialogs.chooseKeys());
      return succeed(chosen ?? null);
    },
  };
}
