import type { Page } from '@playwright/test';

/** Watches the bar that shows how many files are done. @returns how to end it, with the time of each file after the first, in ms */
export async function watchProgress(page: Page): Promise<() => Promise<number[]>> {
  await page.evaluate(() => {
    const progressWatch = { times: [] as number[], stop: () => observer.disconnect() };
    let done = 0;
    let of: string | null | undefined;
    let last = performance.now();
    const observer = new MutationObserver(() => {
      const bar = document.querySelector('[role=progressbar]');
      const now = Number(bar?.getAttribute('aria-valuenow') ?? 0);
      of ??= bar?.getAttribute('aria-valuemax');
      // What is counted after the files are the articles.
      if (now <= done || bar?.getAttribute('aria-valuemax') !== of) return;
      const took = performance.now() - last;
      for (let file = done; file < now; file += 1) progressWatch.times.push(took / (now - done));
      last = performance.now();
      done = now;
    });
    observer.observe(document.body, {
      subtree: true,
      childList: true,
      attributes: true,
      attributeFilter: ['aria-valuenow'],
    });
    Object.assign(window, { progressWatch });
  });
  return () =>
    page.evaluate(() => {
      const { progressWatch } = window as unknown as {
        progressWatch: { times: number[]; stop: () => void };
      };
      progressWatch.stop();
      return progressWatch.times;
    });
}
