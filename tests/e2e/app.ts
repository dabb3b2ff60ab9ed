import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test as base } from '@playwright/test';
import { hasDisplay, openVirtualDisplay } from '#build/virtual-display';
import { Scholion } from './scholion';

export { Scholion } from './scholion';
export type { Point, SavedPassage } from './in-page';

/** A new folder that nobody else uses. */
export async function temporaryFolder(): Promise<string> {
  return mkdtemp(join(tmpdir(), 'scholion-'));
}

type Fixtures = { app: Scholion; newApp: () => Promise<Scholion>; folder: string };

// What Playwright calls `use` is no hook, and its first parameter names the fixtures that are asked for: here none.
/* oxlint-disable react/rules-of-hooks, no-empty-pattern */
export const test = base.extend<Fixtures, { display: void }>({
  /** Where there is no screen, each worker has its own in memory: there nobody takes the focus from its windows. */
  display: [
    async ({}, use) => {
      if (hasDisplay()) return use();
      const { display: name, close } = await openVirtualDisplay();
      process.env['DISPLAY'] = name;
      await use();
      await close();
    },
    { scope: 'worker', auto: true },
  ],
  /** Gone after the test. */
  folder: async ({}, use) => {
    const folder = await temporaryFolder();
    await use(folder);
    await rm(folder, { recursive: true, force: true });
  },
  newApp: async ({}, use) => {
    const apps: Scholion[] = [];
    await use(async () => {
      const app = new Scholion(await temporaryFolder());
      apps.push(app);
      return app;
    });
    for (const app of apps) {
      await app.stop();
      await rm(app.profile, { recursive: true, force: true });
    }
    expect(apps.flatMap(({ faults }) => faults)).toEqual([]);
  },
  app: async ({ newApp }, use) => {
    const app = await newApp();
    await app.start();
    await use(app);
  },
});

export { expect };
