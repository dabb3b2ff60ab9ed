import { describe, expect, test } from 'vitest';
import { writtenKey, type PressedKey } from '#renderer/commands/written-key';
import { isCharacterKey, isSingleKey, isWrittenKey } from '#shared/keys/written';

const pressed = (key: string, code: string, held: Partial<PressedKey> = {}): PressedKey => ({
  key,
  code,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  ...held,
});
const shift = { shiftKey: true };
const ctrl = { ctrlKey: true };
const alt = { altKey: true };

test.each([
  ['a letter is a capital', pressed('g', 'KeyG'), 'G'],
  ['with Shift it says so', pressed('G', 'KeyG', shift), 'Shift+G'],
  ['Caps Lock is no Shift', pressed('G', 'KeyG'), 'G'],
  ['a shifted sign is its own key', pressed('?', 'Slash', shift), '?'],
  ['a shifted named key says so', pressed('F8', 'F8', shift), 'Shift+F8'],
  ['Ctrl is Mod', pressed('K', 'KeyK', { ...ctrl, ...shift }), 'Mod+Shift+K'],
  ['Alt with an arrow', pressed('ArrowDown', 'ArrowDown', alt), 'Alt+ArrowDown'],
  ['the space bar has a name', pressed(' ', 'Space'), 'Space'],
  ['a digit', pressed('1', 'Digit1'), '1'],
  ['a sign over a digit is its own key', pressed('!', 'Digit1', shift), '!'],
])('on Windows and Linux %s', (_, key, written) => {
  expect(writtenKey(key, false)).toBe(written);
});

test.each([
  ['Cmd is Mod', pressed('k', 'KeyK', { metaKey: true }), 'Mod+K'],
  ['Ctrl is Ctrl', pressed('y', 'KeyY', ctrl), 'Ctrl+Y'],
  ['Option with a letter is that letter', pressed('å', 'KeyA', alt), 'Alt+A'],
  ['Option with an arrow', pressed('ArrowUp', 'ArrowUp', alt), 'Alt+ArrowUp'],
  ['Option with a digit is that digit', pressed('¡', 'Digit1', alt), 'Alt+1'],
])('on macOS %s', (_, key, written) => {
  expect(writtenKey(key, true)).toBe(written);
});

describe('on a keyboard of another script', () => {
  test.each([
    ['Russian', pressed('п', 'KeyG'), 'G'],
    ['Russian, with Ctrl', pressed('я', 'KeyZ', ctrl), 'Mod+Z'],
    ['Russian, with Shift', pressed('П', 'KeyG', shift), 'Shift+G'],
    ['Greek', pressed('γ', 'KeyG'), 'G'],
    ['Arabic', pressed('ل', 'KeyG'), 'G'],
    ['Arabic, where one key types two letters', pressed('لا', 'KeyB'), 'B'],
    ['Hebrew', pressed('ע', 'KeyG'), 'G'],
    ['Arabic, asking', pressed('؟', 'Slash', shift), '?'],
  ])('a letter acts where it stands on the Latin keys: %s', (_, key, written) => {
    expect(writtenKey(key, false)).toBe(written);
  });

  test('a Latin letter counts by what it types, wherever it stands', () => {
    expect(writtenKey(pressed('a', 'KeyQ'), false)).toBe('A');
    expect(writtenKey(pressed('ö', 'Semicolon'), false)).toBe('Ö');
  });

  test('a digit key that types a sign without Shift is its digit', () => {
    expect(writtenKey(pressed('&', 'Digit1'), false)).toBe('1');
    expect(writtenKey(pressed('é', 'Digit2', ctrl), false)).toBe('Mod+2');
    expect(writtenKey(pressed('1', 'Digit1', shift), false)).toBe('1');
  });

  test('what AltGr types is a sign and no command with Ctrl and Alt', () => {
    const altGraph = { ...ctrl, ...alt, getModifierState: (held: string) => held === 'AltGraph' };

    expect(writtenKey(pressed('@', 'KeyQ', altGraph), false)).toBe('@');
  });
});

test.each(['Shift', 'Control', 'Alt', 'AltGraph', 'Meta', 'CapsLock', 'Dead', 'Process', 'Unidentified', ''])(
  '“%s” is not a key yet',
  (key) => {
    expect(writtenKey(pressed(key, 'KeyE', shift), false)).toBeUndefined();
  },
);

test('what an input method is putting together is not a key', () => {
  expect(writtenKey(pressed('g', 'KeyG', { isComposing: true }), false)).toBeUndefined();
});

test('letters, digits and signs can be switched off; named keys and those with Ctrl cannot', () => {
  expect(['A', 'Shift+A', '1', '?', 'Ö'].filter(isCharacterKey)).toHaveLength(5);
  expect(['Enter', 'Mod+A', 'Alt+A', 'F1', 'Delete', 'Shift+F8'].filter(isCharacterKey)).toEqual([]);
});

test('a key without Ctrl or Cmd acts only while one reads, unless it is a function key', () => {
  expect(['A', 'Enter', 'Alt+ArrowDown', 'Delete', 'Shift+G'].filter(isSingleKey)).toHaveLength(5);
  expect(['Mod+A', 'Ctrl+Y', 'F8', 'Shift+F8', 'Alt+F7', 'Mod+Alt+A'].filter(isSingleKey)).toEqual([]);
});

test('keys are written in one way', () => {
  expect(
    ['A', 'Mod+Shift+E', 'Alt+ArrowDown', 'Space', '?', 'Mod++', 'F12', '1', 'Ö'].filter(isWrittenKey),
  ).toHaveLength(9);
  expect(['a', 'Shift+Mod+E', 'Mod+', '', ' ', 'Cmd+A', 'AB C'].filter(isWrittenKey)).toEqual([]);
});
