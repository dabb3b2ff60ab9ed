import { commandOf, commands, type CommandId } from '#shared/commands';
import type { Chance } from '#tests/builders/chance';
import type { Scholion } from './app';

/** Commands that a random walk leaves out, and why. Whatever is added to the list later takes part. */
export const leftOut: Partial<Record<CommandId, string>> = {
  addDocuments: 'asks for a file in a dialog of the system',
  addFolder: 'asks for a folder in a dialog of the system',
  removeArticle: 'leaves the article',
  openBundle: 'asks for a file in a dialog of the system',
  exportBundle: 'ends in a dialog of the system',
  saveBrief: 'ends in a dialog of the system',
  saveMarkedCopy: 'ends in a dialog of the system',
  exportTable: 'ends in a dialog of the system',
  exportCodebook: 'ends in a dialog of the system',
  exportCodebookTable: 'ends in a dialog of the system',
  importCodebook: 'asks for a file in a dialog of the system',
  openSample: 'leaves the project',
  openProject: 'leaves the project',
  newProject: 'leaves the project',
};

const taking = commands.map(({ id }) => id).filter((id) => !(id in leftOut));

/** Those that most often change something, so that there is enough to take back. */
const changing = taking.filter((id) => commandOf(id).menu === 'passage');

const moves = ['ArrowDown', 'ArrowUp', 'ArrowRight', 'ArrowLeft', 'Control+Home'];
const selections = ['Shift+ArrowRight', 'Shift+ArrowLeft', 'Shift+ArrowDown'];
const names = ['Alpha', 'Beta', 'unit', 'an envoy'];
const answers = ['Tab', 'ArrowDown', '1', '2', '3', ',', ' ', 'Backspace', 'Enter'];
const endings = ['Enter', 'Enter', 'Control+Enter', 'Escape'];

/**
 * Goes somewhere in the text, asks for a command, and answers what it opens, or leaves it.
 *
 * @param canUndo whether undo may be asked for now: it must not go behind where the walk began.
 * @returns what was done, to be read when it fails.
 */
export async function stepAtRandom(
  app: Scholion,
  chance: Chance,
  canUndo: () => Promise<boolean>,
): Promise<string> {
  const done: string[] = [];
  const press = async (key: string, times = 1): Promise<void> => {
    done.push(times > 1 ? `${times} × ${key}` : key);
    await app.press(...Array<string>(times).fill(key));
  };
  await backToText(app);
  if (chance.is(0.7)) await press(chance.among(moves), chance.upTo(4));
  if (chance.is(0.4)) await press(chance.among(selections), chance.upTo(5));

  const command = chance.among(chance.is(0.5) ? taking : changing);
  done.push(command);
  if (command === 'undo' && !(await canUndo())) return done.join(', ');
  await app.chooseCommand(command);
  if (chance.is(0.2)) return done.join(', ');
  for (let turns = chance.upTo(3); turns > 0 && (await isAsked(app)); turns -= 1) {
    if (chance.is(0.6)) {
      const name = chance.among(names);
      done.push(`“${name}”`);
      await app.type(name);
    }
    await press(chance.among(answers));
  }
  if (await isAsked(app)) await press(chance.among(endings));
  return done.join(', ');
}

/** Whether a form waits for an answer that is part of the walk: no dialog that leads on to any command. */
async function isAsked(app: Scholion): Promise<boolean> {
  const open = await opened(app);
  return open.includes('form') && !open.includes('way to any command');
}

/** Leaves whatever is open, goes back to the article, and puts the focus in its text. */
export async function backToText(app: Scholion): Promise<void> {
  for (let tries = 0; (await opened(app)).length > 0; tries += 1) {
    if (tries > 8) throw new Error(`Esc does not leave: ${(await opened(app)).join(', ')}`);
    // The fields of a room stay where they are: one leaves the room.
    await app.press(tries > 2 ? 'ControlOrMeta+2' : 'Escape');
  }
  if (!(await app.text.isVisible())) await app.press('ControlOrMeta+2');
  await app.text.focus();
}

/** What is open over or beside the text. */
async function opened(app: Scholion): Promise<string[]> {
  return app.page.evaluate(() => {
    const found: string[] = [];
    const isShown = (element: Element): boolean => element.getClientRects().length > 0;
    const isIn = (selector: string): boolean => [...document.querySelectorAll(selector)].some(isShown);
    const text = document.querySelector('[role=textbox][aria-label^="Text of"]');
    const focused = document.activeElement;
    // Any form that has the focus: a line in the margin, the drawer, a bar.
    if (focused instanceof HTMLElement && focused !== text && focused.matches('input, textarea'))
      found.push('form');
    if (isIn('[role=dialog], [role=alertdialog], [role=menu]')) found.push('dialog');
    // What is chosen there may be a command that the walk leaves out.
    const fields = ['Commands', 'Find a command or a key'];
    if (fields.some((name) => isIn(`[role=dialog] [aria-label="${name}"]`))) found.push('way to any command');
    return found;
  });
}
