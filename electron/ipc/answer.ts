import { ipcMain, type IpcMainInvokeEvent } from 'electron';
import type { Requests } from '#shared/ipc/contract';
import { logMistake } from '../log';
import { CallLimit } from './call-limit';
import { answerChecked, type Caller } from './checked-request';
import { requestNames } from './request-names';

/** The only door from the page, and the only module that touches `ipcMain`. */
export function answerWith(handlers: Requests): void {
  const limit = new CallLimit(() => performance.now());
  const door = { handlers, isWithinLimit: () => limit.allows(), onMistake: logMistake };
  for (const name of requestNames) {
    ipcMain.handle(name, (event, raw) => answerChecked(name, callerOf(event), raw, door));
  }
}

/** The frame is gone when its page has navigated or crashed meanwhile. */
function callerOf({ senderFrame, sender }: IpcMainInvokeEvent): Caller {
  if (!senderFrame) return undefined;
  return { url: senderFrame.url, isMainFrame: senderFrame === sender.mainFrame };
}
