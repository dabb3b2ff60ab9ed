// @ts-check
import { existsSync, realpathSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The checkout this script belongs to, wherever it is called from. */
export const root = fileURLToPath(new URL('..', import.meta.url)).replace(/[\\/]$/, '');

/** @param {string[]} names */
export const inProject = (...names) => path.join(root, ...names);

/** A program on the PATH, or nothing. @param {string} name */
export function findProgram(name) {
  const folders = (process.env['PATH'] ?? '').split(path.delimiter);
  return folders.map((folder) => path.join(folder, name)).find((program) => existsSync(program));
}

/** The command of an installed development tool. @param {string} name */
export function toolPath(name) {
  const suffix = process.platform === 'win32' ? '.cmd' : '';
  return inProject('node_modules', '.bin', name + suffix);
}

/** Whether a script was called itself, not imported. @param {string} url its import.meta.url */
export function isMain(url) {
  return process.argv[1] !== undefined && realpathSync(process.argv[1]) === fileURLToPath(url);
}
