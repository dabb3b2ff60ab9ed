/**
 * A key as the command list, the local state and key files write it: modifiers in order, then a capital letter, a sign or
 * the name that browsers give a key: "Mod+Shift+E", "G", "?", "Alt+ArrowDown", "Space". Mod is Cmd on macOS, Ctrl elsewhere.
 */
const written = /^(?:Mod\+)?(?:Ctrl\+)?(?:Alt\+)?(?:Shift\+)?(?:[A-Z][A-Za-z0-9]*|[^\p{Ll}\p{C}\p{Z}])$/u;

export function isWrittenKey(raw: string): boolean {
  return written.test(raw);
}

/** A key as this platform's keyboard presses it: "Ctrl+Y" is "Mod+Y" where Mod is Ctrl. */
export function asPressed(key: string, isMac: boolean): string {
  return isMac ? key : key.replace('Ctrl+', 'Mod+');
}

/** Whether a key is pressed without Ctrl or Cmd and is no function key: such a key acts only while one reads. */
export function isSingleKey(key: string): boolean {
  return !/Mod\+|Ctrl\+|^(?:Alt\+)?(?:Shift\+)?F\d+$/.test(key);
}

/** Whether a key types a letter, digit or sign: what can be switched off for those who speak to their computer (WCAG 2.1.4). */
export function isCharacterKey(key: string): boolean {
  return /^(?:Shift\+)?.$/u.test(key);
}
