import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElectronApplication } from '@playwright/test';
import type { Scholion } from '#tests/e2e/scholion';
import { startBare } from './bare-program';
import { Beside } from './beside';
import { sizes } from './data/marked-articles';
import { appendAndAsk } from './disk-and-door';
import { figureOf, type Figure, type Wish } from './figure';
import { madeBundle } from './made';
import { contentsOf, keyToPaint } from './paint';
import { marking, opening, promised, scrolling, showBare, type Reading } from './reader-figures';
import { SAVED, selectSomeWords, startOn } from './reading';

/** The program in this runtime: it alone can be asked what its process holds. */
type Open = Reading & { readonly bare: ElectronApplication };

/** Workers that have nothing to do any more have ended by then. */
const REST_MS = 15_000;

/** The reader at three sizes of text, from a key to what it shows. */
export async function* measure(wish: Wish): AsyncIterable<Figure> {
  const folder = await mkdtemp(join(tmpdir(), 'scholion-bench-'));
  const bare = await startBare();
  const small = new Map<string, readonly number[]>();
  const started: Scholion[] = [];
  const start = async (bundle: string, profile: string): Promise<Scholion> => {
    const app = await startOn(bundle, join(folder, profile));
    started.push(app);
    return app;
  };
  try {
    for (const size of wish.sizes) {
      const bundle = await madeBundle(size, sizes[size]);
      const page = await bare.firstWindow();
      await showBare(page, bundle);
      const app = await start(bundle, size);
      const plain = await start(
        await madeBundle(`${size}-plain`, { ...sizes[size], passages: 0 }),
        `${size}-plain`,
      );
      const open = { app, plain, bare, barePage: page, size, runs: wish.runs, small };
      yield* holding(open);
      yield* scrolling(open);
      yield* opening(open);
      yield* marking(open);
      yield* saving(open);
      for (const each of started.splice(0)) await each.stop();
    }
  } finally {
    for (const each of started) await each.stop();
    await bare.close();
    await rm(folder, { recursive: true, force: true });
  }
}

async function* holding({ app, plain, bare, size, small }: Open): AsyncIterable<Figure> {
  await app.page.waitForTimeout(REST_MS);
  const own = await contentsOf(app.program, app.page);
  const unmarked = await contentsOf(plain.program, plain.page);
  const least = await contentsOf(bare, await bare.firstWindow());
  const inMB = { size, unit: 'MB' } as const;
  yield figureOf(
    { figure: 'memory after load', ...inMB, goal: promised(size, 2) },
    [own.memoryMB],
    [least.memoryMB],
  );
  yield figureOf({ figure: 'heap of the script after load', ...inMB }, [own.heapMB], [least.heapMB]);
  yield figureOf(
    { figure: 'nodes after load', size, unit: 'nodes', goal: promised(size, 2) },
    [own.nodes],
    [least.nodes],
  );
  const ofPassages = [own.nodes - unmarked.nodes];
  const atSmallest = small.get('nodes');
  if (!atSmallest) small.set('nodes', ofPassages);
  yield figureOf(
    { figure: 'nodes that passages take, beside S', size, unit: 'nodes', goal: promised(size, 1.3) },
    ofPassages,
    atSmallest ?? ofPassages,
  );
}

async function* saving({ app, size, runs }: Open): AsyncIterable<Figure> {
  const times = new Beside();
  await app.press('Control+Home');
  for (let run = 0; run < runs; run += 1) {
    await selectSomeWords(app.page);
    times.own.push(await keyToPaint(app.page, 'h', SAVED));
    times.least.push(await appendAndAsk(app));
    await app.press('Delete');
  }
  const goal = promised(size, { atMost: 20 });
  yield figureOf({ figure: 'tag, key to saved', size, judged: 'p95', goal }, times.own, times.least);
}
