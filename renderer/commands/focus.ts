import { toggled, withoutFocus, type Wish } from '../state/filter';
import type { PassageView } from '../state/passage-view';
import { session } from '../state/session';
import type { Desk } from './desk';
import { show } from './filter';
import { openLine } from './line';
import { refuse, type Plan, type Refusal } from './plan';
import { passageInHand } from './tag';

/** What can be focused on in a passage: an actor in it, or an implication it bears on. */
export type FocusTarget = {
  readonly wish: Extract<Wish, { facet: 'actors' | 'implication' }>;
  readonly name: string;
};

/** Focuses on the actor or implication of the passage in hand; of several, asks which. Once more, and all is shown again. */
export function focus(desk: Desk): Plan | Refusal {
  const { filter } = session.get();
  if (filter.actors ?? filter.implication) {
    return { kind: 'do', run: () => show(desk, withoutFocus(filter)) };
  }
  const id = passageInHand(desk);
  const passage = id === undefined ? undefined : desk.book.find(id);
  if (!passage) return refuse('no-passage');
  const [only, ...others] = focusTargets(passage);
  if (!only) return refuse('nothing-to-focus');
  if (others.length > 0) return { kind: 'do', run: () => openLine({ kind: 'focus', passage: passage.id }) };
  return { kind: 'do', run: () => focusOn(desk, only) };
}

/** What can be focused on, actors first. */
export function focusTargets({ actors, implications }: PassageView): FocusTarget[] {
  return [
    ...actors.map(({ id, name }) => ({ wish: { facet: 'actors', value: id } as const, name })),
    ...implications.map(({ id, statement }) => ({
      wish: { facet: 'implication', value: id } as const,
      name: statement,
    })),
  ];
}

/** All passages without this step back; what else was asked for stays. */
export function focusOn(desk: Desk, { wish }: FocusTarget): void {
  show(desk, toggled(session.get().filter, wish));
}
