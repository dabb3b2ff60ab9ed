import { Buffer } from 'node:buffer';
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
  const print = (scale: number): Promise<Uint8Array> =>
    window.webContents.printToPDF({
      displayHeaderFooter: true,
      headerTemplate: head,
      footerTemplate: foot,
      // Size and margins are those that the page itself asks for.
      preferCSSPageSize: true,
      printBackground: true,
      scale,
    });
  const whole = await print(1);
  if (!sheets.isOnePage || pagesIn(whole) === 1) return whole;
  for (const scale of SMALLER) {
    const smaller = await print(scale);
    if (pagesIn(smaller) === 1) return smaller;
  }
  // What does not fit where it can still be read takes the pages that it needs.
  return whole;
}

/** How much smaller a brief is printed that is to be one page and is a little more: typefaces of some machines are wide. */
const SMALLER = [0.96, 0.92, 0.88, 0.84, 0.8];

/** How many pages a PDF has that Chromium made: it writes each as an object of its own, not packed. */
function pagesIn(pdf: Uint8Array): number {
  return [
    ...Buffer.from(pdf)
      .toString('latin1')
      .matchAll(/\/Type\s*\/Page\b(?!s)/g),
  ].length;
}

function stopped(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    signal.addEventListener('abort', () => reject(new Error('stopped')), { once: true });
  });
}
