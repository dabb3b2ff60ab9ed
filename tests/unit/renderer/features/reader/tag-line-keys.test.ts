import { describe, expect, test } from 'vitest';
import { deedOf, type KeyDeed } from '#renderer/features/reader/tag-line-keys';
import * as line from '#renderer/features/reader/tag-line-state';
import type { Offer } from '#renderer/state/offers';

const offers: readonly Offer[] = ['Russia', 'Ukraine'].map((name) => ({
  kind: 'actor',
  entry: { id: name, name, monogram: name.slice(0, 2), slot: 1, type: undefined, aliases: [] },
  isInText: false,
}));
const empty = line.startTagLine(undefined);

function pressing(key: string, state: line.TagLineState, held: { ctrl?: boolean; shift?: boolean } = {}) {
  const pressed = { key, ctrlKey: held.ctrl ?? false, shiftKey: held.shift ?? false };
  return deedOf({ ...pressed, metaKey: false, altKey: false }, { state, offers });
}

/** The line after these keys; a key that is a letter like any other is typed. */
function after(...keys: readonly string[]): line.TagLineState {
  return keys.reduce((state, key) => {
    const deed: KeyDeed | undefined = pressing(key, state);
    if (deed?.kind === 'step') return deed.step(state);
    return deed ? state : line.type(state, state.typed + key);
  }, empty);
}
const inShort = ({ taken, typed }: line.TagLineState) =>
  [...taken.map(({ name, roles }) => [name, ...roles].join(' ')), ...(typed ? [`“${typed}”`] : [])].join(
    ', ',
  );

describe('digits', () => {
  test('set roles of the actor at hand while nothing is typed', () => {
    expect(inShort(after('r', 'Tab', '1', '3'))).toBe('Russia acts speaks');
  });

  test('belong to the name once a letter is typed, before an actor is at hand, and after a comma', () => {
    expect(inShort(after('G', '7'))).toBe('“G7”');
    expect(inShort(after('5', 't', 'h'))).toBe('“5th”');
    expect(inShort(after('r', 'Tab', '2', ',', '5', 't', 'h'))).toBe('Russia affected, “5th”');
  });

  test('that are no role are typed', () => {
    expect(inShort(after('r', 'Tab', '7', 't', 'h'))).toBe('Russia, “7th”');
  });
});

test('a comma takes what is meant, and then goes on to the next name', () => {
  expect(inShort(after('r', ',', '1', ',', 'u'))).toBe('Russia acts, “u”');
});

test('Backspace in the empty field takes the actor at hand out again', () => {
  expect(inShort(after('r', 'Tab', 'Backspace'))).toBe('');
  expect(pressing('Backspace', empty)).toBeUndefined();
});

test('Enter saves; with Ctrl it goes on to what the source states, with Shift too to what is inferred', () => {
  expect(pressing('Enter', empty)).toEqual({ kind: 'commit' });
  expect(pressing('Enter', empty, { ctrl: true })).toEqual({ kind: 'commit', onward: 'implicationStated' });
  expect(pressing('Enter', empty, { ctrl: true, shift: true })).toEqual({
    kind: 'commit',
    onward: 'implicationInferred',
  });
});

test('keys with Ctrl are left to the program', () => {
  expect(pressing('1', after('r', 'Tab'), { ctrl: true })).toBeUndefined();
});

test('the arrows walk the offers: sideways only while nothing is typed, else they walk the letters', () => {
  expect(line.highlighted(after('ArrowRight', 'ArrowRight'), offers)).toBe(0);
  expect(pressing('ArrowRight', after('r'))).toBeUndefined();
  expect(line.highlighted(after('r', 'ArrowDown'), offers)).toBe(1);
});
