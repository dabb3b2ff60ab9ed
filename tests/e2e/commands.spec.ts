import { commands, type CommandDescription, type CommandId } from '#shared/commands';
import { acceleratorFor } from '#electron/accelerator';
import { expect, test } from './app';
import { goesRound, readyToRead, type Deed } from './deeds/deed';
import { codebookDeeds } from './deeds/codebook';
import { editingDeeds } from './deeds/editing';
import { favouriteDeeds } from './deeds/favourites';
import { fileDeeds } from './deeds/files';
import { goingDeeds } from './deeds/going';
import { helpingDeeds } from './deeds/helping';
import { implicationDeeds } from './deeds/implications';
import { markingDeeds } from './deeds/marking';
import { recordingDeeds } from './deeds/recording';
import { searchingDeeds } from './deeds/searching';
import { viewingDeeds } from './deeds/viewing';

test.setTimeout(180_000);

/** How each command is tried. The compiler asks for every one that `shared/commands.ts` names. */
const deeds: Record<CommandId, Deed> = {
  ...codebookDeeds,
  ...editingDeeds,
  ...favouriteDeeds,
  ...fileDeeds,
  ...goingDeeds,
  ...helpingDeeds,
  ...implicationDeeds,
  ...markingDeeds,
  ...recordingDeeds,
  ...searchingDeeds,
  ...viewingDeeds,
};

const described: readonly (CommandDescription & { readonly id: CommandId })[] = commands;

test('the menu bar holds every command once, with its key', async ({ app }) => {
  const items = await app.menuItems();

  const wanted = described.map(({ id, label, keys }) => ({
    id,
    label,
    key: acceleratorFor(keys?.[0], process.platform) ?? null,
  }));
  expect(items.toSorted(byId)).toEqual(wanted.toSorted(byId));
});

test('every command does what it says, chosen in the menu', async ({ app, folder }) => {
  await readyToRead(app, folder);
  for (const { id } of described) {
    await test.step(id, () => deeds[id](app, () => app.chooseCommand(id), folder));
  }
});

test('every command does what it says, by each of its keys, while the text has the focus', async ({
  app,
  folder,
}) => {
  await readyToRead(app, folder);
  for (const { id, keys = [] } of described) {
    for (const key of keys)
      await test.step(`${id} by ${key}`, () => deeds[id](app, () => app.press(pressed(key)), folder));
  }
});

test('F6 goes round and comes back to the text where nothing is marked yet', async ({ app, folder }) => {
  await readyToRead(app, folder);

  await goesRound(app, () => app.press('F6'));
});

/** A key as Playwright writes it. */
function pressed(key: string): string {
  return key
    .replace('Mod', 'ControlOrMeta')
    .replace('Ctrl', 'Control')
    .replace(/(^|\+)([A-Z])$/, (_, plus, letter) => plus + letter.toLowerCase());
}

function byId(a: { id: string }, b: { id: string }): number {
  return a.id < b.id ? -1 : 1;
}
