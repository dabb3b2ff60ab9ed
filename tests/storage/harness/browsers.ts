import { _electron, chromium, type Page } from '@playwright/test';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { electronFor, electronPath } from '#build/electron-path';
import { findProgram, inProject } from '#build/project';

/** A Chromium that runs pages, each with an empty storage on disk of its own. */
export interface Browser {
  name: string;
  inFreshPage: <Value>(work: (page: Page) => Promise<Value>) => Promise<Value>;
  close: () => Promise<void>;
}

/** The Chromium that Scholion runs in. */
export async function ofElectron(): Promise<Browser> {
  const { program, args } = await electronFor(inProject('tests/storage/harness/electron'), 'storage-tests');
  const profile = await freshFolder();
  const electron = await _electron.launch({
    executablePath: program,
    args: [...args, `--user-data-dir=${profile}`],
  });
  let pages = 0;
  return {
    name: `Electron ${electronPath().major}`,
    async inFreshPage(work) {
      const opened = electron.waitForEvent('window');
      await electron.evaluate(({ BrowserWindow }, partition) => {
        // `persist:` keeps it on disk; a storage in memory never meets the code that matters.
        const webPreferences = { partition, sandbox: true, backgroundThrottling: false };
        void new BrowserWindow({ show: false, webPreferences }).loadURL('about:blank');
      }, `persist:${pages++}`);
      const page = await opened;
      try {
        return await work(page);
      } finally {
        await page.close();
      }
    },
    async close() {
      await electron.close();
      await rm(profile, { recursive: true, force: true });
    },
  };
}

/** The newest Chromium, where one is installed: what a later Electron will bring. */
export function ofNewestChromium(): Browser | undefined {
  const program = findProgram('chromium') ?? findProgram('chromium-browser') ?? findProgram('google-chrome');
  if (!program) return undefined;
  return {
    name: 'newest Chromium',
    async inFreshPage(work) {
      const profile = await freshFolder();
      const context = await chromium.launchPersistentContext(profile, {
        executablePath: program,
        headless: true,
      });
      try {
        return await work(context.pages()[0] ?? (await context.newPage()));
      } finally {
        await context.close();
        await rm(profile, { recursive: true, force: true });
      }
    },
    close: async () => {},
  };
}

function freshFolder(): Promise<string> {
  return mkdtemp(path.join(tmpdir(), 'scholion-storage-'));
}
