import { readdir, readFile, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { writeBundle } from '#electron/bundle/bundle-file';
import { markedArticles } from '#tests/bench/data/marked-articles';
import { bundleByThePage } from '#tests/builders/bundle-by-the-page';
import { forgedZip } from '#tests/unit/electron/bundle/forged-zip';
import { expect, test, type Scholion } from './app';
import { writeArticle } from './articles';
import { aBundle } from './bundles';
import { tablesIn } from './records';

const damages: { what: string; damage: (whole: Buffer) => Buffer; says: string | RegExp }[] = [
  {
    what: 'one byte of it changed',
    damage: (whole) => whole.fill(whole.readUInt8(200) ^ 0xff, 200, 201),
    says: refusedBecause('a file in it is damaged'),
  },
  {
    what: 'its end missing',
    damage: (whole) => whole.subarray(0, whole.length - 100),
    says: refusedBecause('it is not a whole zip file'),
  },
  {
    what: 'nothing of a bundle in it',
    damage: () => Buffer.from('Dear colleague, please find the bundle attached.'),
    says: refusedBecause('it is not a bundle'),
  },
  {
    what: 'a newer version as its maker',
    damage: () => forgedZip([{ name: 'manifest.json', data: '{"format":"scholion","version":2}' }]),
    says: '“received.scholion” was made by a newer Scholion (format 2, this one reads 1). Nothing was changed.',
  },
];

test('a bundle that cannot be trusted is refused with the reason, and nothing changes', async ({
  app,
  folder,
}) => {
  await app.addFile((await writeArticle(folder, 'own.txt')).path);
  await app.press('h', 'Control+1');
  const bundle = await aBundle(folder);
  const before = await everything(app);
  for (const { what, damage, says } of damages) {
    await test.step(`one with ${what}`, async () => {
      const received = join(folder, 'received.scholion');
      await writeFile(received, damage(await readFile(bundle)));
      await openBundle(app, received);

      await expect(app.alert).toContainText(says);
      await app.press('Enter');
      await expect(app.alert).toBeHidden();
      expect(await everything(app)).toEqual(before);
    });
  }
});

test('killed while a bundle comes in, it leaves no project or the whole one', async ({ app, folder }) => {
  const bundle = join(folder, 'many.scholion');
  await writeBundle(bundle, markedArticles({ articles: 200, words: 200, passages: 20 }));
  for (const lifeMs of [40, 120, 300]) {
    await openBundle(app, bundle);
    await app.dialog.getByRole('button', { name: /Open bundle|Go to its project/ }).waitFor();
    const isThere = (await app.dialog.textContent())?.includes('Go to its project') ?? false;
    if (isThere) break;
    await app.dialog.getByRole('button', { name: 'Open bundle' }).click({ noWaitAfter: true });
    await new Promise((resolve) => setTimeout(resolve, lifeMs));
    await app.kill();
    await app.start();

    await openBundle(app, bundle);
    // All of it is new, or nothing is.
    await expect(app.dialog).toContainText(/601 changes you do not have yet\. |You already have everything/);
    await app.press('Escape');
    await expect(app.dialog).toBeHidden();
  }
  const left = await readdir(join(app.profile, 'projects'));
  expect(left.filter((name) => name.startsWith('.'))).toEqual([]);
});

test('a bundle taken a second time changes nothing', async ({ app, folder }) => {
  const bundle = await aBundle(folder);
  await openBundle(app, bundle);
  await app.pressButton('Open bundle');
  await expect(app.library.getByRole('option')).toHaveText([/^A ministry said/]);
  const before = await everything(app);

  await openBundle(app, bundle);
  await expect(app.dialog).toContainText(
    'You already have everything in this bundle. Opening it changes nothing.',
  );
  await app.pressButton('Go to its project');
  await expect(app.dialog).toBeHidden();

  expect(await everything(app)).toEqual(before);
});

test('a bundle given to a second start is shown in the window that is there, and taken only when the person says so', async ({
  app,
  folder,
}) => {
  const bundle = await aBundle(folder);
  const before = await everything(app);
  await app.hideWindow();

  const second = await app.startSecond([basename(bundle)], folder);

  expect(second).toEqual({ exitCode: 0, ms: expect.any(Number) });
  expect(second.ms).toBeLessThan(3_000);
  await expect(app.dialog).toContainText('Ada Example');
  expect(await app.isInFront()).toBe(true);
  expect(await app.windowCount()).toBe(1);
  expect(await everything(app)).toEqual(before);
  await app.press('Escape');
  await expect(app.dialog).toBeHidden();
  expect(await everything(app)).toEqual(before);
});

test('a bundle given to the first start is shown, too, and not taken by itself', async ({
  newApp,
  folder,
}) => {
  const app = await newApp();
  await app.start([await aBundle(folder)]);

  await expect(app.dialog).toContainText('Ada Example');
  await app.press('Escape');
  await expect(app.dialog).toBeHidden();
  await expect(app.library.getByText('No articles yet.')).toBeVisible();
});

test('what another program wrote by the description of bundles alone is taken, and can be worked on', async ({
  app,
  folder,
}) => {
  const foreign = join(folder, 'foreign.scholion');
  await writeFile(foreign, bundleByThePage());
  await openBundle(app, foreign);
  await app.dialog.getByRole('button', { name: 'Open bundle' }).click();
  await app.openFirstDocument();

  await expect(app.passages).toHaveText([/Pyongyang sent two brigades.*North Korea acts/]);
  await app.dragOver('Observers expect more');
  await app.press('h');
  await app.untilSaved();
  await expect(app.passages).toHaveCount(2);
});

test('a document given to a start is added and opened, to a second start as well', async ({
  newApp,
  folder,
}) => {
  const app = await newApp();
  const first = await writeArticle(folder, 'first.txt');
  const second = await writeArticle(folder, 'second.txt', 'Quite another text.');

  await app.start([first.path]);
  await expect(app.text).toContainText('A ministry said on Monday');
  const { exitCode } = await app.startSecond(['second.txt'], folder);

  expect(exitCode).toBe(0);
  await expect(app.text).toHaveText(second.text);
  await app.press('Control+1');
  await expect(app.library.getByRole('option')).toHaveCount(2);
});

function refusedBecause(reason: string): RegExp {
  return new RegExp(`“received\\.scholion” cannot be opened: ${reason}.*\\. Nothing was taken from it\\.`);
}

async function openBundle(app: Scholion, bundle: string): Promise<void> {
  await app.answerOpenDialog([bundle]);
  await app.press('Control+Shift+O');
}

/** What there is: on the disk, byte for byte, and on the screen. */
async function everything(app: Scholion) {
  return { tables: await tablesIn(app), projects: await app.readProjectFiles() };
}
