import { join } from 'node:path';
import { writeArticle } from './articles';
import { expect, test, type Scholion } from './app';
import { expectAccessible } from './accessible';
import { actionCount, actorNamed, fieldLine, lastPassage } from './recording';
import { stateOfBundle } from './records';

const article = `The envoy said that new sanctions may follow within weeks. Nobody in the capital objected.

The ministry confirmed the move on Monday. Its spokesman declined to comment.`;

test.beforeEach(async ({ app, folder }) => {
  const { path } = await writeArticle(folder, 'sanctions.txt', article);
  await app.addFile(path);
  await app.press('Control+Home');
});

test('C and a digit record how sure the speaker is, on a passage made with it: one action', async ({
  app,
}) => {
  const before = await actionCount(app);

  await app.press('c', '2');

  await expect(app.selectedCard).toHaveCount(1);
  expect(await app.isReading()).toBe(true);
  expect((await lastPassage(app))['certainty']).toBe('pr-plus');
  expect(await actionCount(app)).toBe(before + 1);
});

test('a hedge in the words offers a certainty, and sets none', async ({ app }) => {
  await app.press('h', 'c');

  const line = fieldLine(app, 'How sure the speaker is');
  await expect(line).toContainText('“may” suggests possible');
  await expectAccessible(app);
  await app.press('Escape');
  await expect(line).toBeHidden();
  expect(await lastPassage(app)).not.toHaveProperty('certainty');

  await app.press('c', 'Enter');
  expect((await lastPassage(app))['certainty']).toBe('ps-plus');
});

test('what is set can be taken back, and stands then as if nobody had set it; undo brings it again', async ({
  app,
}) => {
  await app.press('c', '5', 'c', '0');
  expect(await lastPassage(app)).not.toHaveProperty('certainty');

  await app.press('Control+z');

  await expect.poll(async () => (await lastPassage(app))['certainty']).toBe('pr-minus');
});

test('a field that the project does not record is a question, once in an article', async ({ app }) => {
  await app.press('k');
  const line = fieldLine(app, 'Kind of passage');
  await expect(line).toContainText('not recorded in this project');
  await expectAccessible(app);
  await app.press('Escape');
  expect(await app.passageCount()).toBe(0);

  await app.press('k', 'Enter', '2');
  expect((await lastPassage(app))['kind']).toBe('judgement');

  await app.press('ArrowDown', 'ArrowDown', 'k');
  await expect(line.getByRole('option')).toHaveCount(3);
  await app.press('1');
  expect((await lastPassage(app))['kind']).toBe('report');
});

test('P records it in the whole project: the sheet says so, and its key asks no more', async ({
  app,
  folder,
}) => {
  await app.press('k', 'p');
  await expect(fieldLine(app, 'Kind of passage').getByRole('option')).toHaveCount(3);
  await app.press('Escape');

  await app.addFile((await writeArticle(folder, 'other.txt', 'Another text. It is short.')).path);
  await app.press('k', '3');
  expect((await lastPassage(app))['kind']).toBe('gap');

  await app.chooseCommand('whatWeRecord');
  const levels = app.dialog.getByRole('radiogroup', { name: 'Kind of passage: recorded' });
  await expect(levels.getByRole('radio', { name: 'Optional' })).toBeChecked();
});

test('Q and a digit record who says it: first whoever speaks by role, else whoever is named', async ({
  app,
}) => {
  await app.press('a');
  await app.type('The envoy');
  await app.press('Tab', '3', 'Enter');
  await expect(app.selectedCard).toContainText('speaks');
  await app.press('q');
  await expect(fieldLine(app, 'Who says it')).toContainText('From the roles: The envoy');
  expect(await lastPassage(app)).not.toHaveProperty('voice');

  await app.press('1');

  expect(await app.isReading()).toBe(true);
  expect((await lastPassage(app))['voice']).toEqual({ speakers: [await actorNamed(app, 'The envoy')] });
});

test('who says it may be a chain, with a speaker who is new, and with how it is given', async ({ app }) => {
  await app.press('h', 'q');
  await app.type('Agency');
  await app.press('Tab');
  await app.type('Envoy');
  await app.press('Tab');
  const line = fieldLine(app, 'Who says it');
  await expect(line.getByRole('listitem')).toHaveText([/Agency/, /Envoy/]);
  await line.getByRole('button', { name: 'In other words' }).click();
  await expectAccessible(app);
  await line.getByRole('button', { name: 'Save' }).click();

  const speakers = [await actorNamed(app, 'Agency'), await actorNamed(app, 'Envoy')];
  expect((await lastPassage(app))['voice']).toEqual({ speakers, mode: 'indirect' });
  await app.press('ArrowDown', 'q');
  await expect(line.getByRole('option').first()).toHaveText(/Agency, citing Envoy.*last used/);
});

test('a note is saved with Ctrl+Enter, and by leaving it', async ({ app }) => {
  await app.press('n');
  await app.type('Ask the desk.');
  await app.press('Control+Enter');
  expect((await lastPassage(app))['note']).toBe('Ask the desk.');
  expect(await app.isReading()).toBe(true);

  await app.press('n');
  await app.type(' Twice.');
  await app.clickOn('confirmed');
  await expect(fieldLine(app, 'Note')).toBeHidden();
  expect((await lastPassage(app))['note']).toBe('Ask the desk. Twice.');
});

test('a note that is left with Esc is not saved and not lost, also not by a restart', async ({ app }) => {
  await app.press('h', 'n');
  await app.type('Half a thought');
  await app.press('Escape');
  await expect(app.news.last()).toContainText('kept');
  expect(await lastPassage(app)).not.toHaveProperty('note');

  await app.restart();
  await expect(app.text).toBeVisible();
  await app.press('g', 'n');

  const words = fieldLine(app, 'Note').getByRole('textbox');
  await expect(words).toHaveValue('Half a thought');
  await app.press('Control+Enter');
  expect((await lastPassage(app))['note']).toBe('Half a thought');
});

test('by pointer the card of the selected passage offers the same', async ({ app }) => {
  await app.press('h');
  await app.selectedCard.getByRole('button', { name: 'How sure the speaker is' }).click();
  await fieldLine(app, 'How sure the speaker is')
    .getByRole('option', { name: /Certainly not/ })
    .click();
  expect((await lastPassage(app))['certainty']).toBe('ct-minus');

  await app.selectedCard.getByRole('button', { name: 'All that is recorded here' }).click();
  const details = fieldLine(app, 'All that is recorded here');
  await expect(details.getByRole('option', { name: /How sure/ })).toContainText('put as certainly not');
  await expectAccessible(app);
  await details.getByRole('option', { name: /Why I read it so/ }).click();
  await app.type('He says so twice.');
  await app.press('Control+Enter');
  expect((await lastPassage(app))['why']).toBe('He says so twice.');
});

test('a field of one’s own is added without code, recorded, and carried by a bundle with what is set', async ({
  app,
  folder,
}) => {
  await app.chooseCommand('whatWeRecord');
  await app.dialog.getByRole('button', { name: 'Add a field' }).first().click();
  await app.type('Tone');
  await app.dialog.getByRole('textbox', { name: 'Choices, one to a line' }).fill('calm\nshrill');
  await expectAccessible(app);
  const before = await actionCount(app);
  await app.dialog.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(app.dialog).toBeHidden();
  expect(await actionCount(app)).toBe(before + 1);

  await app.press('h');
  await recordTone(app, 'shrill');
  expect((await lastPassage(app))['x-passage-tone']).toBe('shrill');
  await app.untilSaved();

  const bundle = join(folder, 'tone.scholion');
  await app.chooseCommand('exportBundle');
  await app.dialog.getByRole('textbox', { name: 'Your name' }).fill('Ada Example');
  await app.dialog.getByRole('textbox', { name: 'Initials' }).fill('AE');
  await app.answerSaveDialog(bundle);
  await app.dialog.getByRole('button', { name: 'Save bundle' }).click();
  await expect(app.news.last()).toContainText('Exported');

  const { state } = await stateOfBundle(bundle);
  expect(state['recordedField']).toMatchObject([
    { key: 'x-passage-tone', name: 'Tone', level: 'optional', kind: 'choice', options: ['calm', 'shrill'] },
  ]);
  expect(state['passage']).toMatchObject([{ 'x-passage-tone': 'shrill' }]);
});

async function recordTone(app: Scholion, tone: string): Promise<void> {
  await app.chooseCommand('details');
  await fieldLine(app, 'All that is recorded here').getByRole('option', { name: /Tone/ }).click();
  await fieldLine(app, 'Tone')
    .getByRole('option', { name: new RegExp(tone) })
    .click();
}
