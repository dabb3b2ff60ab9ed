import { expect, test } from 'vitest';
import { Room } from '#shared/commands/room';
import { commands, isCommandId, type CommandDescription, type CommandPlace } from '#shared/commands';

const all: readonly CommandDescription[] = commands;

/** Where else a command of this place can be given at the same time. */
const sharing: Record<CommandPlace, readonly CommandPlace[]> = {
  everywhere: ['everywhere', ...Room.options, 'passage'],
  library: ['library'],
  search: ['search'],
  reader: ['reader', 'passage'],
  passage: ['passage'],
  implications: ['implications'],
  actors: ['actors'],
  codebook: ['codebook'],
  analysis: ['analysis'],
  brief: ['brief'],
};

test('no two commands have the same id', () => {
  const ids = all.map(({ id }) => id);

  expect(new Set(ids).size).toBe(ids.length);
  expect(ids.every(isCommandId)).toBe(true);
  expect(isCommandId('toString')).toBe(false);
});

test.each([
  ['Windows and Linux', 'Ctrl'],
  ['macOS', 'Cmd'],
])('on %s no key is claimed by two commands that can be given in one place', (_, mod) => {
  const claims = all.flatMap(({ id, keys = [], place }) =>
    keys.map((key) => ({ id, place, key: key.replace('Mod', mod) })),
  );

  const disputed = claims.filter(({ id, key, place }) =>
    claims.some((other) => other.id !== id && other.key === key && sharing[place].includes(other.place)),
  );

  expect(disputed).toEqual([]);
});

test('a single letter is a command only where the text is read or what was found is gone through, never in the library or in a field elsewhere', () => {
  const letters = all.filter(({ keys = [] }) => keys.some((key) => /^(Shift\+)?[A-Z]$/.test(key)));

  expect(letters.length).toBeGreaterThan(5);
  expect(letters.filter(({ place }) => !['reader', 'passage', 'search'].includes(place))).toEqual([]);
});

test('keys are written in one way: modifiers in order, then a capital letter, a sign or a named key', () => {
  const keys = all.flatMap(({ keys = [] }) => keys);

  for (const key of keys) {
    expect(key).toMatch(
      /^((Mod|Ctrl)\+)?(Alt\+)?(Shift\+)?([A-Z]|\d|F\d+|Enter|Escape|Delete|Space|Page(Up|Down)|Arrow(Left|Right|Up|Down)|[?,=+-])$/,
    );
  }
});

test('each command has a label of its own, as menus show it', () => {
  const labels = all.map(({ label }) => label);

  expect(new Set(labels).size).toBe(labels.length);
  for (const label of labels) expect(label).toMatch(/^\p{Lu}.*[^\s.]$/u);
});
