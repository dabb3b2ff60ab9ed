import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { compileMentions } from '#shared/suggestions/find-mentions';
import { Chance } from '#tests/builders/chance';
import { mentionDrawer } from '#tests/e2e/mentions';
import type { Scholion } from '#tests/e2e/scholion';
import { sizes } from './data/marked-articles';
import { madeNames, named, writtenText } from './data/written-text';
import { figureOf, type Figure, type Wish } from './figure';
import { madeBundle } from './made';
import { keyToPaint } from './paint';
import { startOn } from './reading';

const FEW = 50;
const MANY = 5_000;
/** Tagging hundreds of mentions and taking them back is no matter of a moment. */
const MOST_TAGGINGS = 30;

/** More than this are asked for twice. */
const MOST_AT_ONCE = 200;

/** What says how many mentions there are; it stands there once the whole text was searched. */
const LISTED = `[...document.querySelectorAll('button')].map(({ textContent }) => textContent).find((words) => /^Tag [\\d,]+ mention/.test(words)) ?? ''`;
/** What says how many passages the article has. */
const COUNTED = `[...document.querySelectorAll('h2, h3')].map(({ textContent }) => textContent).find((words) => /^Passages [\\d,]+$/.test(words)) ?? ''`;

/** Finding names in a long text, and tagging all mentions of one, from a key to what it shows. */
export async function* measure({ sizes: wanted, runs }: Wish): AsyncIterable<Figure> {
  yield* matching(runs);
  const folder = await mkdtemp(join(tmpdir(), 'scholion-bench-'));
  try {
    for (const size of wanted) {
      const app = await startOn(await madeBundle(size, sizes[size]), join(folder, size));
      try {
        yield* listing(app, size, runs);
        yield* tagging(app, size, Math.min(runs, MOST_TAGGINGS));
      } finally {
        await app.stop();
      }
    }
    if (wanted.includes('L')) yield* amongMany(folder, runs);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** The matching alone, without a window: what the rest of a search is compared with. */
function* matching(runs: number): Iterable<Figure> {
  const text = writtenText(sizes.L.words, new Chance(1));
  const finders = [FEW, MANY].map((count) =>
    compileMentions(
      [...named, ...madeNames(count - named.length)].map((name) => ({
        id: name,
        name,
        type: 'group',
        aliases: [],
      })),
    ),
  );
  const times: [number[], number[]] = [[], []];
  for (let run = 0; run < runs; run += 1) {
    for (const [at, finder] of finders.entries()) {
      const begun = performance.now();
      finder.in(text);
      times[at]?.push(performance.now() - begun);
    }
  }
  const [few, many] = times;
  const size = '5,000 aliases, 3 MB';
  const rate = (ms: number): number => text.length / 1000 / ms;
  const figure = 'alias matching';
  yield figureOf({ figure, size, unit: 'MB/s', goal: { atLeast: 20 } }, many.map(rate));
  yield figureOf({ figure: `${figure}, beside 50 aliases`, size, goal: 1.2 }, many, few);
}

/** From the key that chooses the actor to the list of its mentions in the whole text. */
async function keyToList(app: Scholion): Promise<number> {
  await app.press('t');
  await app.page.getByRole('heading', { name: 'Whose mentions?' }).waitFor();
  await app.type('Japan');
  await mentionDrawer(app).getByRole('option').filter({ hasText: 'Japan' }).first().waitFor();
  return keyToPaint(app.page, 'Enter', LISTED);
}

async function timesToList(app: Scholion, runs: number): Promise<number[]> {
  const times: number[] = [];
  for (let run = 0; run < runs; run += 1) {
    times.push(await keyToList(app));
    await app.press('Escape');
  }
  return times;
}

async function* listing(app: Scholion, size: string, runs: number): AsyncIterable<Figure> {
  yield figureOf({ figure: 'mentions in the whole text, key to list', size }, await timesToList(app, runs));
}

async function* tagging(app: Scholion, size: string, runs: number): AsyncIterable<Figure> {
  const times: number[] = [];
  for (let run = 0; run < runs; run += 1) {
    await keyToList(app);
    const many = Number((await app.page.evaluate<string>(LISTED)).replaceAll(/\D/g, ''));
    if (many > MOST_AT_ONCE) {
      await app.press('Control+Enter');
      await app.page.getByRole('button', { name: 'Look again' }).waitFor();
    }
    times.push(await keyToPaint(app.page, 'Control+Enter', COUNTED));
    await keyToPaint(app.page, 'Control+z', COUNTED);
  }
  yield figureOf({ figure: 'tag all mentions in the whole text, key to paint', size }, times);
}

/** The same list in a project of thousands of actors. */
async function* amongMany(folder: string, runs: number): AsyncIterable<Figure> {
  const times: number[][] = [];
  for (const actors of [FEW, MANY]) {
    const bundle = await madeBundle(`names-${actors}`, { ...sizes.L, passages: 0, actors });
    const app = await startOn(bundle, join(folder, `names-${actors}`));
    try {
      times.push(await timesToList(app, runs));
    } finally {
      await app.stop();
    }
  }
  const [few = [], many = []] = times;
  const figure = 'mentions in the whole text, key to list, beside 50 actors';
  yield figureOf({ figure, size: 'L, 5,000 actors', goal: 1.2 }, many, few);
}
