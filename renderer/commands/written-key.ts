/** The parts of a keyboard event that say which key it was. */
export type PressedKey = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>;

/**
 * A pressed key as the command list writes it: "Mod+Shift+E", "G", "Shift+G", "?", "Ctrl+Y". Mod is Cmd on a Mac and Ctrl
 * elsewhere; a shifted letter or named key is written with Shift, a shifted sign is its own key.
 */
export function writtenKey(pressed: PressedKey, isMac: boolean): string {
  const { key, ctrlKey, metaKey, altKey, shiftKey } = pressed;
  const isLetter = /^[a-z]$/i.test(key);
  const parts = [
    (isMac ? metaKey : ctrlKey) && 'Mod',
    isMac && ctrlKey && 'Ctrl',
    altKey && 'Alt',
    shiftKey && (isLetter || key.length > 1) && 'Shift',
    isLetter ? key.toUpperCase() : key,
  ];
  return parts.filter(Boolean).join('+');
}

/** Whether a key is pressed without Ctrl or Cmd and is no function key: a letter that could be typed, say. */
export function isSingleKey(written: string): boolean {
  return !/Mod\+|Ctrl\+|^(Shift\+)?F\d+$/.test(written);
}
