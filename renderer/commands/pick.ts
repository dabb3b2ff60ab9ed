import { session } from '../state/session';
import type { Desk } from './desk';

/** What a click came upon: the passage selected when the button went down, and the ids that lay there. */
export type Click = { readonly selected: string | undefined; readonly lay: string };

/**
 * A click on the text picks the smallest passage there; another click on the same passages walks outward, and past the
 * largest lets go (`interaction.md` 3.4).
 *
 * @param before the selection when the button went down, since moving the caret has let go of it by now, and what lay
 *   under the click before this one.
 * @returns what lies under this click.
 */
export function pickAt(desk: Desk, offset: number, before: Click): string {
  const here = desk.book
    .touching(offset, offset + 1)
    .toSorted((a, b) => a.end - a.start - (b.end - b.start) || a.start - b.start);
  const lay = here.map(({ id }) => id).join(' ');
  const at = lay === before.lay ? here.findIndex(({ id }) => id === before.selected) : -1;
  session.set({ selected: here[at + 1]?.id, line: undefined });
  return lay;
}
