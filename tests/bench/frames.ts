import type { Page } from '@playwright/test';

/** Measures from now on how long each picture of the window takes. @returns how to end it, with all of them, in ms */
export async function watchFrames(page: Page): Promise<() => Promise<number[]>> {
  await page.evaluate(() => {
    const watch = { frames: [] as number[], isOver: false };
    let last = performance.now();
    const next = (now: number): void => {
      watch.frames.push(now - last);
      last = now;
      if (!watch.isOver) requestAnimationFrame(next);
    };
    requestAnimationFrame((now) => {
      last = now;
      requestAnimationFrame(next);
    });
    Object.assign(window, { watch });
  });
  return () =>
    page.evaluate(() => {
      const { watch } = window as unknown as { watch: { frames: number[]; isOver: boolean } };
      watch.isOver = true;
      return watch.frames;
    });
}
