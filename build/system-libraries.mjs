// @ts-check
import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { electronPath } from './electron-path.mjs';
import { findProgram, inProject } from './project.mjs';
import { SetUpError, say, step } from './progress.mjs';
import { mustRun, run } from './run-command.mjs';
import { hasDisplay } from './virtual-display.mjs';

const forElectron = ['libgtk-3-0', 'libnss3', 'libasound2', 'libgbm1', 'libatk-bridge2.0-0', 'libxss1'];
const forVirtualDisplay = ['xvfb', 'xauth'];

/** Linux alone leaves it to the machine whether the libraries of a desktop program are there. */
export async function ensureSystemLibraries() {
  if (process.platform !== 'linux') return;
  const missing = [
    ...((await librariesAreThere()) ? [] : forElectron),
    ...(hasDisplay() || findProgram('Xvfb') ? [] : forVirtualDisplay),
  ];
  if (missing.length === 0) return;

  const apt = findProgram('apt-get');
  const packages = apt ? await Promise.all(missing.map(nameHere)) : missing;
  if (!apt || process.getuid?.() !== 0)
    return say(`✗ Missing on this machine. Please run: ${advice(packages, apt)}`);
  await step(`installing ${packages.join(' ')}`, async () => {
    // A machine whose lists are fresh but whose one source is down can still install.
    await run(apt, ['update'], { env: unattended });
    await mustRun(apt, ['install', '-y', '--no-install-recommends', ...packages], { env: unattended });
  });
  if (!(await librariesAreThere()))
    throw new SetUpError(`Electron still lacks libraries: run "ldd ${electronPath().program}".`);
}

const unattended = { DEBIAN_FRONTEND: 'noninteractive' };

/** Asked of the loader itself, once for each Electron: `ldd` takes longer than all other checks together. */
async function librariesAreThere() {
  const { program } = electronPath();
  const found = inProject('.runtime', 'libraries-found');
  const { size, mtimeMs } = statSync(program);
  const key = `${program} ${size} ${mtimeMs}`;
  if (existsSync(found) && readFileSync(found, 'utf8') === key) return true;
  const { output, exitCode } = await run('ldd', [program]);
  if (exitCode !== 0 || output.includes('not found')) return false;
  mkdirSync(path.dirname(found), { recursive: true });
  writeFileSync(found, key);
  return true;
}

/** Newer Debians and Ubuntus renamed some libraries for 64-bit time. @param {string} name */
async function nameHere(name) {
  const { exitCode } = await run('apt-cache', ['show', `${name}t64`]);
  return exitCode === 0 ? `${name}t64` : name;
}

/** @param {string[]} packages @param {string | undefined} apt */
function advice(packages, apt) {
  if (apt) return `sudo apt-get install -y --no-install-recommends ${packages.join(' ')}`;
  return `your package manager, for what Debian calls ${packages.join(' ')}`;
}
