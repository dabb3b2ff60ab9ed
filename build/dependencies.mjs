// @ts-check
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { inProject } from './project.mjs';
import { SetUpError, step } from './progress.mjs';
import { mustRun, npm } from './run-command.mjs';

/** Which lock file the installed packages came from. `npm ci` empties the folder, and with it this file. */
const stamp = inProject('node_modules', '.scholion-stamp');

export function requireNode() {
  if (isAtLeast(20, 19)) return;
  throw new SetUpError(
    `Scholion needs Node 20.19 or newer to be built; this is ${process.version}. See https://nodejs.org.`,
  );
}

/** @param {number} major @param {number} minor */
export function isAtLeast(major, minor) {
  const [ourMajor = 0, ourMinor = 0] = process.versions.node.split('.').map(Number);
  return ourMajor > major || (ourMajor === major && ourMinor >= minor);
}

/** Installs exactly what the lock file says. No package gets to run a script of its own. */
export async function ensureDependencies() {
  const wanted = createHash('sha256')
    .update(readFileSync(inProject('package-lock.json')))
    .digest('hex');
  if (read(stamp) === wanted) return;
  const quietly = ['--loglevel=error', '--no-audit', '--no-fund'];
  await step('installing the packages', () => mustRun(...npm(['ci', '--ignore-scripts', ...quietly])));
  writeFileSync(stamp, wanted);
}

/** @param {string} file */
function read(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}
