import { useEffect } from 'react';
import { useDesk } from '../commands/desk';
import { useSession } from '../state/session';

/** What one goes on with in a room: what it marks as such, else the text. */
const places = ['main [data-region-focus]', 'main [contenteditable="true"]'];
/** Where a room has nothing of that kind, though it has had time to show it. */
const otherPlaces = ['main [role="option"]', 'main button'];

/** How often it is tried, how many milliseconds apart, and how often no less than the best place will do. */
const [TRIES, TRY_MS, PATIENT_TRIES] = [10, 100, 3];

/** When a room or dialog has gone and left the focus on nothing, it goes to where one goes on in the room. */
export function useSomeFocus(): void {
  const desk = useDesk();
  const room = useSession((now) => now.room);
  const dialog = useSession((now) => now.dialog);
  useEffect(() => {
    if (dialog) return;
    // After the dialog's own return of the focus, and once the room shows what it has: that may take a moment.
    let tries = 0;
    const timer = setInterval(() => {
      tries += 1;
      if (document.activeElement === document.body) {
        const tried = tries > PATIENT_TRIES ? [...places, ...otherPlaces] : places;
        const found = tried.map((place) => document.querySelector<HTMLElement>(place)).find(Boolean);
        found?.focus();
      }
      if (tries === TRIES) clearInterval(timer);
    }, TRY_MS);
    return () => clearInterval(timer);
    // Another project is another desk.
    // oxlint-disable-next-line react/exhaustive-effect-dependencies
  }, [desk, room, dialog]);
}
