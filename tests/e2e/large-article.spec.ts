import { join } from 'node:path';
import { writeBundle } from '#electron/bundle/bundle-file';
import { markedArticles, sizes } from '#tests/bench/data/marked-articles';
import { expect, test } from './app';
import type { Scholion } from './scholion';

const { passages } = sizes.L;

/** What is in hand: the words of its marks, and how far below the top of the window they begin. */
function inHand(app: Scholion) {
  return app.page.locator('mark.of-selected').first();
}

test('an article of 500,000 words with 10,000 passages is worked on like a short one', async ({
  newApp,
  folder,
}) => {
  test.setTimeout(180_000);
  const bundle = join(folder, 'large.scholion');
  await writeBundle(bundle, markedArticles(sizes.L));
  const app = await newApp();
  await app.start([bundle]);
  await app.dialog.getByRole('button', { name: 'Open bundle' }).click({ timeout: 90_000 });
  await app.dialog.waitFor({ state: 'hidden', timeout: 90_000 });
  await app.openFirstDocument();
  const list = app.page.getByRole('listbox', { name: 'Passages' });
  const selected = list.getByRole('option', { selected: true });

  await test.step('the last passage is gone to by key, and stands on the screen at once', async () => {
    await app.press('Control+Home', 'Shift+G');
    await expect(selected).toHaveAttribute('aria-posinset', String(passages));
    await expect(inHand(app)).toBeInViewport();
    await expect(app.page.locator('[data-selected]')).toBeInViewport();
  });

  await test.step('round the end, the first one follows, and the one after it', async () => {
    await app.press('g');
    await expect(selected).toHaveAttribute('aria-posinset', '1');
    await app.press('g');
    await expect(selected).toHaveAttribute('aria-posinset', '2');
    await expect(inHand(app)).toBeInViewport();
  });

  await test.step('at the very end a passage is made over another one, grown, taken away and brought back', async () => {
    await app.press('Escape', 'Control+End', 'h');
    await expect(selected).toHaveAttribute('aria-setsize', String(passages + 1));
    const wordsInHand = async () => (await app.page.locator('mark.of-selected').allTextContents()).join('');
    const made = await wordsInHand();
    await expect(inHand(app)).toBeInViewport();
    await app.press('Control+Shift+ArrowLeft');
    await expect.poll(wordsInHand).not.toBe(made);
    await app.press('Delete');
    await expect(list.getByRole('option').first()).toHaveAttribute('aria-setsize', String(passages));
    await app.press('Control+z');
    await expect(list.getByRole('option').first()).toHaveAttribute('aria-setsize', String(passages + 1));
  });

  await test.step('a press on the map leads there, and only what is near is marked', async () => {
    const map = app.page.locator('canvas[data-passage-map]');
    const box = await map.boundingBox();
    if (!box) throw new Error('There is no map');
    await app.page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
    const share = () =>
      app.page
        .locator('[data-room][data-margin]')
        .evaluate((scroller) => scroller.scrollTop / scroller.scrollHeight);
    await expect.poll(share).toBeGreaterThan(0.45);
    expect(await share()).toBeLessThan(0.55);
    await expect(app.page.locator('mark').first()).toBeAttached();
    expect(await app.page.locator('mark').count()).toBeLessThan(150);
    await app.press('g');
    await expect(inHand(app)).toBeInViewport();
  });

  const nodes = await app.page.evaluate(() => document.querySelectorAll('*').length);
  expect(nodes).toBeLessThan(8_000);
});
