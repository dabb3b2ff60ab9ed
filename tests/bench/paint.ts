import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { inProject } from '#build/project';

const watch = readFileSync(inProject('tests/bench/in-page/watch.js'), 'utf8');
const MEGABYTE = 1024 * 1024;

/** What a page holds: its heap in MB after garbage was collected, and the nodes of its document. */
export type Contents = { readonly heapMB: number; readonly nodes: number };

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

export async function contentsOf(page: Page): Promise<Contents> {
  await letWatch(page);
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('HeapProfiler.collectGarbage');
  await devtools.send('Performance.enable');
  const { metrics } = await devtools.send('Performance.getMetrics');
  await devtools.detach();
  const bytes = metrics.find(({ name }) => name === 'JSHeapUsedSize')?.value ?? NaN;
  return { heapMB: bytes / MEGABYTE, nodes: await page.evaluate<number>('measured.nodes()') };
}

/** Scrolls something from top to bottom in so many steps, one a picture. @returns the time of each picture, in ms */
export async function scrollThrough(page: Page, scroller: string, steps: number): Promise<number[]> {
  await letWatch(page);
  return page.evaluate<number[]>(`measured.scrollThrough(${JSON.stringify(scroller)}, ${steps})`);
}

async function letWatch(page: Page): Promise<void> {
  if (!(await page.evaluate('"measured" in globalThis'))) await page.evaluate(watch);
}
