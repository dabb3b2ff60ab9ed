import { session } from '../state/session';
import type { Desk } from './desk';
import { passagesAt } from './stack';

/** What a click came upon: the passage selected when the button went down, and the ids that lay there. */
export type Click = { readonly selected: string | undefined; readonly lay: string };

/** Where the text was clicked, and whether Alt asked for the next passage outward. */
export type Hit = { readonly offset: number; readonly isOutward: boolean };

/**
 * A click on the text picks the smallest passage there; another click on the same passages walks outward, and past the
 * largest lets go. With Alt it walks outward from the selected passage wherever the click before was
 * (`interaction.md` 3.4).
 *
 * @param before the selection when the button went down, since moving the caret has let go of it by now, and what lay
 *   under the click before this one.
 * @returns what lies under this click.
 */
export function pickAt(desk: Desk, { offset, isOutward }: Hit, before: Click): string {
  const here = passagesAt(desk, { start: offset, end: offset + 1 });
  const lay = here.map(({ id }) => id).join(' ');
  const isSame = isOutward || lay === before.lay;
  const at = isSame ? here.findIndex(({ id }) => id === before.selected) : -1;
  session.set({ selected: here[at + 1]?.id, line: undefined });
  return lay;
}
