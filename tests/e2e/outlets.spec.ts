import { pagedPaper, reportWithTable } from '#tests/builders/specimens';
import { expect, test, type Scholion } from './app';
import { look } from './pictures';
import { openSpecimen } from './specimen-bundle';

const offer = (app: Scholion) => app.page.getByText('New source: Agency');
const sourceLine = (app: Scholion) =>
  app.page.locator('header').filter({ has: app.page.getByRole('heading', { level: 1 }) });

/** Grades the outlet of the open article by keys. */
async function grade(app: Scholion, letter: string): Promise<void> {
  await app.text.focus();
  await app.press('o');
  await expect(app.dialog.getByRole('button', { name: /New grade/ })).toBeFocused();
  await app.type(letter);
  await app.pressButton('Save source');
  await app.untilSaved();
}

test('a source that is met first is graded once, and its articles have the grade with where it comes from', async ({
  app,
  folder,
}) => {
  await openSpecimen(app, folder, reportWithTable());
  await expect(offer(app)).toBeVisible();

  await grade(app, 'b');
  await expect(app.dialog.getByRole('list', { name: 'Sources of this project' })).toHaveText(
    /BAgency1 article/,
  );
  await look(app, 'sources');
  await app.press('Escape');

  await expect(offer(app)).toBeHidden();
  await expect(sourceLine(app)).toContainText(/B, from Agency, graded \d+ \w+ \d{4}/);
  await app.restart();
  await expect(sourceLine(app)).toContainText('B, from Agency');
  await app.press('Control+1');
  await expect(app.library.getByRole('option').first()).toContainText(/B, from Agency/);
  await look(app, 'library-grades');

  // All of it is taken back in one step.
  await app.press('Control+2', 'Control+z');
  await expect(offer(app)).toBeVisible();
});

test('the way to grade a source is whole in a narrow window, and its words give way', async ({
  app,
  folder,
}) => {
  const { x, y } = await app.windowBounds();
  await app.moveWindow({ x, y, width: 800, height: 600 });
  await openSpecimen(app, folder, reportWithTable());
  await expect(offer(app)).toBeVisible();

  const shown = await sourceLine(app)
    .getByRole('button', { name: /Grade it|Judge/ })
    .evaluateAll((buttons) =>
      buttons.map((button) => {
        const words = button.querySelector('span');
        return words !== null && words.scrollWidth <= words.clientWidth;
      }),
    );
  expect(shown).toEqual([true, true]);
  await look(app, 'source-line-narrow');
});

test('a long byline gives way to the grade', async ({ app, folder }) => {
  const { x, y } = await app.windowBounds();
  await app.moveWindow({ x, y, width: 1280, height: 800 });
  await openSpecimen(app, folder, reportWithTable());
  await grade(app, 'b');
  await app.press('Escape');
  await app.chooseCommand('editSource');
  await app.dialog
    .getByRole('textbox', { name: 'Author' })
    .fill(
      'Maria Example-Correspondent, Jonathan Another-Writer and the desk for foreign affairs in the capital',
    );
  await app.pressButton('Save source fields');
  await expect(app.dialog).toBeHidden();

  const graded = sourceLine(app).getByText(/^· B, from Agency, graded/);
  const isWhole = await graded.evaluate(({ scrollWidth, clientWidth }) => scrollWidth <= clientWidth);
  expect(isWhole).toBe(true);
  await look(app, 'long-byline');
});

test('an article keeps a grade of its own until it is given back to its source', async ({ app, folder }) => {
  await openSpecimen(app, folder, reportWithTable());
  await grade(app, 'b');
  await app.press('Escape');
  const reliability = app.dialog.getByRole('button', { name: /Reliability of the source/ });

  await app.chooseCommand('editSource');
  await expect(reliability).toContainText(/B · usually reliable, from Agency, graded/);
  await reliability.focus();
  await app.type('e');
  await look(app, 'source-fields');
  await app.pressButton('Save source fields');
  await expect(sourceLine(app)).toContainText('· E');
  await expect(sourceLine(app)).not.toContainText('from Agency');

  await app.chooseCommand('editSource');
  await reliability.focus();
  await app.press('Enter', 'Home', 'Enter');
  await app.pressButton('Save source fields');
  await expect(sourceLine(app)).toContainText('B, from Agency');
});

test('what is typed of a source, or into the source fields, is kept when the dialog is closed, and can be thrown away', async ({
  app,
  folder,
}) => {
  await openSpecimen(app, folder, reportWithTable());
  // Each start of the program has a page of its own.
  const note = () => app.dialog.getByRole('textbox', { name: 'Why' });
  await app.text.focus();
  await app.press('o');
  await expect(app.dialog.getByRole('button', { name: /New grade/ })).toBeFocused();
  await app.type('c');
  await expect(app.dialog.getByRole('button', { name: /New grade/ })).toContainText('C');
  await note().fill('Corrected itself twice.');
  await expect(note()).toHaveValue('Corrected itself twice.');
  await app.pressButton('Close');
  await expect(app.news.last()).toContainText('The source is not saved. What you wrote is kept');

  await app.restart();
  await expect(app.text).toBeVisible();
  await app.press('o');
  await expect(note()).toHaveValue('Corrected itself twice.');
  await expect(app.dialog.getByRole('button', { name: /New grade/ })).toContainText('C');
  await expect(app.dialog).toContainText('It is not saved yet');
  await look(app, 'source-kept');
  await app.pressButton('Throw it away');
  await expect(note()).toHaveValue('');
  await app.press('Escape');

  const author = app.dialog.getByRole('textbox', { name: 'Author' });
  await app.chooseCommand('editSource');
  await author.fill('A. Reporter');
  await app.press('Escape');
  await expect(app.news.last()).toContainText('The source fields are not saved.');
  await app.chooseCommand('editSource');
  await expect(author).toHaveValue('A. Reporter');
  await app.pressButton('Save source fields');
  await expect(app.dialog).toBeHidden();
  await expect(sourceLine(app)).toContainText('A. Reporter');
  await app.chooseCommand('editSource');
  await expect(app.dialog).not.toContainText('not saved yet');
});

test('who does not want to be asked about a source is not, after a restart either', async ({
  app,
  folder,
}) => {
  await openSpecimen(app, folder, reportWithTable());

  await app.page.getByRole('button', { name: 'Do not ask about Agency again' }).click();

  await expect(offer(app)).toBeHidden();
  expect((await app.isReading()) || (await app.text.count()) === 1).toBe(true);
  await app.restart();
  await expect(app.text).toBeVisible();
  await expect(offer(app)).toBeHidden();
});

test('two names of one source become one, and the library is narrowed to it', async ({ app, folder }) => {
  await openSpecimen(app, folder, pagedPaper());
  await openSpecimen(app, folder, reportWithTable());
  await grade(app, 'c');
  const list = app.dialog.getByRole('list', { name: 'Sources of this project' });
  await app.pressButton('Add a source');
  await app.dialog.getByRole('textbox', { name: 'Name' }).fill('Wire');
  await app.pressButton('Save source');
  await expect(list.getByRole('listitem')).toHaveCount(2);

  await app.dialog.getByRole('button', { name: /Is the same as/ }).focus();
  await app.type('a');
  await app.pressButton('Merge into this one');

  await expect(list.getByRole('listitem')).toHaveText([/CWire1 article/]);
  await app.press('Escape');
  await expect(sourceLine(app)).toContainText('C, from Wire');
  await app.press('Control+1');
  await expect(app.library.getByRole('option')).toHaveCount(2);
  await app.library
    .getByRole('button', { name: /^All sources|Source/ })
    .first()
    .focus();
  await app.library.getByRole('button', { name: /All grades/ }).focus();
  await app.type('c');
  await expect(app.library.getByRole('option')).toHaveCount(1);
});
