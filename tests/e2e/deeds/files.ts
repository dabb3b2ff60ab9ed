import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { SAMPLE_PROJECT } from '#shared/sample/identity';
import { expect } from '../app';
import { numberedSentences, writeArticle } from '../articles';
import { articleNumber, highlighted, leaveDialog, type Deeds } from './deed';

export const fileDeeds = {
  outlets: async (app, ask) => {
    await ask();
    await leaveDialog(app, 'Sources');
  },
  addDocuments: async (app, ask, folder) => {
    const number = articleNumber();
    const words = `Added number ${number} of them.`;
    const article = `${words} ${numberedSentences(50, 1000 * number)}`;
    await app.answerOpenDialog([(await writeArticle(folder, 'added.txt', article)).path]);
    await ask();
    await expect(app.text).toContainText(words);
  },
  addFolder: async (app, ask, folder) => {
    const chosen = join(folder, 'chosen');
    await mkdir(chosen, { recursive: true });
    const number = articleNumber();
    const words = `In a folder of its own, number ${number}.`;
    await writeArticle(chosen, 'alone.txt', `${words} ${numberedSentences(50, 1000 * number)}`);
    await app.answerOpenDialog([chosen]);
    await ask();
    await expect(app.text).toContainText(words);
  },
  removeArticle: async (app, ask) => {
    await app.press('Control+2');
    await ask();
    const question = app.alert.getByRole('button', { name: 'Remove article' });
    await expect(question.or(app.news.getByText(/^Removed “/)).first()).toBeVisible();
    if (await question.isVisible()) await question.click();
    await expect(app.room).toHaveText('Library');
    await app.press('Control+z');
    await app.openFirstDocument();
  },
  intakeReport: async (app, ask) => {
    await ask();
    await leaveDialog(app, 'What came in');
  },
  pasteDocument: async (app, ask) => {
    await app.press('Control+1');
    await ask();
    await leaveDialog(app, 'Add pasted text');
    await app.press('Control+2');
  },
  openSample: async (app, ask) => {
    await ask();
    await expect(app.room).toHaveText('Library');
    await app.openFirstDocument();
    await expect(app.text).toContainText('NATO has put its name');
  },
  openProject: async (app, ask) => {
    await ask();
    const field = app.dialog.getByRole('combobox', { name: 'Open project' });
    await expect(field).toBeFocused();
    await expect(app.dialog.getByRole('option').first()).toBeVisible();
    await app.press('Escape');
    await expect(field).toBeHidden();
  },
  renameProject: async (app, ask) => {
    await ask();
    // A deed before this one may have opened the sample.
    const isSample = (await app.project()) === SAMPLE_PROJECT;
    if (isSample) await expect(app.news.getByText('The sample keeps its name.').first()).toBeVisible();
    else await leaveDialog(app, 'Rename the project');
  },
  newProject: async (app, ask) => {
    await ask();
    await leaveDialog(app, 'New project');
  },
  openBundle: async (app, ask, folder) => {
    const none = join(folder, 'none.scholion');
    await writeFile(none, 'no bundle');
    await app.answerOpenDialog([none]);
    await ask();
    await expect(app.alert).toContainText('“none.scholion” cannot be opened');
    await app.press('Enter');
    await expect(app.alert).toBeHidden();
  },
  exportBundle: async (app, ask) => {
    await ask();
    await leaveDialog(app, 'Export bundle');
  },
  saveMarkedCopy: async (app, ask) => {
    await ask();
    await leaveDialog(app, 'Save a marked-up copy');
  },
  exportTable: async (app, ask) => {
    await highlighted(app);
    await ask();
    await leaveDialog(app, 'Export passages as a table');
  },
} satisfies Deeds;
