import { session } from '../state/session';
import type { Desk } from './desk';

/**
 * A click on the text picks the smallest passage there; another click walks outward, and past the largest lets go
 * (`interaction.md` 3.4).
 *
 * @param before the passage that was selected when the button went down: moving the caret has let go of it by now.
 */
export function pickAt(desk: Desk, offset: number, before: string | undefined): void {
  const here = desk.book
    .touching(offset, offset + 1)
    .toSorted((a, b) => a.end - a.start - (b.end - b.start) || a.start - b.start);
  const at = here.findIndex(({ id }) => id === before);
  session.set({ selected: here[at + 1]?.id, tagLine: undefined });
}
