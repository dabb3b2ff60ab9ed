import { readFileSync } from 'node:fs';
import type { Scholion } from '#tests/e2e/scholion';
import { Scholion as Program } from '#tests/e2e/scholion';
import { inProject } from '#build/project';
import { figureOf, type Figure, type Wish } from './figure';
import { fullLibrary } from './full-library';

const watch = readFileSync(inProject('tests/bench/in-page/watch-search.js'), 'utf8');
const size = '5,000 articles, 100,000 passages';
const MEGABYTE = 1_000_000;
const ROUNDS = 3;

/** What is typed, by what makes it quick or slow to find. */
const lines = {
  'frequent words': ['troops', 'said', 'military', 'government'],
  'rare words': ['0042', '1234', '4999', '0815'],
  phrases: ['"North Korea"', '"Kim Jong Un"', '"the General Staff"', '"of the"'],
  'words near each other': ['troops NEAR sanctions', 'ceasefire NEAR Poland'],
  'several words': ['troops missiles -winter', 'japan OR china ceasefire'],
  'beginnings of words': ['sanc*', 'missi*'],
  fields: [
    'actor:russia',
    'actor:russia role:acts troops',
    'basis:inferred',
    'actor:nato -role:mentioned in:passage',
  ],
  'words in a script without spaces': ['粮食', '俄罗斯', '粮食走廊', '导弹 NEAR 石油'],
} as const;

/** Searching the whole library in the program: the making of the index, its memory, and what is typed until it is found. */
export async function* measure({ runs }: Wish): AsyncIterable<Figure> {
  const { profile } = await fullLibrary();
  const app = await withoutIndex(profile);
  try {
    yield* making(app);
    yield* searching(app, runs);
  } finally {
    await app.stop();
  }
}

/** The program with the library and no index of it, which it is about to make. */
async function withoutIndex(profile: string): Promise<Scholion> {
  const app = new Program(profile);
  await app.start();
  await app.page.evaluate(watch);
  // Some seconds pass before the index is begun: until then it can be taken away.
  await app.page.evaluate('searched.forget()');
  return app;
}

async function* making(app: Scholion): AsyncIterable<Figure> {
  const { begun, ended, bytes } =
    await app.page.evaluate<Record<'begun' | 'ended' | 'bytes', number>>('searched.whole');
  const { texts, said } = await app.page.evaluate<Record<'texts' | 'said', number>>('searched.indexed()');
  const rate = (texts + said) / MEGABYTE / ((ended - begun) / 1000);
  yield figureOf({ figure: 'index made in the background', size, unit: 'MB/s', goal: { atLeast: 5 } }, [
    rate,
  ]);
  const text = (texts + said) / MEGABYTE;
  yield figureOf(
    { figure: 'memory of the index, beside the indexed text', size, unit: 'MB', goal: 1.5 },
    [bytes / MEGABYTE],
    [text],
  );
  yield figureOf(
    { figure: 'memory of the index, beside the texts of articles alone', size, unit: 'MB' },
    [bytes / MEGABYTE],
    [texts / MEGABYTE],
  );
}

async function* searching(app: Scholion, runs: number): AsyncIterable<Figure> {
  await app.press('ControlOrMeta+Shift+f');
  const field = app.page.getByRole('combobox', { name: 'Search all articles' });
  await field.waitFor();
  const rounds = Math.max(ROUNDS, Math.ceil(runs / Object.values(lines).flat().length));
  const all: number[] = [];
  const kinds = Object.entries(lines).map(([kind, typed]) => ({ kind, typed, times: [] as number[] }));
  for (let round = 0; round < rounds; round += 1) {
    for (const { typed, times } of kinds) {
      for (const line of typed) times.push(await timeOf(app, line));
    }
  }
  for (const { kind, times } of kinds) {
    all.push(...times);
    yield figureOf({ figure: `search to first results, ${kind}`, size }, times);
  }
  yield figureOf({ figure: 'search to first results', size, judged: 'p95', goal: { atMost: 50 } }, all);
}

/** From the moment at which the browser gives the line to the picture with the first results. @returns ms */
async function timeOf(app: Scholion, line: string): Promise<number> {
  await app.page.evaluate('void (globalThis.searchTime = searched.toResults())');
  await app.press('ControlOrMeta+a');
  await app.page.keyboard.insertText(line);
  return app.page.evaluate<number>('globalThis.searchTime');
}
