// @ts-check
import { createHash } from 'node:crypto';
import { readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { inProject } from './project.mjs';
import { SetUpError, step } from './progress.mjs';

/**
 * What is built, and the folders it is built from. Known apart from how, so that a start with
 * nothing to do never loads the bundler.
 */
const sourcesOf = {
  electron: ['shared', 'electron'],
  renderer: ['shared', 'renderer'],
  parser: ['shared', 'parser'],
  cli: ['shared', 'electron'],
};
/** @typedef {keyof typeof sourcesOf} TargetName */
export const targetNames = /** @type {TargetName[]} */ (Object.keys(sourcesOf));
const common = ['package.json', 'package-lock.json', 'build/targets.mjs'];

/** Builds those targets whose sources have changed. @param {readonly TargetName[]} [names] */
export async function ensureBuilt(names = targetNames) {
  const stale = names.filter((name) => readStamp(name) !== fingerprint(name));
  if (stale.length === 0) return;
  const { buildTarget } = await import('./targets.mjs');
  await step(`building ${stale.join(', ')}`, () =>
    Promise.all(stale.map((name) => stamped(name, () => buildTarget(name)))),
  );
}

/**
 * Taken before the build: a file saved while it runs makes it stale again.
 * @param {TargetName} name
 * @param {() => Promise<void>} build
 */
async function stamped(name, build) {
  const before = fingerprint(name);
  rmSync(stampOf(name), { force: true });
  try {
    await build();
  } catch (error) {
    // The bundler's message shows the place; its stack would show only the bundler.
    throw new SetUpError(error instanceof Error ? error.message : String(error));
  }
  writeFileSync(stampOf(name), before);
}

/** @param {TargetName} name */
const stampOf = (name) => inProject('dist', name, '.built-from');

/** @param {TargetName} name */
function readStamp(name) {
  try {
    return readFileSync(stampOf(name), 'utf8');
  } catch {
    return undefined;
  }
}

/** Names, sizes and times of the sources: a few milliseconds where their contents would take many. @param {TargetName} name */
function fingerprint(name) {
  const hash = createHash('sha256');
  for (const source of [...common, ...sourcesOf[name]]) visit(inProject(source), hash);
  return hash.digest('hex');
}

/** @param {string} file @param {import('node:crypto').Hash} hash */
function visit(file, hash) {
  const facts = statSync(file);
  if (facts.isDirectory()) {
    for (const name of readdirSync(file).toSorted()) visit(path.join(file, name), hash);
  } else {
    hash.update(`${file} ${facts.size} ${facts.mtimeMs}\n`);
  }
}
