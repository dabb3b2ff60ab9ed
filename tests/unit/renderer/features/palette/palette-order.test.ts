import { expect, test } from 'vitest';
import { commands, type CommandId } from '#shared/commands';
import { inPaletteOrder, type Offer } from '#renderer/features/palette/palette-order';

const offers = (unfit: readonly CommandId[] = []): Offer[] =>
  commands.map(({ id, menu }) => ({ id, menu, reason: unfit.includes(id) ? 'Not now.' : undefined }));
const found = (typed: string, unfit: readonly CommandId[] = [], recent: readonly string[] = []): string[] =>
  inPaletteOrder(offers(unfit), typed, recent).others.map(({ id }) => id);

test.each([
  ['tag', 'tag'],
  ['mark', 'tag'],
  ['undo', 'undo'],
  ['UNDO', 'undo'],
  ['high', 'highlight'],
  ['hghlt', 'highlight'],
  ['next pass', 'nextPassage'],
  ['pass next', 'nextPassage'],
  ['stal', 'repeatTags'],
  ['export', 'exportBundle'],
  ['share', 'exportBundle'],
  ['night', 'themeDark'],
  ['shortcuts', 'showKeys'],
])('“%s” finds %s among the first', (typed, id) => {
  expect(found(typed).slice(0, 3)).toContain(id);
});

test('a command whose own word was typed comes before one that only knows it', () => {
  expect(found('tag')[0]).toBe('tag');
  expect(found('keys')[0]).toBe('showKeys');
});

test('what nothing is called finds nothing', () => {
  expect(found('xylophone')).toEqual([]);
});

test('of equals, what applies comes first, then what was used last', () => {
  const first = found('implication');
  const [one, two] = first as [CommandId, CommandId];

  expect(found('implication', [one]).indexOf(one)).toBeGreaterThan(found('implication', [one]).indexOf(two));
  expect(found('implication', [], [two])[0]).toBe(two);
});

test('with nothing typed, what was used last comes first, and what does not apply last', () => {
  const { recent, others } = inPaletteOrder(offers(['tag', 'undo']), '', [
    'dark',
    'highlight',
    'tag',
    'redo',
  ]);

  expect(recent.map(({ id }) => id)).toEqual(['highlight', 'redo']);
  expect(
    others
      .slice(-2)
      .map(({ id }) => id)
      .toSorted(),
  ).toEqual(['tag', 'undo']);
  expect(recent.length + others.length).toBe(commands.length);
});
