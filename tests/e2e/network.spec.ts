import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Locator } from '@playwright/test';
import { expectAccessible } from './accessible';
import { analysisOf, readSample } from './analysis';
import { expect, test, type Scholion } from './app';
import { takeIn } from './marked-bundle';
import { look } from './pictures';
import { crowdedTies, tiedBundle } from './tied-actors';

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
  await readSample(app);
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
  await readSample(app);
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
  await readSample(app);
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

test('by pointer: a press opens the passages, dragging moves, the wheel enlarges around the pointer', async ({
  app,
}) => {
  await readSample(app);
  const { picture, actors, at, behind } = await openNetwork(app);
  const russia = picture.locator('[data-actor][aria-label^="Russia:"]');
  await russia.click();
  await expect(at).toHaveAccessibleName(/^Russia: /);
  await expect(behind.getByRole('heading', { name: 'Russia' })).toBeVisible();
  await app.press('Escape');

  const middle = (await picture.boundingBox())!;
  const before = (await russia.boundingBox())!;
  const { mouse } = app.page;
  await mouse.move(middle.x + 30, middle.y + 30);
  await mouse.down();
  await mouse.move(middle.x + 90, middle.y + 70, { steps: 4 });
  await mouse.up();
  await expect.poll(async () => (await russia.boundingBox())?.x).toBeCloseTo(before.x + 60, 0);
  await expect.poll(async () => (await russia.boundingBox())?.y).toBeCloseTo(before.y + 40, 0);

  const apart = await distance(actors);
  const pointed = (await russia.boundingBox())!;
  await mouse.move(pointed.x + pointed.width / 2, pointed.y + pointed.height / 2);
  await mouse.wheel(0, -400);
  await expect.poll(() => distance(actors)).toBeGreaterThan(apart * 1.5);
  await expect.poll(async () => offset(await russia.boundingBox(), pointed)).toBeLessThan(2);
});

test('one tie is a picture, too, and what is said of it without any implication counts', async ({
  app,
  folder,
}) => {
  const actors = ['The Joint Commission for the Review of Border Crossings, West', 'وزارة الدفاع'];
  await takeIn(app, await tiedBundle(folder, { actors, passages: [[0, 1]] }), 'Tied: 1 article, 1 passage');
  const { room, picture, ties } = await openNetwork(app);
  await expect(ties).toHaveAccessibleName(
    'The Joint Commission for the Review of Border Crossings, West acts on وزارة الدفاع: 1 passage',
  );
  await expect(picture.getByText('The Joint Commission for…', { exact: true })).toBeVisible();
  await look(app, 'network-of-one-tie');
  await room.getByRole('button', { name: 'Save or copy' }).press('Enter');
  await app.page.getByRole('menuitem', { name: 'Copy as table' }).press('Enter');
  await expect.poll(() => app.clipboard()).toContain('وزارة الدفاع\tacts on\t1');
});

test('of many actors the heaviest are shown, any other is found by name, and all are in the table', async ({
  app,
  folder,
}) => {
  test.setTimeout(180_000);
  await takeIn(app, await tiedBundle(folder, crowdedTies(500, 4_000)), 'Tied: 20 articles, 4,000 passages');
  const { room, picture, actors, ties, rows, at, behind, choose } = await openNetwork(app);
  await choose('Same passage');
  await expect(
    room.getByText(/^The heaviest: 150 of 500 actors, 400 of 10,124 ties\. All are in the table\.$/),
  ).toBeVisible();
  await expect(actors).toHaveCount(150);
  await expect(ties).toHaveCount(400);
  await look(app, 'network-crowded');

  await choose('Table');
  await expect(room.getByText('500 actors, 10,124 ties')).toBeVisible();
  await rows.first().focus();
  await app.press('End');
  const last = rows.last();
  await expect(last).toBeFocused();
  await expect(last).toHaveAttribute('aria-posinset', '10124');
  const [from, to] = await last.locator('bdi').allTextContents();
  await app.press('Enter');
  await expect(behind.getByRole('heading', { name: `${from} – ${to}` })).toBeVisible();
  await expect(behind.getByRole('option')).toHaveCount(1);

  await choose('Picture');
  await app.tabTo('Find an actor');
  await app.type('Body 497');
  await app.press('Enter');
  await expect(at).toHaveAccessibleName(/^Body 497: /);
  await expect.poll(async () => offset(await at.boundingBox(), await picture.boundingBox())).toBeLessThan(2);
  await look(app, 'network-crowded-found');

  await room.getByRole('button', { name: /Smallest tie/ }).press('Enter');
  await app.page.getByRole('option', { name: 'From 10 passages' }).press('Enter');
  await expect(room.getByText(/^\d+ actors, \d+ ties$/)).toBeVisible();
  await expect.poll(async () => Math.min(...(await ties.evaluateAll(passagesIn)))).toBeGreaterThanOrEqual(10);
});

/** How many passages ties say that they have. Runs in the page. */
function passagesIn(ties: Element[]): number[] {
  return ties.map((tie) => Number(/: (\d+) passages?/.exec(tie.getAttribute('aria-label') ?? '')?.[1]));
}

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
