import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Locator } from '@playwright/test';
import { writeBundle } from '#electron/bundle/bundle-file';
import { markedArticles, type Amount } from '#tests/bench/data/marked-articles';
import { expect, test as base, type Scholion } from './app';

/** Its journal has several frames of some megabytes, and is read in several pages. */
const amount = { articles: 150, words: 120, passages: 90 };
/** What the status says of it. */
export const all = 'Measured: 150 articles, 13,500 passages';

type Bundles = {
  bundle: string;
  /** The first two articles of the same project. */
  beginning: string;
};

export const test = base.extend<object, Bundles & { made: string }>({
  made: [
    // The first parameter names the fixtures that are asked for: here none.
    // oxlint-disable-next-line no-empty-pattern
    async ({}, use) => {
      const folder = await mkdtemp(join(tmpdir(), 'scholion-'));
      await use(folder);
      await rm(folder, { recursive: true, force: true });
    },
    { scope: 'worker' },
  ],
  bundle: [({ made }, use) => write(made, 'measured.scholion', amount).then(use), { scope: 'worker' }],
  beginning: [
    ({ made }, use) => write(made, 'beginning.scholion', { ...amount, articles: 2 }).then(use),
    { scope: 'worker' },
  ],
});

async function write(folder: string, name: string, of: Amount): Promise<string> {
  const file = join(folder, name);
  await writeBundle(file, markedArticles(of));
  return file;
}

/** Has a bundle looked through. */
export async function openBundle(app: Scholion, bundle: string): Promise<void> {
  await app.answerOpenDialog([bundle]);
  await app.chooseCommand('openBundle');
}

/** The line that says how far a project is read. */
export function line(app: Scholion): Locator {
  return app.page.getByRole('region', { name: 'Reading the whole project' });
}

/** Takes it in, and waits until all of it is there. */
export async function takeIn(app: Scholion, bundle: string, said = all): Promise<void> {
  // Until then nothing can be taken.
  await expect(line(app)).toBeHidden({ timeout: 60_000 });
  await openBundle(app, bundle);
  await app.dialog.getByRole('button', { name: 'Open bundle' }).click();
  await expect(app.status).toContainText(said, { timeout: 30_000 });
  await expect(app.dialog).toBeHidden();
}
