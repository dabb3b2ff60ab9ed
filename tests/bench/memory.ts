import type { Program } from '#tests/e2e/program';

/** What each kind of process is to a person who looks at the figures. */
export type Peaks = ReadonlyMap<'main process' | 'window' | 'reading process', number>;

const LOOK_MS = 100;

/** Looks from now on at the memory of each process. @returns how to end it, with the most that each took, in bytes */
export async function watchMemory(app: Program): Promise<() => Promise<Peaks>> {
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
    return new Map(Object.entries(peaks)) as Peaks;
  };
}
