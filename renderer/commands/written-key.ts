/** The parts of a keyboard event that say which key it was. */
export type PressedKey = Pick<
  KeyboardEvent,
  'key' | 'code' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'
> & {
  readonly isComposing?: boolean;
  readonly getModifierState?: (modifier: string) => boolean;
};

/** Keys that say nothing by themselves: held ones, locks, and what an input method or a dead key has taken. */
const silent =
  /^(?:Shift|Control|Alt|AltGraph|Meta|CapsLock|NumLock|ScrollLock|Fn|FnLock|Hyper|Super|Symbol|Dead|Process|Unidentified|)$/;

/**
 * A pressed key as the command list writes it: "Mod+Shift+E", "G", "Shift+G", "?", "Ctrl+Y". Mod is Cmd on a Mac and Ctrl
 * elsewhere; a shifted letter or named key is written with Shift, a shifted sign is its own key.
 *
 * @returns nothing for a key that is not one yet: Shift alone, a dead key, or what an input method is putting together.
 */
export function writtenKey(pressed: PressedKey, isMac: boolean): string | undefined {
  const { key, ctrlKey, metaKey, altKey, shiftKey } = pressed;
  if (pressed.isComposing || silent.test(key)) return undefined;
  // AltGr types a sign of its own. Windows reports it as Ctrl and Alt.
  const typesSign = key.length === 1 && (pressed.getModifierState?.('AltGraph') ?? false);
  const engraved = typesSign ? key : engravedOn(pressed, isMac);
  const isLetter = /^\p{Lu}$/u.test(engraved);
  const parts = [
    !typesSign && (isMac ? metaKey : ctrlKey) && 'Mod',
    !typesSign && isMac && ctrlKey && 'Ctrl',
    !typesSign && altKey && 'Alt',
    shiftKey && (isLetter || engraved.length > 1) && 'Shift',
    engraved,
  ];
  return parts.filter(Boolean).join('+');
}

/**
 * What stands on the key: a Latin letter as a capital, whatever script the layout types, since a command's letter is
 * sought where it stands on the Latin keys; the digit of a digit key that types something else without Shift, as in
 * France; else what the key types, or its name.
 */
function engravedOn({ key, code, shiftKey, altKey }: PressedKey, isMac: boolean): string {
  const letter = /^Key([A-Z])$/.exec(code)?.[1];
  const digit = /^(?:Digit|Numpad)(\d)$/.exec(code)?.[1];
  // Option types signs and accents; what counts is the letter on the key.
  const isOption = isMac && altKey && key.length === 1;
  if (letter !== undefined && (isOption || /[^\p{ASCII}\p{Script=Latin}]/u.test(key))) return letter;
  if (digit !== undefined && key.length === 1 && !shiftKey) return digit;
  if (digit !== undefined && isOption) return digit;
  if (key === '؟') return '?';
  if (key === ' ' || key === '\u00a0') return 'Space';
  const capital = key.length === 1 && /\p{L}/u.test(key) ? key.toUpperCase() : key;
  // Some small letters have a capital of two, and stay as they are.
  return capital.length === 1 || key.length > 1 ? capital : key;
}
