// @ts-check
import { copyFileSync, linkSync, mkdirSync, readlinkSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { ensureCached } from './fallback-cache.mjs';
import { filesIn, isWhole, makeWhole } from './whole-folder.mjs';

/**
 * Puts the fallback Electron into `folder`, to start the program in `app`. This Electron starts only what lies within it,
 * and finds itself by its real path: hence a folder for each app, of hard links rather than a symbolic one.
 * @param {string} folder
 * @param {string} app
 */
export async function ensureFallbackRuntime(folder, app) {
  if (isWhole(folder) && appIn(folder) === app) return;
  const cached = await ensureCached();
  await makeWhole(folder, (unfinished) => {
    linkAll(cached, unfinished);
    symlinkSync(app, path.join(unfinished, ...appPath), 'dir');
  });
}

const appPath = ['resources', 'app'];

/** @param {string} folder */
function appIn(folder) {
  try {
    return readlinkSync(path.join(folder, ...appPath));
  } catch {
    return undefined;
  }
}

/** @param {string} from @param {string} to */
function linkAll(from, to) {
  for (const file of filesIn(from)) {
    const twin = path.join(to, path.relative(from, file));
    mkdirSync(path.dirname(twin), { recursive: true });
    try {
      linkSync(file, twin);
    } catch {
      // Another disk, or a cache that belongs to someone else.
      copyFileSync(file, twin);
    }
  }
  mkdirSync(path.join(to, 'resources'), { recursive: true });
}
