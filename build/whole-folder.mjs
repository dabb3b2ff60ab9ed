// @ts-check
/** Folders that are either whole or not there: made under another name, and renamed when finished. */
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';

/** Lists the files and their sizes. Written last, so a folder without it is one that was interrupted. */
const listName = '.scholion-files.json';

/**
 * Whether all is there, by names and sizes: cheap enough for every start.
 * @param {string} folder
 */
export function isWhole(folder) {
  try {
    const sizes = Object.entries(JSON.parse(readFileSync(path.join(folder, listName), 'utf8')));
    return sizes.length > 0 && sizes.every(([name, size]) => statSync(path.join(folder, name)).size === size);
  } catch {
    return false;
  }
}

/** @param {string} folder */
export function declareWhole(folder) {
  const sizes = filesIn(folder).map((file) => [path.relative(folder, file), statSync(file).size]);
  writeFileSync(path.join(folder, listName), JSON.stringify(Object.fromEntries(sizes)));
}

/**
 * Makes a folder whole or not at all. The work happens beside it, on the same disk.
 * @param {string} folder
 * @param {(unfinished: string) => Promise<void> | void} work
 */
export async function makeWhole(folder, work) {
  mkdirSync(path.dirname(folder), { recursive: true });
  const unfinished = mkdtempSync(`${folder}.unfinished-`);
  try {
    await work(unfinished);
    // A temporary folder is for its owner's eyes only; this one is for whoever runs the checkout.
    chmodSync(unfinished, 0o755);
    replace(folder, unfinished);
  } finally {
    rmSync(unfinished, { recursive: true, force: true });
  }
}

/** @param {string} folder @param {string} finished */
function replace(folder, finished) {
  rmSync(folder, { recursive: true, force: true });
  try {
    renameSync(finished, folder);
  } catch (error) {
    // Another set-up may have been quicker by a moment; its work is as good as ours.
    if (!isWhole(folder)) throw error;
  }
}

/** @param {string} folder @returns {string[]} */
export function filesIn(folder) {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const name = path.join(folder, entry.name);
    return entry.isDirectory() ? filesIn(name) : [name];
  });
}
