import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Locator } from '@playwright/test';
import { expectAccessible } from './accessible';
import { analysisOf, readSample } from './analysis';
import { expect, test, type Scholion } from './app';
import { crowdedBundle } from './crowded';
import { datedBundle } from './dated';
import { takeIn } from './marked-bundle';

/** The parts of the timeline, as the screen calls them. */
function timelineOf(app: Scholion) {
  const { room, ...parts } = analysisOf(app);
  const chart = room.getByRole('listbox', { name: 'Timeline', exact: true });
  return {
    ...parts,
    room,
    chart,
    /** The item that the arrows are at. */
    item: chart.getByRole('option', { selected: true }),
    lane: (name: string): Locator => chart.getByRole('group', { name, exact: true }),
    table: room.getByRole('listbox', { name: 'Timeline as a table' }),
  };
}

async function open(app: Scholion): Promise<void> {
  await app.press('ControlOrMeta+6');
  const { room } = analysisOf(app);
  await expect(room.getByRole('grid')).toBeFocused();
  await room.getByText('Timeline', { exact: true }).click();
}

test('by keys from an article on the timeline to its passages, to a horizon and to the table', async ({
  app,
}) => {
  await readSample(app);
  await open(app);
  const { chart, item, lane, behind, room, table } = timelineOf(app);
  await expect(lane('Articles').getByRole('option')).toHaveCount(1);
  await expect(lane('Now').getByRole('option')).toHaveAccessibleName(
    /North Korea becomes a party.* · 2024-10-29 · counted from the article’s date, to the day · Horizon, Now/u,
  );
  await expectAccessible(app);
  await chart.focus();
  await expect(item).toHaveAccessibleName(
    /North Korean Troops.* · 2024-10-29 · exact, to the day · Article/u,
  );

  await app.press('Enter');
  await expect(behind.getByRole('option').first()).toBeFocused();
  await app.press('Escape');
  await expect(chart).toBeFocused();
  await app.press('ArrowDown');
  await expect(item).toHaveAccessibleName(/North Korea becomes a party.*Horizon/u);
  await app.press('Enter');
  await expect(behind).toContainText('North Korea becomes a party to the war in Ukraine.');
  await app.press('Escape');

  await app.press('ControlOrMeta+1', 'ControlOrMeta+6');
  await expect(chart).toBeFocused();
  await expect(item).toHaveAccessibleName(/North Korea becomes a party.*Horizon/u);

  await room.getByText('Table', { exact: true }).click();
  await expect(table.getByRole('option')).toHaveCount(2);
  await expect(table.getByRole('option').first()).toContainText('2024-10-29');
  await expectAccessible(app);
});

test('a crowded timeline is stacked, counted, walked, zoomed, narrowed and saved', async ({
  app,
  folder,
}) => {
  await takeIn(
    app,
    await datedBundle(folder, { articles: 40, passages: 16 }),
    'Dated: 40 articles, 640 passages',
  );
  await open(app);
  const { chart, item, lane, room, behind, table, filters } = timelineOf(app);
  await expect(room.getByText('424 dates in 6 lanes')).toBeVisible();
  await expect(lane('Articles').getByRole('option')).toHaveCount(40);
  const more = lane('Dates found')
    .getByText(/^\+1\d\d$/u)
    .first();
  await expect(more).toBeVisible();
  await expectAccessible(app);

  await more.click();
  await expect(app.page.getByRole('menuitem')).toHaveCount(26);
  await app.page.getByRole('menuitem').first().press('Enter');
  await expect(behind.getByRole('option').first()).toBeFocused();
  await app.press('Escape');

  await app.press('ArrowUp', 'Home', 'ArrowDown', 'Home');
  await expect(item).toHaveAccessibleName(
    /≈ last month · .* · 2023-12 · inferred from the article’s date, to the month · Date found/u,
  );
  await app.press('ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowDown', 'End');
  await expect(item).toHaveAccessibleName(/from 2025-.* · Horizon, Later than 12 months/u);

  const drawn = async (): Promise<number> => await lane('Articles').getByRole('option').count();
  await app.press(
    'ArrowUp',
    'ArrowUp',
    'ArrowUp',
    'ArrowUp',
    'ArrowUp',
    'Home',
    '0',
    '+',
    '+',
    '+',
    '+',
    '+',
    '+',
  );
  await expect.poll(drawn).toBeLessThan(20);
  await app.press('0');
  await expect.poll(drawn).toBe(40);
  const box = await chart.boundingBox();
  if (!box) throw new Error('The timeline is not on the screen');
  await app.page.mouse.move(box.x + 700, box.y + 20);
  await app.page.mouse.down();
  await app.page.mouse.move(box.x - 3000, box.y + 20, { steps: 4 });
  await app.page.mouse.up();
  // The one that has the focus is there for whoever is read to.
  await expect.poll(drawn).toBe(1);
  await app.press('0');

  await filters.getByRole('textbox', { name: 'To date' }).fill('2024-01');
  await app.press('Enter');
  await expect(lane('Articles').getByRole('option')).toHaveCount(5);
  await filters.getByRole('button', { name: 'Count all' }).press('Enter');
  await app.tabTo('Actor');
  await app.type('وزارة');
  await app.press('Enter');
  await expect(room.getByText('120 dates in 2 lanes')).toBeVisible();
  await room.getByRole('button', { name: 'Clear: Actor' }).press('Enter');
  await room.getByRole('button', { name: /Lanes/u }).press('Enter');
  await app.page.getByRole('option', { name: 'Lanes by actor' }).press('Enter');
  await expect(lane('وزارة الدفاع والإنتاج الحربي')).toBeVisible();

  await room.getByText('Table', { exact: true }).click();
  await expect(table.getByRole('option').first()).toContainText('Report 1 on what was so');
  const save = async (name: string, entry: string): Promise<Buffer> => {
    const file = join(folder, name);
    await app.answerSaveDialog(file);
    await room.getByRole('button', { name: 'Save or copy' }).press('Enter');
    await app.page.getByRole('menuitem', { name: entry }).press('Enter');
    await expect(app.page.getByText(`Saved as ${name}.`).first()).toBeVisible();
    return readFile(file);
  };
  const csv = (await save('when.csv', 'Save as CSV…')).toString('utf8');
  expect(csv).toMatch(/Lane,As written,As read,Precision,Kind,Words,Article,Actors\r\n/u);
  expect(csv).toContain('by 2027,2027,"year, exact, by then",Date found');
  expect(csv).toContain('04/05/2024,2024-04-05,"day, one of two readings, or 2024-05-04"');
  expect(csv).not.toContain('so with 2000 men');
  expect((await save('when.png', 'Save as picture (PNG)…')).subarray(1, 4).toString()).toBe('PNG');
  expect((await save('when.svg', 'Save as picture (SVG)…')).toString('utf8')).toMatch(
    /^<\?xml.*<svg .*stroke-dasharray.*inferred/su,
  );
});

test('where nothing is dated the timeline says what would be on it', async ({ app, folder }) => {
  await takeIn(app, await crowdedBundle(folder), 'Crowded: 1 article, 102 passages');
  await app.press('ControlOrMeta+6');
  const { room } = timelineOf(app);
  await expect(room.getByText('No implication says yet whom it affects.')).toBeVisible();
  await takeIn(app, await datedBundle(folder, { articles: 1, passages: 1 }), 'Dated: 1 article, 1 passage');
  await open(app);
  await expect(room.getByText('3 dates in 3 lanes')).toBeVisible();
  const { filters } = timelineOf(app);
  await filters.getByRole('textbox', { name: 'From date' }).fill('2030');
  await app.press('Enter');
  await expect(room.getByText('Nothing dated fits all of what is asked for.')).toBeVisible();
  await expectAccessible(app);
});
