import { session } from '../state/session';
import type { Desk } from './desk';
import { refuse, type Plan, type Refusal } from './plan';

/** Selects a passage: brackets in the text, its card and its row in the list; the caret goes to its start. */
export function selectPassage(desk: Desk, id: string | undefined, options: { focus?: boolean } = {}): void {
  const passage = id === undefined ? undefined : desk.book.find(id);
  if (passage) desk.reader?.select({ start: passage.start, end: passage.start });
  // Moving the caret lets go of what was selected, so this comes after.
  session.set({ selected: passage?.id });
  if (options.focus !== false) desk.reader?.focus();
}

/** Closes the tag line if it is open, else lets go of the passage; the caret stays where it is. */
export function letGo(): Plan | Refusal {
  const { tagLine, selected } = session.get();
  if (tagLine) return { kind: 'do', run: () => session.set({ tagLine: undefined }) };
  return selected ? { kind: 'do', run: () => session.set({ selected: undefined }) } : refuse('unchanged');
}

export function nextPassage(desk: Desk): Plan | Refusal {
  return walk(desk, 1);
}

export function previousPassage(desk: Desk): Plan | Refusal {
  return walk(desk, -1);
}

/** The passage after or before the selected one, or after or before the caret; round at the ends. */
function walk(desk: Desk, step: 1 | -1): Plan | Refusal {
  const passages = desk.book.inOrder();
  if (!desk.reader) return refuse('no-document');
  if (passages.length === 0) return refuse('no-passage');
  const { caret } = desk.reader;
  const at = passages.findIndex(({ id }) => id === session.get().selected);
  const from =
    at >= 0
      ? at + step
      : step > 0
        ? passages.findIndex(({ start }) => start >= caret)
        : passages.findLastIndex(({ start }) => start < caret);
  const to = passages[from] ?? (step > 0 ? passages[0] : passages.at(-1));
  return { kind: 'do', run: () => selectPassage(desk, to?.id) };
}
