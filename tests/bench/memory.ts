import type v8 from 'node:v8';
import type vm from 'node:vm';
import type { Program } from '#tests/e2e/program';

/** What each kind of process is to a person who looks at the figures. */
export type Memory = ReadonlyMap<'main process' | 'window' | 'reading process', number>;

const LOOK_MS = 100;
const SETTLE_MS = 5_000;

/** Looks from now on at the memory of each process. @returns how to end it, with the most that each took, in bytes */
export async function watchMemory(app: Program): Promise<() => Promise<Memory>> {
  await app.program.evaluate(({ app: electron, webContents }, every) => {
    const peaks: Record<string, number> = {};
    const look = setInterval(() => {
      const pages = webContents
        .getAllWebContents()
        .filter((each) => !each.isDestroyed())
        .map((each) => [each.getOSProcessId(), each.getURL()] as const);
      for (const { pid, type, memory } of electron.getAppMetrics()) {
        const url = pages.find(([id]) => id === pid)?.[1] ?? '';
        const page = url.startsWith('app://parser/') ? 'reading process' : 'window';
        const name = type === 'Browser' ? 'main process' : url && page;
        if (name) peaks[name] = Math.max(peaks[name] ?? 0, memory.workingSetSize * 1024);
      }
    }, every);
    Object.assign(globalThis, { memoryWatch: { peaks, look } });
  }, LOOK_MS);
  return async () => {
    const peaks = await app.program.evaluate(() => {
      const { memoryWatch } = globalThis as unknown as {
        memoryWatch: { peaks: Record<string, number>; look: NodeJS.Timeout };
      };
      clearInterval(memoryWatch.look);
      return memoryWatch.peaks;
    });
    return new Map(Object.entries(peaks)) as Memory;
  };
}

/** What each process takes when it has had time to let go of what it needs no longer, in bytes. */
export async function memoryNow(app: Program): Promise<Memory> {
  const page = await app.page.context().newCDPSession(app.page);
  await app.page.waitForTimeout(SETTLE_MS);
  await page.send('HeapProfiler.collectGarbage');
  await page.detach();
  await app.program.evaluate(() => {
    if (!process.mainModule) throw new Error('The main process has no module to ask');
    const { setFlagsFromString } = process.mainModule.require('node:v8') as typeof v8;
    const { runInNewContext } = process.mainModule.require('node:vm') as typeof vm;
    setFlagsFromString('--expose-gc');
    (runInNewContext('gc') as () => void)();
  });
  const end = await watchMemory(app);
  await app.page.waitForTimeout(2 * LOOK_MS);
  return end();
}
