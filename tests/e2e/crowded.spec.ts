import { expect, test } from './app';
import { expectAccessible } from './accessible';
import { crowdedBundle, PASSAGES_A_COPY } from './crowded';
import { cardsOutOfReach, lostReferences, selectedPassage, stackList } from './overlap';

test.setTimeout(120_000);

const COPIES = 3;
const ALL = PASSAGES_A_COPY * COPIES;

test('with three copies on one page, each of 34 passages is reached by pointer, by G and in the list', async ({
  app,
  folder,
}) => {
  await app.answerOpenDialog([await crowdedBundle(folder)]);
  await app.press('Control+Shift+O');
  await app.dialog.getByRole('button', { name: 'Open bundle' }).click();
  await app.openFirstDocument();
  await expect.poll(() => app.passageCount()).toBe(ALL);

  const listed = new Set((await app.readPassageList()).map(({ id }) => id));
  expect(listed.size).toBe(ALL);

  await app.text.focus();
  await app.press('Control+Home');
  const walked = new Set<string>();
  for (let presses = 0; presses < ALL; presses += 1) {
    await app.press('g');
    walked.add(await selectedPassage(app));
  }
  expect(walked).toEqual(listed);

  await app.press('Escape', 'Control+Home');
  expect(await app.cards.count()).toBe(ALL);
  // The news of the bundle lies over the lowest of them for some seconds.
  await expect.poll(() => cardsOutOfReach(app)).toEqual([]);
  expect(await lostReferences(app)).toEqual([]);

  await app.press('Control+Home');
  const picked = new Set<string>();
  for (let clicks = 0; clicks < COPIES; clicks += 1) {
    await app.clickOn('unit 0 went');
    picked.add(await selectedPassage(app));
    // A second click soon after the first would be a double click.
    await app.page.waitForTimeout(600);
  }
  expect(picked.size).toBe(COPIES);

  await app.press('Escape', 's');
  await expect(stackList(app).getByRole('option')).toHaveCount(COPIES);
  await expectAccessible(app);
});
