import { app, BrowserWindow, MessageChannelMain, session } from 'electron';
import os from 'node:os';
import path from 'node:path';
import { REFUSED } from '#shared/ipc/parser-port';
import { serveFiles } from '../app-protocol';
import { PARSER_ORIGIN } from '../origin';
import { listPageFiles } from '../page-files';
import { parserHeaders } from '../security/page-headers';
import { pagePreferences } from '../security/page-preferences';
import type { RefusedRequests } from '../security/refused-requests';
import type { Ear, ParserProcess } from './parser-process';

/** Kept in memory alone, since its name does not begin with "persist:". Like every session it is cut off from the network. */
const PARTITION = 'parser';

/**
 * Readies the session in which files are read.
 *
 * @param built the folder of the built program
 * @param refused counts what tries to reach the network there
 * @returns how to open a window in it: hidden, in a sandboxed process of its own, with one port and no other bridge
 */
export async function readyParserWindows(
  built: string,
  refused: RefusedRequests,
): Promise<() => ParserProcess> {
  const files = await listPageFiles(path.join(built, 'parser'));
  serveFiles(session.fromPartition(PARTITION), { origin: PARSER_ORIGIN, files, headers: parserHeaders });
  return () => openParserWindow(path.join(built, 'electron', 'parser-preload.cjs'), refused);
}

function openParserWindow(preload: string, refused: RefusedRequests): ParserProcess {
  const window = new BrowserWindow({
    show: false,
    webPreferences: {
      ...pagePreferences,
      partition: PARTITION,
      preload,
      devTools: false,
      // Nobody ever sees it, so it would be slowed down for ever.
      backgroundThrottling: false,
    },
  });
  const { webContents } = window;
  const { port1, port2 } = new MessageChannelMain();
  let ear: Ear | undefined;
  webContents.once('did-finish-load', () => {
    letOthersGoFirst(webContents.getOSProcessId());
    webContents.postMessage('port', null, [port2]);
  });
  webContents.on('did-fail-load', () => ear?.onGone('crashed'));
  webContents.on('render-process-gone', (_event, { reason }) =>
    ear?.onGone(reason === 'oom' ? 'outOfMemory' : 'crashed'),
  );
  window.on('closed', () => ear?.onGone('crashed'));
  port1.on('message', ({ data }) => (data === REFUSED ? refused.add() : ear?.onAnswer(data)));
  port1.start();
  // How it failed is heard above.
  window.loadURL(`${PARSER_ORIGIN}/`).catch(() => undefined);
  return {
    post: (order) => port1.postMessage(order),
    listen: (next) => {
      ear = next;
    },
    memory: () => (window.isDestroyed() ? 0 : memoryOf(webContents.getOSProcessId())),
    end: () => {
      ear = undefined;
      port1.close();
      // Takes its process along, which is nobody else's, even one that hangs.
      if (!window.isDestroyed()) window.destroy();
    },
  };
}

/** Reading takes all the machine has; the person's own window comes before it. */
function letOthersGoFirst(pid: number): void {
  try {
    os.setPriority(pid, os.constants.priority.PRIORITY_BELOW_NORMAL);
  } catch {
    // Gone already, or a system that does not let us: then it takes its turn like any other.
  }
}

function memoryOf(pid: number): number {
  const metric = app.getAppMetrics().find((each) => each.pid === pid);
  return (metric?.memory.workingSetSize ?? 0) * 1024;
}
