import { describe, expect, test } from 'vitest';
import { commands } from '#shared/commands';
import { assignKey, takeKey } from '#shared/keys/assign';
import {
  canMeet,
  commandsWith,
  conflictsOf,
  firstKeysOf,
  keysOf,
  misfitOf,
  shownKeyOf,
  withKeys,
} from '#shared/keys/keymap';

describe('the keys of a command', () => {
  test('are those it comes with, until the person has chosen others', () => {
    expect(keysOf('highlight', {})).toEqual(['H']);
    expect(keysOf('highlight', { highlight: ['B', 'Mod+M'] })).toEqual(['B', 'Mod+M']);
    expect(keysOf('highlight', { highlight: [] })).toEqual([]);
  });

  test('are remembered only where they differ', () => {
    const own = withKeys({}, 'highlight', ['B']);

    expect(own).toEqual({ highlight: ['B'] });
    expect(withKeys(own, 'highlight', ['H'])).toEqual({});
  });

  test('are never named twice', () => {
    expect(withKeys({}, 'highlight', ['B', 'B'])).toEqual({ highlight: ['B'] });
  });

  test('are shown by the first that is heard: no letter where letters are switched off', () => {
    expect(shownKeyOf('nextPassage', {}, true)).toBe('G');
    expect(shownKeyOf('nextPassage', {}, false)).toBe('F8');
    expect(shownKeyOf('highlight', {}, false)).toBeUndefined();
  });
});

describe('a pressed key', () => {
  test('asks for the commands that have it now', () => {
    const own = withKeys({}, 'highlight', ['B']);

    expect(commandsWith('B', own, false)).toEqual(['highlight']);
    expect(commandsWith('H', own, false)).toEqual([]);
  });

  test('with Ctrl is one with Mod where Mod is Ctrl, and another on a Mac', () => {
    expect(commandsWith('Mod+Y', {}, false)).toEqual(['redo']);
    expect(commandsWith('Mod+Y', {}, true)).toEqual([]);
    expect(commandsWith('Ctrl+Y', {}, true)).toEqual(['redo']);
  });
});

describe('two commands with one key', () => {
  test('are in conflict where one place has both', () => {
    expect(conflictsOf('highlight', 'G', {}, false)).toEqual(['nextPassage']);
    expect(conflictsOf('pasteDocument', 'Mod+B', {}, false)).toEqual([]);
    expect(conflictsOf('pasteDocument', 'Mod+1', {}, false)).toEqual(['goToLibrary']);
  });

  test('meet everywhere but between the library and an article', () => {
    expect(canMeet('library', 'reader')).toBe(false);
    expect(canMeet('passage', 'library')).toBe(false);
    expect(canMeet('passage', 'reader')).toBe(true);
    expect(canMeet('library', 'everywhere')).toBe(true);
  });
});

describe('a key that a command cannot have', () => {
  test.each([
    ['Tab', 'window'],
    ['Escape', 'window'],
    ['ArrowDown', 'moving'],
    ['Mod+C', 'editing'],
    ['Mod+Q', 'system'],
    ['Mod++', 'zoom'],
    ['Shift+F10', 'menus'],
  ])('is %s', (key, why) => {
    expect(misfitOf('highlight', key, false)).toBe(why);
  });

  test('on Windows and Linux is Alt with a letter, which opens a menu', () => {
    expect(misfitOf('highlight', 'Alt+F', false)).toBe('menus');
    expect(misfitOf('highlight', 'Alt+F', true)).toBeUndefined();
  });

  test('is a single one where it would never be heard', () => {
    expect(misfitOf('pasteDocument', 'P', false)).toBe('never-heard');
    expect(misfitOf('pasteDocument', 'Mod+P', false)).toBeUndefined();
  });

  test('is none of those that it comes with', () => {
    const unfit = commands.flatMap(({ id }) =>
      [true, false].flatMap((isMac) =>
        firstKeysOf(id).filter((key) => misfitOf(id, key, isMac) !== undefined),
      ),
    );

    expect(unfit).toEqual([]);
  });
});

describe('a key pressed for a command', () => {
  test('becomes one of its keys', () => {
    expect(assignKey({}, { command: 'highlight' }, 'B', false)).toEqual({
      kind: 'assigned',
      own: { highlight: ['H', 'B'] },
    });
  });

  test('stands in the place of the one that it replaces', () => {
    expect(assignKey({}, { command: 'nextPassage', replaces: 'G' }, 'M', false)).toEqual({
      kind: 'assigned',
      own: { nextPassage: ['M', 'F8'] },
    });
  });

  test('is refused while another command has it, and can be taken from that', () => {
    const slot = { command: 'highlight', replaces: 'H' } as const;

    expect(assignKey({}, slot, 'G', false)).toEqual({ kind: 'conflict', with: ['nextPassage'] });
    expect(takeKey({}, slot, 'G', false)).toEqual({ highlight: ['G'], nextPassage: ['F8'] });
  });

  test('that the command has already changes nothing', () => {
    expect(assignKey({}, { command: 'redo' }, 'Mod+Y', false)).toEqual({ kind: 'assigned', own: {} });
  });
});
