import type { Page } from '@playwright/test';

/** So long must nothing change before what is on the screen counts as settled. */
const QUIET_MS = 300;

/**
 * Presses a key in the window and waits for the first picture that shows what came of it. Time runs from the moment in
 * which the browser had the key to the moment after the picture was handed over.
 *
 * @param look what a person would look at, as an expression: another value shows that something came of the key
 * @returns milliseconds
 */
export async function keyToPaint(page: Page, key: string, look: string): Promise<number> {
  await page.evaluate(
    `window.painted = new Promise((resolve) => addEventListener('keydown', ({ timeStamp }) => {
      const look = () => ${look};
      const before = look();
      const next = () => {
        if (look() === before) requestAnimationFrame(next);
        else setTimeout(() => resolve(performance.now() - timeStamp));
      };
      requestAnimationFrame(next);
    }, { capture: true, once: true }))`,
  );
  await page.keyboard.press(key);
  return page.evaluate(() => (window as unknown as { painted: Promise<number> }).painted);
}

/** The same, until the last picture before nothing in the page changed any more. */
export async function keyToSettled(page: Page, key: string): Promise<number> {
  await page.evaluate(
    `window.settled = new Promise((resolve) => addEventListener('keydown', ({ timeStamp }) => {
      let isChanged = false;
      let settled = 0;
      const changes = new MutationObserver(() => (isChanged = true));
      changes.observe(document.body, { subtree: true, childList: true, attributes: true, characterData: true });
      const next = () => {
        const now = performance.now();
        if (settled && !isChanged && now - timeStamp - settled > ${QUIET_MS}) {
          changes.disconnect();
          return resolve(settled);
        }
        if (isChanged) setTimeout(() => (settled = performance.now() - timeStamp));
        isChanged = false;
        requestAnimationFrame(next);
      };
      requestAnimationFrame(next);
    }, { capture: true, once: true }))`,
  );
  await page.keyboard.press(key);
  return page.evaluate(() => (window as unknown as { settled: Promise<number> }).settled);
}

/** What the page holds in memory, in MB after its garbage was collected, and the nodes of its document. */
export async function contentsOf(page: Page): Promise<{ heapMB: number; nodes: number }> {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('HeapProfiler.collectGarbage');
  await devtools.send('Performance.enable');
  const { metrics } = await devtools.send('Performance.getMetrics');
  await devtools.detach();
  const nodes = await page.evaluate(() => {
    const walker = document.createTreeWalker(document, NodeFilter.SHOW_ALL);
    let count = 1;
    while (walker.nextNode()) count += 1;
    return count;
  });
  const bytes = metrics.find(({ name }) => name === 'JSHeapUsedSize')?.value ?? NaN;
  return { heapMB: bytes / 1024 / 1024, nodes };
}

/** Scrolls something from top to bottom in so many steps, one a picture. @returns the time of each picture, in ms */
export async function scrollThrough(page: Page, scroller: string, steps: number): Promise<number[]> {
  return page.evaluate(
    ({ selector, count }) =>
      new Promise<number[]>((resolve) => {
        const element = document.querySelector(selector);
        if (!element) throw new Error('There is nothing to scroll');
        element.scrollTop = 0;
        const frames: number[] = [];
        let last = 0;
        const next = (now: number): void => {
          if (last) frames.push(now - last);
          last = now;
          if (frames.length >= count) return resolve(frames);
          element.scrollTop = (element.scrollHeight * (frames.length + 1)) / count;
          requestAnimationFrame(next);
        };
        requestAnimationFrame(() => requestAnimationFrame(next));
      }),
    { selector: scroller, count: steps },
  );
}
