import { expect } from '../app';
import { findBar, lookFor } from '../light-path';
import { reportWithTable } from '#tests/builders/specimens';
import { aPhrase, highlighted, leaveDialog, visiting, type Deeds } from './deed';

export const editingDeeds = {
  undo: async (app, ask) => {
    const before = await highlighted(app);
    await ask();
    await expect.poll(() => app.passageCount()).toBe(before);
  },
  redo: async (app, ask) => {
    const before = await highlighted(app);
    await app.press('Control+z');
    await expect.poll(() => app.passageCount()).toBe(before);
    await ask();
    await expect.poll(() => app.passageCount()).toBe(before + 1);
  },
  editSource: async (app, ask) => {
    await ask();
    await leaveDialog(app, 'Source fields');
  },
  gradeOutlet: (app, ask, folder) =>
    visiting(app, folder, reportWithTable(), async () => {
      await ask();
      await expect(app.dialog.getByRole('textbox', { name: 'Name' })).toHaveValue('Agency');
      await expect(app.dialog.getByRole('button', { name: /New grade/ })).toBeFocused();
      await leaveDialog(app, 'Sources');
    }),
  toggleOutside: async (app, ask) => {
    const first = app.text.getByRole('heading').or(app.text.getByRole('paragraph')).first();
    await app.press('Control+Home');
    await ask();
    await expect(first).toHaveClass(/\boutside\b/);
    await ask();
    await expect(first).not.toHaveClass(/\boutside\b/);
  },
  correctText: async (app, ask) => {
    await app.press('Control+Home');
    await ask();
    await leaveDialog(app, 'Correct the text');
  },
  leftOut: async (app, ask) => {
    await ask();
    await leaveDialog(app, 'Left out of this article');
  },
  showVersions: async (app, ask) => {
    await ask();
    await leaveDialog(app, 'Versions of this text');
  },
  showOriginal: async (app, ask) => {
    await ask();
    await leaveDialog(app, 'The original file');
  },
  copyQuote: async (app, ask) => {
    const before = await aPhrase(app);
    await ask();
    await expect.poll(() => app.clipboard()).toMatch(new RegExp(`^“${before}” \\(`));
    await app.press('Delete');
  },
  copyAddress: (app, ask, folder) =>
    visiting(app, folder, reportWithTable(), async () => {
      await app.clickOn('ministry');
      await ask();
      await expect.poll(() => app.clipboard()).toBe('https://ministry.example/statements/23');
    }),
  copyPassages: async (app, ask) => {
    const phrase = await aPhrase(app);
    await ask();
    await expect.poll(() => app.clipboard()).toContain(`\n${phrase}\t`);
    await app.press('Delete');
  },
  copyLink: async (app, ask) => {
    await aPhrase(app);
    await ask();
    await expect
      .poll(() => app.clipboard())
      .toMatch(/^scholion:\/\/project\/[\w-]+\/document\/\w+\/passage\//);
    await app.press('Delete');
  },
  find: async (app, ask) => {
    await ask();
    await expect(findBar(app)).toBeVisible();
    await app.press('Escape');
    await expect(findBar(app)).toBeHidden();
  },
  findNext: async (app, ask) => {
    await lookFor(app, 'on');
    await app.press('Control+Home');
    await ask();
    await expect.poll(() => app.selection()).toMatch(/^on$/i);
  },
  findPrevious: async (app, ask) => {
    await lookFor(app, 'on');
    await app.press('Control+End');
    await ask();
    await expect.poll(() => app.selection()).toMatch(/^on$/i);
  },
} satisfies Deeds;
