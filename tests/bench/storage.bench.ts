import type { Page } from '@playwright/test';
import { ofElectron } from '#tests/storage/harness/browsers';
import { serveTests } from '#tests/storage/harness/serve-tests';
import { figureOf, type Figure, type Wish } from './figure';
import type { stored } from './in-page/stored';

/** Making the tables of the whole library anew takes seconds each time. */
const REBUILDS = 3;

/**
 * What keeping a document packed with rows over it costs, in the runtime's own page and a real database: beside one
 * packed record per document, which nothing opens faster, and beside a bare put, which nothing writes faster.
 */
export async function* measure({ runs }: Wish): AsyncIterable<Figure> {
  const served = await serveTests(['tests/bench/in-page/stored.ts']);
  const browser = await ofElectron();
  try {
    yield* await browser.inFreshPage((page) => measureIn(page, served.pages[0]?.address ?? '', runs));
  } finally {
    await browser.close();
    served.close();
  }
}

async function measureIn(page: Page, address: string, runs: number): Promise<Figure[]> {
  await page.goto(address);
  await call(page, 'prepareArticle');
  const opening = await inTurns(page, 'openDocument', 'readRaw', runs);
  const writing = (await call(page, 'write', runs)) as Awaited<ReturnType<typeof stored.write>>;
  const rebuilds: number[] = [];
  let bytes = 0;
  for (let run = 0; run < REBUILDS; run += 1) {
    const rebuilt = (await call(page, 'rebuild')) as Awaited<ReturnType<typeof stored.rebuild>>;
    rebuilds.push(rebuilt.took);
    ({ bytes } = rebuilt);
  }
  const cold = await inTurns(page, 'openLibrary', 'openLibraryRaw', runs);
  const size = '10,000 passages';
  const library = `100,000 passages, ${Math.round(bytes / 1e6)} MB of journal`;
  return [
    figureOf({ figure: 'document out of storage', size, goal: 1.5 }, opening.own, opening.bare),
    figureOf({ figure: 'single write', size, goal: 2 }, writing.own, writing.raw),
    figureOf({ figure: 'tables made anew', size: library, goal: { atMost: 10_000 } }, rebuilds),
    figureOf({ figure: 'cold open of the database', size: library, goal: 1.5 }, cold.own, cold.bare),
  ];
}

/** One after the other in turns, so that what else the machine does falls on both. */
async function inTurns(
  page: Page,
  own: Call,
  bare: Call,
  runs: number,
): Promise<{ own: number[]; bare: number[] }> {
  const took: { own: number[]; bare: number[] } = { own: [], bare: [] };
  for (let run = 0; run < runs; run += 1) {
    took.own.push((await call(page, own)) as number);
    took.bare.push((await call(page, bare)) as number);
  }
  return took;
}

type Call = keyof typeof stored;

function call(page: Page, name: Call, argument?: number): Promise<unknown> {
  return page.evaluate(`stored.${name}(${argument ?? ''})`);
}
