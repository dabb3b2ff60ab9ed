import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { sizes } from './data/marked-articles';
import type { Figure, Wish } from './figure';
import { InChromium, launchBrowser } from './in-chromium';
import { madeBundle } from './made';
import { marking, opening, scrolling, showBare, type Reading } from './reader-figures';
import { startOn } from './reading';

const BROWSERS = ['chromium', 'chromium-browser', 'google-chrome'];

/**
 * The reader in the newest Chromium of this machine, beside the bare page in the same: the runtime that is at hand may be
 * years old. The page is the program's own, and what answers it are the functions of the main process, over a connection
 * that is slower than the program's: what waits for the disk is not measured here.
 */
export async function* measure({ sizes: wished, runs }: Wish): AsyncIterable<Figure> {
  const browser = installed();
  if (!browser) {
    console.log('  no Chromium is installed on this machine: not measured (SCHOLION_CHROMIUM names one)');
    return;
  }
  const folder = await mkdtemp(join(tmpdir(), 'scholion-bench-'));
  const bare = await launchBrowser(browser, join(folder, 'bare'));
  const version = bare.browser()?.version().split('.', 1)[0] ?? '';
  const small: Reading['small'] = new Map();
  try {
    for (const size of wished) {
      const bundle = await madeBundle(size, sizes[size]);
      const barePage = bare.pages()[0] ?? (await bare.newPage());
      await showBare(barePage, bundle);
      const [app, plain] = await Promise.all(
        [sizes[size], { ...sizes[size], passages: 0 }].map(async (amount, at) => {
          const profile = join(folder, `${size}${at}`);
          const name = at === 0 ? size : `${size}-plain`;
          return startOn(await madeBundle(name, amount), profile, new InChromium(profile, browser));
        }),
      );
      if (!app || !plain) continue;
      const reading: Reading = { app, plain, barePage, size, runs, small };
      try {
        for (const figures of [scrolling, opening, marking]) {
          for await (const { figure, ...measured } of figures(reading))
            yield { figure: `${figure}, Chromium ${version}`, ...measured };
        }
      } finally {
        await Promise.all([app.stop(), plain.stop()]);
      }
    }
  } finally {
    await bare.close();
    await rm(folder, { recursive: true, force: true });
  }
}

/** The path of the browser that is to be measured, if there is one. */
function installed(): string | undefined {
  const named = process.env['SCHOLION_CHROMIUM'];
  if (named) return named;
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  return folders.flatMap((at) => BROWSERS.map((name) => join(at, name))).find((file) => existsSync(file));
}
