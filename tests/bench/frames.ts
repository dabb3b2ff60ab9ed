import type { Page } from '@playwright/test';

/** How the window did while something went on, in ms: each picture, and each stretch of work between two that was long. */
export type Watched = { readonly frames: number[]; readonly longTasks: number[] };

/** Watches the pictures of the window from now on. @returns how to end it */
export async function watchFrames(page: Page): Promise<() => Promise<Watched>> {
  await page.evaluate(() => {
    const watch = { frames: [] as number[], longTasks: [] as number[], isOver: false };
    const tasks = new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) watch.longTasks.push(duration);
    });
    tasks.observe({ type: 'longtask' });
    let last = performance.now();
    const next = (now: number): void => {
      watch.frames.push(now - last);
      last = now;
      if (watch.isOver) tasks.disconnect();
      else requestAnimationFrame(next);
    };
    requestAnimationFrame((now) => {
      last = now;
      requestAnimationFrame(next);
    });
    Object.assign(window, { watch });
  });
  return () =>
    page.evaluate(() => {
      const { watch } = window as unknown as { watch: Watched & { isOver: boolean } };
      watch.isOver = true;
      return { frames: watch.frames, longTasks: watch.longTasks };
    });
}
