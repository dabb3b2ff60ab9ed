import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron, type Page } from '@playwright/test';
import { electronPath, launchArguments } from '#build/electron-path';
import { figureOf, type Figure } from './figure';

/** So often is each key pressed. */
const RUNS = 40;
/** Sentences of the article, each with one passage in it. */
const PASSAGES = 2_000;

/** What is pressed, what makes it ready, and what leads back. A goal is so many frames: 50 ms, and 100 for the palette. */
const keys = [
  { figure: 'key to paint, next word', ready: [], key: 'ArrowRight', back: [], goal: 3 },
  { figure: 'key to paint, next sentence', ready: [], key: 'ArrowDown', back: [], goal: 3 },
  {
    figure: 'key to paint, tag line',
    ready: ['ArrowDown', 'Shift+ArrowRight'],
    key: 'a',
    back: ['Escape'],
    goal: 3,
  },
  { figure: 'key to paint, next passage', ready: [], key: 'g', back: [], goal: 3 },
  { figure: 'key to paint, palette', ready: [], key: 'Control+k', back: ['Escape'], goal: 6 },
] as const;

/** From a press to the next picture, in an article with thousands of passages, beside one frame of the screen. */
export async function* measure(): AsyncIterable<Figure> {
  const folder = await mkdtemp(join(tmpdir(), 'scholion-bench-'));
  const article = join(folder, 'article.txt');
  await writeFile(article, sentences());
  const running = await _electron.launch({
    executablePath: electronPath().program,
    args: launchArguments([`--user-data-dir=${join(folder, 'profile')}`, article]),
  });
  const page = await running.firstWindow();
  await page.getByRole('textbox', { name: /^Text of/ }).waitFor();
  await tagAllMentions(page);
  for (const { figure, ready, key, back, goal } of keys) {
    const [measured, baseline]: [number[], number[]] = [[], []];
    for (let run = 0; run < RUNS; run += 1) {
      for (const before of ready) await page.keyboard.press(before);
      baseline.push(await frameTime(page));
      measured.push(await timeToPaint(page, key));
      for (const after of back) await page.keyboard.press(after);
    }
    yield figureOf({ figure, size: `${PASSAGES} passages`, goal }, measured, baseline);
  }
  await running.close();
  await rm(folder, { recursive: true, force: true });
}

function sentences(): string {
  const all = Array.from(
    { length: PASSAGES },
    (_, at) => `On day ${at} Japan said that nothing at all had been agreed.`,
  );
  return Array.from({ length: PASSAGES / 5 }, (_, at) => all.slice(at * 5, at * 5 + 5).join(' ')).join(
    '\n\n',
  );
}

/** A passage in every sentence, in one step. */
async function tagAllMentions(page: Page): Promise<void> {
  await page.keyboard.press('t');
  await page.getByRole('heading', { name: 'Whose mentions?' }).waitFor();
  await page.keyboard.type('Japan');
  await page.keyboard.press('Enter');
  await page.getByText(`${PASSAGES.toLocaleString('en')} found`).waitFor();
  await page.keyboard.press('Control+Enter');
  // So many are asked for twice.
  await page.getByRole('button', { name: 'Look again' }).waitFor();
  await page.keyboard.press('Control+Enter');
  const listed = page.getByRole('heading', {
    name: new RegExp(`^Passages ${PASSAGES.toLocaleString('en')}$`),
  });
  await listed.waitFor({ timeout: 120_000 });
  await page.getByText(/^All saved/).waitFor({ timeout: 120_000 });
  await page.getByRole('textbox', { name: /^Text of/ }).focus();
}

/** Milliseconds from one picture to the next while nothing happens. */
async function frameTime(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        requestAnimationFrame((first) => requestAnimationFrame((second) => resolve(second - first)));
      }),
  );
}

/** Milliseconds from the moment in which the page hears the key to the moment after its next picture. */
async function timeToPaint(page: Page, key: string): Promise<number> {
  await page.evaluate(() => {
    const heard = new Promise<number>((resolve) => {
      addEventListener(
        'keydown',
        ({ timeStamp }) =>
          requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - timeStamp))),
        { capture: true, once: true },
      );
    });
    Object.assign(window, { heard });
  });
  await page.keyboard.press(key);
  return page.evaluate(() => (window as unknown as { heard: Promise<number> }).heard);
}
