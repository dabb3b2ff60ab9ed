import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { mkdir, readdir, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { inProject } from '#build/project';
import { writeBundle } from '#electron/bundle/bundle-file';
import { BUNDLE_VERSION } from '#shared/bundle/manifest';
import { markedArticles, type Amount } from './data/marked-articles';

const folder = inProject('out/bench');

/** What decides the data: another text of these files, or another form of bundles, makes other bundles. */
const makers = ['marked-articles.ts', 'written-text.ts'];

/**
 * A bundle of so much, made once and kept under `out/`: making the large ones takes half a minute.
 *
 * @returns its path.
 */
export async function madeBundle(name: string, amount: Amount): Promise<string> {
  const sources = makers.map((maker) => readFileSync(inProject(`tests/bench/data/${maker}`)));
  const hash = createHash('sha256').update(JSON.stringify([BUNDLE_VERSION, amount]));
  for (const source of sources) hash.update(source);
  const file = path.join(folder, `${name}-${hash.digest('hex').slice(0, 12)}.scholion`);
  if (existsSync(file)) return file;
  await mkdir(folder, { recursive: true });
  for (const old of await readdir(folder))
    if (old.startsWith(`${name}-`)) await rm(path.join(folder, old), { recursive: true });
  const unfinished = `${file}.tmp`;
  await writeBundle(unfinished, markedArticles(amount));
  await rename(unfinished, file);
  return file;
}
