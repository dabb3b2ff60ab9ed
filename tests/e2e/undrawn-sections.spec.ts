import { join } from 'node:path';
import { writeFile } from 'node:fs/promises';
import { expect, test, type Scholion } from './app';

const PARAGRAPHS = 900;

/** An article of many sections, with a list and a table far below. */
async function openLongArticle(app: Scholion, folder: string): Promise<void> {
  const paragraphs = Array.from(
    { length: PARAGRAPHS },
    (_, n) => `<p>Paragraph ${n} tells of the ferry.</p>`,
  );
  const far =
    '<ul><li>The first of two</li><li>The second of two</li></ul><table><tr><th>Port</th><th>Ships</th></tr><tr><td>Harbour</td><td>12</td></tr></table>';
  const html = `<!doctype html><html lang="en"><title>Long</title><article><h1>Long</h1>${paragraphs.slice(0, -20).join('')}${far}${paragraphs.slice(-20).join('')}</article></html>`;
  const path = join(folder, 'long.html');
  await writeFile(path, html);
  await app.addFile(path);
}

async function findFar(app: Scholion, paragraph: number): Promise<void> {
  await app.press('Control+f');
  await app.type(`Paragraph ${paragraph} tells`);
  await expect(app.page.getByRole('search')).toContainText('1 of 1');
  await app.press('Enter', 'Escape');
}

/** How many of these roles the browser gives to assistive technology, within the text. */
async function rolesIn(app: Scholion, roles: readonly string[]): Promise<Record<string, number>> {
  const session = await app.page.context().newCDPSession(app.page);
  const { nodes } = (await session.send('Accessibility.getFullAXTree')) as {
    nodes: { ignored: boolean; role?: { value: string } }[];
  };
  await session.detach();
  const counts = Object.fromEntries(roles.map((role) => [role, 0]));
  for (const { ignored, role } of nodes)
    if (!ignored && role && role.value in counts) counts[role.value] = (counts[role.value] ?? 0) + 1;
  return counts;
}

const paragraphsOnPage = (app: Scholion): Promise<number> =>
  app.text.evaluate((text) => text.querySelectorAll('p').length);

test('once assistive technology reads the window, it meets paragraphs, lists and tables far from the screen', async ({
  app,
  folder,
}) => {
  await openLongArticle(app, folder);
  expect(await paragraphsOnPage(app)).toBeLessThan(PARAGRAPHS / 2);
  await findFar(app, 500);
  const inView = app.text.getByText('Paragraph 500 tells');
  await expect(inView).toBeInViewport();

  await app.program.evaluate(({ app: program }) => program.setAccessibilitySupportEnabled(true));

  await expect.poll(() => paragraphsOnPage(app)).toBeGreaterThanOrEqual(PARAGRAPHS);
  await expect
    .poll(async () => (await rolesIn(app, ['paragraph']))['paragraph'])
    .toBeGreaterThanOrEqual(PARAGRAPHS);
  const roles = await rolesIn(app, ['table', 'listitem', 'columnheader']);
  expect([roles['table'], roles['columnheader']]).toEqual([1, 2]);
  expect(roles['listitem']).toBeGreaterThanOrEqual(2);
  await expect(inView).toBeInViewport();
  await app.press('h');
  await app.untilSaved();

  // What is opened from then on is drawn whole as well, after a new start of the page too.
  await app.page.reload();
  await expect.poll(() => paragraphsOnPage(app)).toBeGreaterThanOrEqual(PARAGRAPHS);
});

test('words far below are found, and all of the text is copied, while most of it is not drawn', async ({
  app,
  folder,
}) => {
  await openLongArticle(app, folder);

  await findFar(app, PARAGRAPHS - 1);
  expect(await app.selection()).toContain(`Paragraph ${PARAGRAPHS - 1} tells`);
  expect(await paragraphsOnPage(app)).toBeLessThan(PARAGRAPHS / 2);

  await app.press('Control+Home', 'Control+a', 'Control+c');
  await expect.poll(async () => (await app.clipboard()).length).toBeGreaterThan(PARAGRAPHS * 20);
  const copied = await app.clipboard();
  for (const n of [0, 400, PARAGRAPHS - 1]) expect(copied).toContain(`Paragraph ${n} tells of the ferry.`);
  expect(copied).toContain('The second of two');
  expect(copied).toContain('Harbour');
});
