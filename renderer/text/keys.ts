import type { Misfit } from '#shared/keys/keymap';
import { counted } from './en';

const misfits: Record<Misfit, string> = {
  window: 'it moves from part to part of the window, or closes what is open',
  moving: 'it moves through the text',
  editing: 'it copies, pastes or corrects what is typed',
  menus: 'it opens a menu',
  system: 'the system uses it',
  zoom: 'it makes everything larger or smaller',
  'never-heard': 'single keys act only while reading, and this command belongs to the library',
};

/** What the key sheet says, and what changing keys does. */
export const keysText = {
  heading: 'Keys',
  changeHeading: 'Change keys',
  find: 'Find a command or a key',
  onlyNow: 'Only what applies now',
  notNow: 'not now',
  noneFound: 'No command or key is called that.',
  change: 'Change keys…',
  done: 'Done',
  import: 'Import…',
  export: 'Export…',
  resetAll: 'Reset all',
  bringBack: 'Bring back',
  broughtBack: 'The keys are as they were.',
  singleKeys: 'Single letters are commands while reading',
  singleKeysHint:
    'Switched off, every command is still in the menus and the palette, and can have keys with Ctrl or Cmd.',
  singleKeysAre: (areOn: boolean) =>
    areOn
      ? 'Single letters are commands again while you read.'
      : 'Single letters do nothing now. Every command is still in the menus and the palette.',

  noKey: 'no key',
  changeKey: (key: string, command: string) => `Change ${key} of “${command}”`,
  addKey: (command: string) => `Add a key to “${command}”`,
  reset: (command: string) => `Reset “${command}”`,
  clashes: (commands: readonly string[]) => `Also the key of ${quoted(commands)}`,

  newKeyFor: (command: string) => `New key for “${command}”`,
  pressKey: 'Press the new key',
  captureHint: (isChanging: boolean) =>
    isChanging ? 'Esc leaves it as it is, Backspace removes it.' : 'Esc leaves it as it is.',
  remove: 'Remove this key',
  cancel: 'Cancel',
  cannotBe: (key: string, why: Misfit) => `${key} cannot be a command: ${misfits[why]}. Press another.`,
  conflict: (key: string, commands: readonly string[]) => `${key} is the key of ${quoted(commands)}.`,
  takeFrom: (commands: readonly string[]) => `Take it from ${quoted(commands)}`,
  chooseAnother: 'Choose another',

  nowHas: (command: string, keys: readonly string[]) =>
    keys.length === 0 ? `“${command}” has no key now.` : `“${command}” now has ${listed(keys)}.`,
  allReset: 'All commands have the keys they came with.',
  imported: (name: string, commands: number, skipped: readonly string[]) =>
    [
      `Taken from “${name}”: keys of ${counted(commands, 'command', 'commands')}.`,
      ...(skipped.length > 0 ? [`Left out, since they mean nothing here: ${skipped.join(', ')}.`] : []),
    ].join(' '),
  noKeysIn: (name: string) => `“${name}” holds no keys of Scholion. Nothing was changed.`,
  newerKeys: (name: string) =>
    `“${name}” was written by a newer Scholion. Nothing was changed. Update Scholion to use it.`,
  exported: (name: string) => `Exported “${name}”.`,
};

function quoted(commands: readonly string[]): string {
  return listed(commands.map((command) => `“${command}”`));
}

function listed(words: readonly string[]): string {
  return new Intl.ListFormat('en-GB', { type: 'conjunction' }).format(words);
}
