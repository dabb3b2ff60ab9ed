import { BrowserWindow, session } from 'electron';
import type { Sheets } from '#shared/ipc/contract';
import { printHeaders } from '../security/page-headers';
import { pagePreferences } from '../security/page-preferences';
import { PRINT_ORIGIN, SCHEME } from '../origin';
import { edgeLines } from './edge-lines';

/** Prints a page as a PDF. @throws where Chromium cannot, and as soon as it is to stop. */
export type Print = (sheets: Sheets, signal: AbortSignal) => Promise<Uint8Array>;

/** Kept in memory alone. Like every session it is cut off from the network. */
const PARTITION = 'print';

/**
 * Readies the session in which pages are printed: a hidden window in a sandboxed process of its own, in which no script
 * runs and from which nothing is asked but the one page.
 */
export function readyPrinting(): Print {
  let page = '';
  // One after the other: the window asks for whichever page it is the turn of.
  let turn: Promise<unknown> = Promise.resolve();
  session
    .fromPartition(PARTITION)
    .protocol.handle(SCHEME, ({ method, url }) =>
      method === 'GET' && url === `${PRINT_ORIGIN}/`
        ? new Response(page, { headers: { ...printHeaders, 'Content-Type': 'text/html; charset=utf-8' } })
        : new Response(null, { status: 404, headers: printHeaders }),
    );
  return (sheets, signal) => {
    const printed = turn.then(() => {
      signal.throwIfAborted();
      page = sheets.html;
      return printInWindow(sheets, signal);
    });
    turn = printed.catch(() => undefined);
    return printed;
  };
}

async function printInWindow(sheets: Sheets, signal: AbortSignal): Promise<Uint8Array> {
  const window = new BrowserWindow({
    show: false,
    webPreferences: {
      ...pagePreferences,
      partition: PARTITION,
      javascript: false,
      devTools: false,
      backgroundThrottling: false,
    },
  });
  try {
    // A window that is printing answers nothing, but it can be destroyed.
    return await Promise.race([printIn(window, sheets), stopped(signal)]);
  } finally {
    window.destroy();
  }
}

async function printIn(window: BrowserWindow, sheets: Sheets): Promise<Uint8Array> {
  await window.loadURL(`${PRINT_ORIGIN}/`);
  const { head, foot } = edgeLines(sheets);
  return window.webContents.printToPDF({
    displayHeaderFooter: true,
    headerTemplate: head,
    footerTemplate: foot,
    // Size and margins are those that the page itself asks for.
    preferCSSPageSize: true,
    printBackground: true,
  });
}

function stopped(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    signal.addEventListener('abort', () => reject(new Error('stopped')), { once: true });
  });
}
