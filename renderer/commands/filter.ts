import { isFiltering, matches, noFilter, toggled, type Filter, type Wish } from '../state/filter';
import type { FieldSetting } from '../state/recording';
import { requiredIn } from '../state/tidy';
import { say, session } from '../state/session';
import { filterText } from '../text/filter';
import type { Desk } from './desk';
import { refuse, type Plan, type Refusal } from './plan';
import { shownPassages } from './shown-passages';

/** Shows all passages again. */
export function clearFilter(desk: Desk): Plan | Refusal {
  if (!isFiltering(session.get().filter)) return refuse('no-filter');
  return { kind: 'do', run: () => show(desk, noFilter) };
}

/** Asks for one thing more, or no longer for it. */
export function toggleWish(desk: Desk, wish: Wish): void {
  show(desk, toggled(session.get().filter, wish));
}

/** Shows what this filter asks for, and says how much that is. */
export function show(desk: Desk, filter: Filter): void {
  session.set({ filter });
  const { size } = desk.book;
  say(isFiltering(filter) ? filterText.shown(shownPassages(desk).length, size) : filterText.allShown(size));
}

/** Whether a passage steps back behind what the filter asks for. The selected one never does: it is in hand. */
export function isBackground(desk: Desk, id: string): boolean {
  const { filter, selected } = session.get();
  if (!isFiltering(filter) || id === selected) return false;
  const passage = desk.book.find(id);
  return passage !== undefined && !matches(passage, filter, requiredOf(desk));
}

/** The fields of a passage that the project requires. */
export function requiredOf({ recording }: Desk): readonly FieldSetting[] {
  return requiredIn(recording.get());
}
