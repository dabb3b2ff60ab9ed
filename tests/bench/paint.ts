import { readFileSync } from 'node:fs';
import type { ElectronApplication, Page } from '@playwright/test';
import { inProject } from '#build/project';

const watch = readFileSync(inProject('tests/bench/in-page/watch.js'), 'utf8');
const MEGABYTE = 1024 * 1024;

/** What a page holds, in MB, after garbage was collected; and the nodes of its document. */
export type Contents = {
  /** All that its process has for itself: text that is shown lies outside of the script's heap. */
  readonly memoryMB: number;
  /** The heap of its script alone. */
  readonly heapMB: number;
  readonly nodes: number;
};

/**
 * Presses a key in the window and waits for the first picture that shows what came of it. Time runs from the moment in
 * which the browser had the key to the moment after the picture was handed over.
 *
 * @param look what a person would look at, as an expression: another value shows that something came of the key
 * @returns milliseconds
 */
export function keyToPaint(page: Page, key: string, look: string): Promise<number> {
  return timeOfKey(page, key, `toPaint(() => ${look})`);
}

/** The same, until the last picture before nothing in the page changed any more. */
export function keyToSettled(page: Page, key: string): Promise<number> {
  return timeOfKey(page, key, 'toSettled()');
}

async function timeOfKey(page: Page, key: string, watching: string): Promise<number> {
  await letWatch(page);
  // What evaluates to a promise would be waited for, and the key is yet to come.
  await page.evaluate(`void (measured.time = measured.${watching})`);
  await page.keyboard.press(key);
  return page.evaluate<number>('measured.time');
}

export async function contentsOf(program: ElectronApplication, page: Page): Promise<Contents> {
  await letWatch(page);
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('HeapProfiler.collectGarbage');
  const { usedSize } = (await devtools.send('Runtime.getHeapUsage')) as { usedSize: number };
  await devtools.detach();
  return {
    memoryMB: (await ownMemory(program, page)) / MEGABYTE,
    heapMB: usedSize / MEGABYTE,
    nodes: await page.evaluate<number>('measured.nodes()'),
  };
}

/** What the process of a page shares with no other, in bytes; all it has where the system does not tell them apart. */
async function ownMemory(program: ElectronApplication, page: Page): Promise<number> {
  const window = await program.browserWindow(page);
  const pid = await window.evaluate(({ webContents }) => webContents.getOSProcessId());
  try {
    const told = readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8');
    const kilobytes = [...told.matchAll(/^Private_(?:Clean|Dirty): +(\d+) kB$/gm)].map(([, many]) =>
      Number(many),
    );
    return kilobytes.reduce((sum, many) => sum + many, 0) * 1024;
  } catch {
    const metrics = await program.evaluate(({ app }) => app.getAppMetrics());
    return (metrics.find((each) => each.pid === pid)?.memory.workingSetSize ?? NaN) * 1024;
  }
}

/** Scrolls something from end to end in so many steps, one a picture. @returns the time of each picture, in ms */
export async function scrollThrough(
  page: Page,
  scroller: string,
  steps: number,
  way: 'down' | 'across' = 'down',
): Promise<number[]> {
  await letWatch(page);
  const args = [scroller, steps, way === 'across'].map((arg) => JSON.stringify(arg));
  return page.evaluate<number[]>(`measured.scrollThrough(${args.join(', ')})`);
}

async function letWatch(page: Page): Promise<void> {
  if (!(await page.evaluate('"measured" in globalThis'))) await page.evaluate(watch);
}
