import { useEffect } from 'react';
import { useDesk } from '../commands/desk';
import { useSession } from '../state/session';

/** What one goes on with in a room: what it marks as such, else the text, else its first button. */
const places = [
  'main [data-region-focus]',
  'main [contenteditable="true"]',
  'main [role="option"]',
  'main button',
];

/** When a room or dialog has gone and left the focus on nothing, it goes to where one goes on in the room. */
export function useSomeFocus(): void {
  const desk = useDesk();
  const room = useSession((now) => now.room);
  const dialog = useSession((now) => now.dialog);
  useEffect(() => {
    if (dialog) return;
    // After the dialog's own return of the focus.
    const timer = setTimeout(() => {
      if (document.activeElement !== document.body) return;
      const found = places.map((place) => document.querySelector<HTMLElement>(place)).find(Boolean);
      found?.focus();
    }, 100);
    return () => clearTimeout(timer);
    // Another project is another desk.
    // oxlint-disable-next-line react/exhaustive-effect-dependencies
  }, [desk, room, dialog]);
}
