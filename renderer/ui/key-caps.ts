/** The keys of "Mod+Shift+E" as they are engraved on the keyboard, in the order of the platform. */
export function keyCaps(keys: string, onMac: boolean): readonly string[] {
  const [engraved, modifiers] = onMac ? [onMacs, macOrder] : [elsewhere, otherOrder];
  const parts = split(keys);
  const held = modifiers.filter((modifier) => parts.includes(modifier));
  const pressed = parts.filter((part) => !held.includes(part));
  return [...held, ...pressed].map((part) => engraved[part] ?? part);
}

/** The same in one word, as it stands in a sentence: "Ctrl+Shift+E", on a Mac "⇧⌘E". */
export function writtenCaps(keys: string, onMac: boolean): string {
  return keyCaps(keys, onMac).join(onMac ? '' : '+');
}

/** "Mod++" is Mod and the plus key. */
function split(keys: string): readonly string[] {
  const parts = keys.split(/\+(?=.)/);
  return parts.map((part) => (part === '' ? '+' : part));
}

const macOrder = ['Ctrl', 'Alt', 'Shift', 'Mod'];
const otherOrder = ['Mod', 'Ctrl', 'Alt', 'Shift'];

const arrows = { ArrowUp: '↑', ArrowDown: '↓', ArrowLeft: '←', ArrowRight: '→' };
const elsewhere: Readonly<Record<string, string>> = { ...arrows, '-': '−', Mod: 'Ctrl', Escape: 'Esc' };
const onMacs: Readonly<Record<string, string>> = {
  ...arrows,
  '-': '−',
  Mod: '⌘',
  Ctrl: '⌃',
  Alt: '⌥',
  Shift: '⇧',
  Enter: '↩',
  Delete: '⌫',
  Escape: 'esc',
  Esc: 'esc',
  Tab: '⇥',
};
