import { BrowserWindow, session } from 'electron';
import type { Sheets } from '#shared/ipc/contract';
import { printHeaders } from '../security/page-headers';
import { pagePreferences } from '../security/page-preferences';
import { PRINT_ORIGIN, SCHEME } from '../origin';
import { edgeLines } from './edge-lines';

/** Prints a page as a PDF. @throws where Chromium cannot. */
export type Print = (sheets: Sheets) => Promise<Uint8Array>;

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
  return (sheets) => {
    const printed = turn.then(() => {
      page = sheets.html;
      return printInWindow(sheets);
    });
    turn = printed.catch(() => undefined);
    return printed;
  };
}

async function printInWindow(sheets: Sheets): Promise<Uint8Array> {
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
    await window.loadURL(`${PRINT_ORIGIN}/`);
    const { head, foot } = edgeLines(sheets);
    return await window.webContents.printToPDF({
      displayHeaderFooter: true,
      headerTemplate: head,
      footerTemplate: foot,
      // Size and margins are those that the page itself asks for.
      preferCSSPageSize: true,
      printBackground: true,
    });
  } finally {
    window.destroy();
  }
}
