import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Locator } from '@playwright/test';
import { writeBundle } from '#electron/bundle/bundle-file';
import { markedArticles } from '#tests/bench/data/marked-articles';
import { expectAccessible } from './accessible';
import { analysisOf } from './analysis';
import { expect, test, type Scholion } from './app';
import { takeIn } from './marked-bundle';
import { look } from './pictures';

/** The parts of the network, as the screen calls them. */
function networkOf(app: Scholion) {
  const { room, ...rest } = analysisOf(app);
  const picture = room.getByRole('listbox', { name: /Who acts on whom|Same passage/ });
  return {
    ...rest,
    room,
    picture,
    actors: picture.locator('[data-actor]'),
    ties: picture.locator('[data-tie]'),
    /** Where the arrows are at. */
    at: picture.locator('[aria-selected=true]'),
    rows: room.getByRole('listbox', { name: 'Ties' }).getByRole('option'),
    choose: (name: string): Promise<void> => room.getByText(name, { exact: true }).click(),
  };
}

async function openNetwork(app: Scholion): Promise<ReturnType<typeof networkOf>> {
  await app.press('ControlOrMeta+6');
  const network = networkOf(app);
  await network.choose('Network');
  await expect(network.actors.first()).toBeVisible({ timeout: 30_000 });
  return network;
}

test('by keys from an actor to its ties and the passages behind them, in the picture and in the table', async ({
  app,
}) => {
  await app.openSample();
  const { room, picture, actors, ties, at, behind, rows, choose } = await openNetwork(app);
  await expect(actors).toHaveCount(6);
  await expect(ties).toHaveCount(5);
  await look(app, 'network-of-the-sample');

  await picture.focus();
  await app.press('ArrowRight');
  await expect(at).toHaveAccessibleName('Russia: 4 passages, 2 ties, mixed');
  await app.press('t');
  await expect(at).toHaveAccessibleName('North Korea acts on Russia: 2 passages, gains');
  await app.press('t');
  await expect(at).toHaveAccessibleName('North Korean forces in Kursk acts on Russia: 1 passage, gains');
  await app.press('Shift+T', 'Enter');
  await expect(behind.getByRole('option')).toHaveText([/kind words/, /fighting men/]);
  await expect(behind.getByRole('option').first()).toBeFocused();
  await expectAccessible(app);

  await app.press('Enter');
  await expect(app.selectedMarks.first()).toContainText('kind words');
  await app.press('ControlOrMeta+6');
  await expect(behind.getByRole('option').first()).toBeFocused();
  await app.press('Escape');
  await expect(picture).toBeFocused();
  await expect(at).toHaveAccessibleName(/^North Korea acts on Russia/);
  await app.press('Escape');
  await expect(at).toHaveAccessibleName(/^Russia/);
  await app.press('Escape');
  await expect(at).toHaveCount(0);

  await choose('Same passage');
  await expect(ties).toHaveCount(7);
  await choose('Who acts on whom');
  await choose('Table');
  await expect(rows.first()).toHaveText('North KoreaRussiaacts on2▲ gains');
  await rows.first().focus();
  await app.press('Enter');
  await expect(behind.getByRole('option')).toHaveText([/kind words/, /fighting men/]);
  await expectAccessible(app);
  await expect(room.getByText('6 actors, 5 ties')).toBeVisible();
});

test('every actor and every tie is reached by keys, and the picture is moved and enlarged by them', async ({
  app,
}) => {
  await app.openSample();
  const { picture, actors, ties, at } = await openNetwork(app);
  await picture.focus();
  const reached = new Set<string>();
  await app.press('Home');
  for (let step = 0; step < 6; step += 1) {
    reached.add(await nameOf(at));
    for (let tie = 0; tie < 4; tie += 1) {
      await app.press('t');
      reached.add(await nameOf(at));
    }
    await app.press('Escape', 'PageDown');
  }
  expect(reached.size).toBe((await actors.count()) + (await ties.count()));

  const widthNow = (): Promise<number> => distance(actors);
  const whole = await widthNow();
  await app.press('+', '+');
  await expect.poll(widthNow).toBeGreaterThan(whole * 1.5);
  await app.press('0');
  await expect.poll(widthNow).toBeCloseTo(whole, 0);
  const before = await actors.first().boundingBox();
  await app.press('Shift+ArrowLeft');
  await expect
    .poll(async () => (await actors.first().boundingBox())?.x)
    .toBeCloseTo((before?.x ?? 0) + 80, 0);
});

test('what counts narrows the ties, and they are saved as a table and as pictures that run nothing', async ({
  app,
  folder,
}) => {
  await app.openSample();
  const { room, filters, actors, choose } = await openNetwork(app);
  const save = async (name: string, entry: string): Promise<Buffer> => {
    const file = join(folder, name);
    await app.answerSaveDialog(file);
    await room.getByRole('button', { name: 'Save or copy' }).press('Enter');
    await app.page.getByRole('menuitem', { name: entry }).press('Enter');
    await expect(app.page.getByText(`Saved as ${name}.`).first()).toBeVisible();
    return readFile(file);
  };
  expect((await save('ties.csv', 'Save as CSV…')).toString('utf8')).toContain(
    'North Korea,Russia,acts on,2,gains\r\n',
  );
  expect((await save('ties.png', 'Save as picture (PNG)…')).subarray(1, 4).toString()).toBe('PNG');
  const drawing = (await save('ties.svg', 'Save as picture (SVG)…')).toString('utf8');
  expect(drawing).toMatch(/^<\?xml.*<svg .*Who acts on whom.*6 actors, 5 ties.*>North Korea</su);
  expect(drawing).not.toMatch(/<script|href|url\(|on\w+=/u);

  await filters.getByRole('button', { name: /Basis/ }).press('Enter');
  await app.page.getByRole('option', { name: 'Stated', exact: true }).press('Enter');
  await expect(actors).toHaveCount(4);
  await filters.getByRole('textbox', { name: 'To date' }).fill('2023');
  await app.press('Enter');
  await expect(room.getByText('Nothing fits all of what is asked for.')).toBeVisible();
  await look(app, 'network-of-nothing');
  await choose('Same passage');
  await expect(room.getByText('Nothing fits all of what is asked for.')).toBeVisible();
});

test('of many actors the heaviest are shown, any other is found by name, and all are in the table', async ({
  app,
  folder,
}) => {
  test.setTimeout(180_000);
  const bundle = join(folder, 'measured.scholion');
  await writeBundle(
    bundle,
    markedArticles({ articles: 60, words: 1_200, passages: 100, actors: 500, areJudged: true }),
  );
  await takeIn(app, bundle, 'Measured: 60 articles, 6,000 passages');
  const { room, picture, actors, ties, rows, at, choose } = await openNetwork(app);
  await expect(room.getByText(/^The heaviest: 150 of \d+ actors, \d+ of \d+ ties\.$/)).toBeVisible();
  await expect(actors).toHaveCount(150);
  await look(app, 'network-crowded');

  await choose('Table');
  const last = rows.last();
  await rows.first().focus();
  await app.press('End');
  const hidden = (await last.locator('bdi').nth(1).textContent()) ?? '';
  await choose('Picture');
  await app.tabTo('Find an actor');
  await app.type(hidden);
  await app.press('Enter');
  await expect(at).toHaveAccessibleName(new RegExp(`^${hidden}: `));
  await expect.poll(async () => offset(await at.boundingBox(), await picture.boundingBox())).toBeLessThan(2);

  await room.getByRole('button', { name: /Smallest tie/ }).press('Enter');
  await app.page.getByRole('option', { name: 'From 3 passages' }).press('Enter');
  await expect(room.getByText(/^\d+ actors, \d+ ties$/)).toBeVisible();
  for (const name of await ties.evaluateAll((all) => all.map((each) => each.ariaLabel ?? '')))
    expect(Number(/: (\d+) passages/.exec(name)?.[1])).toBeGreaterThanOrEqual(3);
});

async function nameOf(at: Locator): Promise<string> {
  return (await at.getAttribute('aria-label')) ?? '';
}

type Box = Awaited<ReturnType<Locator['boundingBox']>>;

/** How far the middles of two are apart, in pixels. */
function offset(one: Box, other: Box): number {
  if (!one || !other) return Infinity;
  return Math.hypot(
    one.x + one.width / 2 - other.x - other.width / 2,
    one.y + one.height / 2 - other.y - other.height / 2,
  );
}

/** How far apart the first two are, in pixels. */
async function distance(actors: Locator): Promise<number> {
  return offset(await actors.nth(0).boundingBox(), await actors.nth(1).boundingBox());
}
