import { asPressed } from './written';

/** What a key is for that no command may have. */
export type Reservation = 'window' | 'moving' | 'editing' | 'menus' | 'system' | 'zoom';

type Reserved = Readonly<Partial<Record<Reservation, readonly string[]>>>;

const everywhere: Reserved = {
  window: ['Tab', 'Shift+Tab', 'Mod+Tab', 'Mod+Shift+Tab', 'Escape', 'Shift+Escape'],
  moving: ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight', 'Home', 'End', 'PageUp', 'PageDown']
    .flatMap((key) => [key, `Shift+${key}`])
    .concat('Space', 'Shift+Space', 'Mod+Home', 'Mod+End', 'Mod+Shift+Home', 'Mod+Shift+End'),
  editing: ['Mod+C', 'Mod+X', 'Mod+V', 'Mod+A', 'Backspace', 'Shift+Backspace'],
  menus: ['F10', 'Shift+F10', 'ContextMenu'],
  zoom: ['Mod++', 'Mod+=', 'Mod+-', 'Mod+0'],
};
const onMacs: Reserved = {
  system: ['Mod+Q', 'Mod+W', 'Mod+H', 'Mod+M', 'Mod+Alt+H', 'Mod+Ctrl+F', 'Mod+Space', 'Mod+Ctrl+Space'],
};
const elsewhere: Reserved = {
  system: ['Mod+Q', 'Mod+W', 'Alt+F4', 'F11', 'Alt+Space', 'Mod+Alt+Delete'],
};

/** What this key is for, if no command may have it. */
export function reservationOf(key: string, isMac: boolean): Reservation | undefined {
  const pressed = asPressed(key, isMac);
  // Windows and Linux open the menu bar's menus by Alt and the underlined letter.
  if (!isMac && /^Alt\+[A-Z]$/.test(pressed)) return 'menus';
  for (const reserved of [everywhere, isMac ? onMacs : elsewhere]) {
    for (const [why, keys] of Object.entries(reserved)) {
      // The record's own keys are what it is keyed by.
      if (keys.includes(pressed)) return why as Reservation;
    }
  }
  return undefined;
}
