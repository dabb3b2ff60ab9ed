import type hooks from 'node:perf_hooks';
import type { ElectronApplication } from '@playwright/test';

/** Watches from now on how long the main process lets others wait. @returns how to end it, with the longest wait in ms */
export async function watchEventLoop(program: ElectronApplication): Promise<() => Promise<number>> {
  await program.evaluate(() => {
    if (!process.mainModule) throw new Error('The main process has no module to ask');
    const { monitorEventLoopDelay } = process.mainModule.require('node:perf_hooks') as typeof hooks;
    const loopWatch = monitorEventLoopDelay({ resolution: 5 });
    loopWatch.enable();
    Object.assign(globalThis, { loopWatch });
  });
  return () =>
    program.evaluate(() => {
      const { loopWatch } = globalThis as unknown as {
        loopWatch: hooks.IntervalHistogram;
      };
      loopWatch.disable();
      return loopWatch.max / 1e6;
    });
}
