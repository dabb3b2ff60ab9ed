// @ts-check
/** Which Electron there is and how it is started: everything that launches one asks here. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fallback } from './fallback-cache.mjs';
import { ensureFallbackRuntime } from './fallback-runtime.mjs';
import { SetUpError, say } from './progress.mjs';
import { inProject, root } from './project.mjs';

/**
 * @typedef {object} ElectronProgram
 * @property {string} program
 * @property {number} major
 * @property {boolean} isFallback the old runtime of the npm registry: for development and tests, never for a release
 */

export const fallbackFolder = inProject('.runtime', 'electron');

/** @returns {ElectronProgram} */
export function electronPath() {
  const official = officialElectron();
  if (official) return official;
  const program = path.join(fallbackFolder, 'electron');
  if (existsSync(program)) return { program, major: parseInt(fallback.version), isFallback: true };
  throw new SetUpError('There is no Electron yet: run "npm run setup".');
}

/** @returns {ElectronProgram | undefined} */
export function officialElectron() {
  const folder = inProject('node_modules', 'electron');
  try {
    const program = path.join(folder, 'dist', readFileSync(path.join(folder, 'path.txt'), 'utf8'));
    const { version } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'));
    return existsSync(program) ? { program, major: parseInt(version), isFallback: false } : undefined;
  } catch {
    return undefined;
  }
}

/**
 * The arguments that start Scholion, with files to open at once. The fallback carries the checkout within
 * itself and takes every argument for a file; the official one must be told.
 * @param {readonly string[]} [files]
 * @returns {string[]}
 */
export function launchArguments(files = []) {
  return [...switches(), ...(electronPath().isFallback ? [] : [root]), ...files];
}

/**
 * How to start another program than Scholion itself: a folder with a package.json that names its main script.
 * @param {string} app
 * @param {string} name of its runtime folder, where one is needed
 * @returns {Promise<{ program: string, args: string[] }>}
 */
export async function electronFor(app, name) {
  const { program, isFallback } = electronPath();
  if (!isFallback) return { program, args: [...switches(), app] };
  const folder = inProject('.runtime', name);
  await ensureFallbackRuntime(folder, app);
  return { program: path.join(folder, 'electron'), args: switches() };
}

let saidSo = false;

/** @returns {string[]} */
function switches() {
  const isRoot = process.getuid?.() === 0;
  if (isRoot && !saidSo) {
    say('Running as root: Chromium refuses its sandbox there, so it is off (--no-sandbox).');
    saidSo = true;
  }
  const { DISPLAY, WAYLAND_DISPLAY } = process.env;
  const onlyWayland = process.platform === 'linux' && WAYLAND_DISPLAY && !DISPLAY;
  return [...(isRoot ? ['--no-sandbox'] : []), ...(onlyWayland ? ['--ozone-platform-hint=auto'] : [])];
}
