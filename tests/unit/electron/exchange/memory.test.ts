import { execFile } from 'node:child_process';
import { statSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { inProject } from '#build/project';
import { writeBundle } from '#electron/bundle/bundle-file';
import { markedArticles } from '#tests/bench/data/marked-articles';
import { aTemporaryFolder } from '../builders/temporary-folder';

const MEGABYTE = 1024 * 1024;
/** Twice the size would take some 150 more if all that was written about the articles were held. */
const HARDLY_MORE = 48 * MEGABYTE;

/** Only Linux says how much memory a process has taken at the most. */
test.skipIf(process.platform !== 'linux')(
  'a bundle of twice the size takes hardly more memory, looked through, taken in and written',
  { timeout: 120_000 },
  async () => {
    const [peak, size] = await peakWith(150);
    const [twice, twiceTheSize] = await peakWith(300);

    expect(twiceTheSize).toBeGreaterThan(1.9 * size);
    expect(twice).toBeLessThan(peak + HARDLY_MORE);
  },
);

/** @returns the most memory that a bundle of so many articles with 90 passages each takes, and its size; in bytes. */
async function peakWith(articles: number): Promise<[peak: number, size: number]> {
  const folder = aTemporaryFolder();
  const file = path.join(folder, 'some.scholion');
  await writeBundle(file, markedArticles({ articles, words: 120, passages: 90 }));
  const script = inProject('tests/unit/electron/exchange/take-and-write.ts');
  const { stdout } = await promisify(execFile)(process.execPath, ['--import', 'tsx', script, file, folder], {
    cwd: inProject('.'),
  });
  return [Number(stdout), statSync(file).size];
}
