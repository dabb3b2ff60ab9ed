import type { Locator } from '@playwright/test';
import { join } from 'node:path';
import { writeBundle } from '#electron/bundle/bundle-file';
import { markedArticles } from '#tests/bench/data/marked-articles';
import { expect, temporaryFolder, test, type Scholion } from './app';
import { takeIn } from './marked-bundle';
import { isTour, look } from './pictures';

test.setTimeout(240_000);

/** One implication to every ten passages, and as many actors. */
const amounts = {
  1: { articles: 1, words: 400, passages: 10, actors: 1, said: 'Measured: 1 article, 10 passages' },
  10: { articles: 2, words: 1_000, passages: 50, actors: 10, said: 'Measured: 2 articles, 100 passages' },
  1_000: {
    articles: 100,
    words: 1_200,
    passages: 100,
    actors: 1_000,
    said: 'Measured: 100 articles, 10,000 passages',
  },
} as const;

const main = (app: Scholion): Locator => app.page.getByRole('main');
type Room = {
  readonly key: string;
  /** One of the ways to look at what was said. */
  readonly tab?: string;
  readonly name: string;
  readonly shown: (app: Scholion) => Locator;
};

/** The rooms, and what stands in each once it shows what it has. */
const rooms: readonly Room[] = [
  { key: 'Control+3', name: 'implications', shown: (app) => main(app).getByRole('option').first() },
  { key: 'Control+4', name: 'actors', shown: (app) => main(app).getByRole('option').first() },
  { key: 'Control+5', name: 'codebook', shown: (app) => main(app).getByRole('treeitem').first() },
  { key: 'Control+6', name: 'analysis', shown: (app) => main(app).getByRole('grid') },
  {
    key: 'Control+6',
    tab: 'Network',
    name: 'network',
    shown: (app) => main(app).getByText(/^[\d,]+ actors?, [\d,]+ ties?|^The heaviest/),
  },
  {
    key: 'Control+6',
    tab: 'Timeline',
    name: 'timeline',
    shown: (app) => main(app).getByText(/^[\d,]+ dates? in [\d,]+ lanes?/),
  },
  { key: 'Control+p', name: 'brief', shown: (app) => main(app).getByRole('option').first() },
];

// The tour has pictures of all; what can go wrong goes wrong with a thousand.
const looked = Object.entries(amounts).filter(([count]) => isTour || count === '1000');

for (const [count, { said, ...amount }] of looked) {
  test(`every room can be looked at with ${count} of what it holds`, async ({ app }) => {
    const bundle = join(await temporaryFolder(), 'measured.scholion');
    await writeBundle(bundle, markedArticles({ ...amount, areJudged: true }));
    await takeIn(app, bundle, said);
    for (const { key, tab, name, shown } of rooms) {
      await app.press(key);
      if (tab !== undefined) await main(app).getByText(tab, { exact: true }).click();
      await expect(shown(app)).toBeVisible();
      await look(app, `${name}-with-${count}`);
    }
  });
}
