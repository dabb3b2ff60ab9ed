import type { Requests } from '#shared/ipc/contract';
import { succeed } from '#shared/result';
import type { Dialogs } from '../dialogs';
import type { OutgoingFile } from '../files/outgoing';
import type { Print } from '../print/print-page';

type OutgoingRequests = Pick<
  Requests,
  'beginFile' | 'appendToFile' | 'printToFile' | 'endFile' | 'leaveFile'
>;

export function outgoingRequests(
  outgoing: OutgoingFile,
  dialogs: Pick<Dialogs, 'placeOutgoing'>,
  print: Print,
): OutgoingRequests {
  let printing: AbortController | undefined;
  return {
    beginFile: async ({ suggestedName, format }) => {
      const file = await dialogs.placeOutgoing(suggestedName, format);
      return file === undefined ? succeed(null) : outgoing.begin(file);
    },

    appendToFile: ({ handle, bytes }) => outgoing.append(handle, bytes),

    printToFile: ({ handle, sheets }) => {
      const { signal } = (printing = new AbortController());
      return outgoing.append(handle, () => print(sheets, signal));
    },

    endFile: ({ handle }) => outgoing.end(handle),

    leaveFile: async () => {
      printing?.abort();
      return succeed(await outgoing.leave());
    },
  };
}
