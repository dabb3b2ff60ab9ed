import { expectAccessible } from './accessible';
import { expect, test, type Scholion } from './app';
import { writeArticle } from './articles';
import { drawerOf, implies, opens, writes } from './implications';
import { saidIn, tablesIn } from './records';

const STATEMENT = 'The brigades hold the border crossing.';

async function reads(app: Scholion, folder: string, name = 'article.txt', text?: string): Promise<string> {
  const article = await writeArticle(folder, name, text);
  await app.addFile(article.path);
  return article.text;
}

/** What is stored now is stored again after one undo and one redo; before the action it was otherwise. */
async function isOneStep(app: Scholion, act: () => Promise<void>): Promise<void> {
  const before = saidIn(await tablesIn(app));
  await act();
  await app.untilSaved();
  const after = saidIn(await tablesIn(app));
  expect(after).not.toEqual(before);
  await app.press('Control+z');
  await expect.poll(async () => saidIn(await tablesIn(app))).toEqual(before);
  await app.press('Control+Shift+z');
  await expect.poll(async () => saidIn(await tablesIn(app))).toEqual(after);
}

test('a hedge is advised against and never blocks; taken out, it says which stop it sets and sets it only when pressed', async ({
  app,
  folder,
}) => {
  const article = await reads(app, folder);
  const drawer = drawerOf(app);

  await writes(app, article, 'moved two brigades', 'More troops are likely to follow in May');

  await expect(drawer.advice).toContainText('“likely” says how likely it is.');
  await expect(drawer.advice).toContainText('It then reads: More troops will follow in May');
  await expect(drawer.likelihood('Not assessed')).toBeChecked();
  await expectAccessible(app);
  await app.pressButton('Take out “likely”, set Likely');
  await expect(drawer.statement).toHaveValue('More troops will follow in May');
  await expect(drawer.likelihood('Likely')).toBeChecked();
  await expect(drawer.advice).toBeHidden();
  await expect(drawer.statement).toBeFocused();

  await drawer.statement.fill('More troops may follow');
  await app.press('Control+Enter');
  await expect(app.implications).toHaveText([/More troops may follow/]);
});

test('a hedge that names no stop is taken out and the stops are asked, by digit', async ({ app, folder }) => {
  const article = await reads(app, folder);
  const drawer = drawerOf(app);
  await writes(app, article, 'moved two brigades', 'More troops may follow');

  await app.pressButton('Take out “may”, say how likely');
  await expect(drawer.statement).toHaveValue('More troops will follow');
  await app.press('6');
  await expect(drawer.likelihood('Very likely')).toBeChecked();
  await app.press('0');
  await expect(drawer.likelihood('Not assessed')).toBeChecked();
  await app.press('3');

  await expect(drawer.printed).toContainText(
    'We infer this, and judge it unlikely (20–45 %): More troops will follow.',
  );
});

test('where a word cannot surely be taken out, it is selected to be typed over', async ({ app, folder }) => {
  const article = await reads(app, folder);
  const drawer = drawerOf(app);
  await writes(app, article, 'moved two brigades', 'A possible clash worries all');

  await app.pressButton('Select “possible”');
  await app.type('border');

  await expect(drawer.statement).toHaveValue('A border clash worries all');
});

test('likelihood and confidence print in two sentences, and confidence is kept while the likelihood is reconsidered', async ({
  app,
  folder,
}) => {
  const article = await reads(app, folder);
  const drawer = drawerOf(app);
  await writes(app, article, 'moved two brigades', STATEMENT);
  await expect(drawer.confidence).toBeHidden();

  await app.tabTo('Not assessed');
  await app.press('5');
  await app.tabTo('Not assessed');
  await app.press('ArrowRight');
  await app.tabTo('Why this confidence');
  await app.type('One source only');

  await expect(drawer.printed.getByRole('paragraph')).toHaveText([
    `We infer this, and judge it likely (55–80 %): ${STATEMENT}`,
    'Our confidence in this judgement is low. One source only.',
  ]);
  await drawer.likelihood('Likely').focus();
  await app.press('0');
  await expect(drawer.confidence).toContainText('stored once you say how likely it is');
  await expect(drawer.printed.getByRole('paragraph')).toHaveText([`We infer: ${STATEMENT}`]);
  await app.press('7');
  await expect(drawer.printed).toContainText('confidence in this judgement is low');
});

test('an implication that is there is found by typing, and takes the words as evidence in one step', async ({
  app,
  folder,
}) => {
  const article = await reads(app, folder);
  const drawer = drawerOf(app);
  await implies(app, article, 'moved two brigades', STATEMENT);
  await expect(app.passages).toHaveCount(1);

  await isOneStep(app, async () => {
    await writes(app, article, 'confirmed by an envoy', 'Brigades holding the border');
    await expect(drawer.existing.getByRole('button')).toHaveCount(1);
    await expectAccessible(app);
    await app.pressButton(/^The brigades hold .* add this as evidence/);
    await expect(app.drawer).toBeHidden();
  });

  await expect(app.implications).toHaveCount(1);
  await expect(app.passages).toHaveCount(2);
  await opens(app, STATEMENT);
  await expect(drawer.quotes).toHaveText([/moved two brigades/, /confirmed by an envoy/]);
  await expect(drawer.existing).toBeHidden();
});

test('two implications that cannot both hold say so on both sides, and that is one step', async ({
  app,
  folder,
}) => {
  const article = await reads(app, folder);
  const drawer = drawerOf(app);
  await implies(app, article, 'moved two brigades', STATEMENT);
  await implies(app, article, 'Others do not', 'The brigades leave within days.');

  await isOneStep(app, async () => {
    await opens(app, STATEMENT);
    await app.pressButton('More');
    await app.tabTo('Conflicts with');
    await app.type('leave');
    await app.press('Enter');
    await app.press('Control+Enter');
    await expect(app.drawer).toBeHidden();
  });

  await opens(app, 'The brigades leave within days.');
  await expect(drawer.button(`It can hold beside “${STATEMENT}” after all`)).toBeVisible();
  await expect(app.implications.filter({ hasText: '1 conflict' })).toHaveCount(2);
  await expectAccessible(app);
});

test('L makes the selected words evidence for an implication that is there, in one step', async ({
  app,
  folder,
}) => {
  const article = await reads(app, folder);
  await implies(app, article, 'moved two brigades', STATEMENT);
  await implies(app, article, 'Others do not', 'The brigades leave within days.');

  await isOneStep(app, async () => {
    await app.selectByKeys(article, 'declined to comment');
    await app.press('l');
    await expect(app.linkLine).toBeVisible();
    await expectAccessible(app);
    await app.type('hold');
    await app.press('Tab', 'u', 'Enter');
    await expect(app.linkLine).toBeHidden();
  });

  await expect(app.passages.filter({ hasText: 'declined to comment' })).toHaveCount(1);
  await opens(app, STATEMENT);
  await expect(drawerOf(app).stance('declined to comment')).toHaveText(/Undermines/);
});

test('a piece of evidence says by a letter what it does, shows its place by Enter, and the drawer stays', async ({
  app,
  folder,
}) => {
  const article = await reads(app, folder);
  const drawer = drawerOf(app);
  await implies(app, article, 'moved two brigades', STATEMENT);
  await app.press('Control+End');

  await isOneStep(app, async () => {
    await opens(app, STATEMENT);
    await app.tabTo('Show “moved two brigades”');
    await app.press('u');
    await expect(drawer.stance('moved two brigades')).toHaveText(/Undermines/);
    await app.press('ArrowRight');
    await expect(drawer.stance('moved two brigades')).toHaveText(/Context/);
    await app.press('Enter');
    await expect(app.selectedMarks).toHaveText('moved two brigades');
    await expect(app.drawer).toBeVisible();
    await app.press('Control+Enter');
    await expect(app.drawer).toBeHidden();
  });
});

test('words selected in the text beside the drawer can be added to it', async ({ app, folder }) => {
  const article = await reads(app, folder);
  const drawer = drawerOf(app);
  await implies(app, article, 'moved two brigades', STATEMENT);
  await opens(app, STATEMENT);

  await app.dragOver('Others do not');
  await app.drawer.getByRole('button', { name: 'Add “Others do not”' }).click();

  await expect(drawer.quotes).toHaveText([/moved two brigades/, /Others do not/]);
  await app.press('Control+Enter');
  await expect(app.drawer).toBeHidden();
  await expect(app.passages.filter({ hasText: 'Others do not' })).toHaveCount(1);
});

test('an implication of another article takes evidence, and shows where that lies', async ({
  app,
  folder,
}) => {
  const first = await reads(app, folder);
  await implies(app, first, 'moved two brigades', STATEMENT);
  const second = await reads(
    app,
    folder,
    'second.txt',
    'A second report says the crossing is held by brigades.',
  );

  await expect(app.text).toContainText('A second report');
  await app.selectByKeys(second, 'held by brigades');
  await app.press('l');
  await expect(app.linkLine.getByRole('option')).toHaveText([/hold the border crossing.*in another article/]);
  await app.press('Enter');
  await app.untilSaved();
  await expect(app.cards).toHaveAccessibleName(/The brigades hold/);
  await expect(app.implications).toHaveCount(0);

  await app.press('Control+1');
  await app.library.getByRole('option', { name: /A ministry/ }).dblclick();
  await expect(app.text).toContainText('A ministry');
  await opens(app, STATEMENT);
  await expect(app.drawer.getByRole('region', { name: 'In other articles' })).toContainText(
    /held by brigades.*supports/,
  );
});

test('what is being written shows that it is not saved, survives a restart, and comes back after Esc', async ({
  app,
  folder,
}) => {
  const article = await reads(app, folder);
  await writes(app, article, 'moved two brigades', STATEMENT);
  await expect(app.drawer.getByText('Not saved yet')).toBeVisible();

  await app.restart();
  const drawer = drawerOf(app);
  await expect(drawer.statement).toHaveValue(STATEMENT);
  await drawer.statement.focus();
  await app.press('Escape');
  await expect(app.drawer).toBeHidden();
  await app.news.getByRole('button', { name: 'Bring it back' }).click();

  await expect(drawer.statement).toHaveValue(STATEMENT);
});
