import { session } from '../state/session';
import { sayPassage } from './describe-passage';
import type { Desk } from './desk';
import { refuse, type Plan, type Refusal } from './plan';
import { shownBefore, shownPassages } from './shown-passages';

/** `caret: 'stays'` leaves the caret where it is instead of putting it at the passage's start. */
type SelectOptions = { focus?: boolean; caret?: 'stays' };

/** Selects a passage: brackets in the text, its card and its row in the list; the caret goes to its start. */
export function selectPassage(desk: Desk, id: string | undefined, options: SelectOptions = {}): void {
  const passage = id === undefined ? undefined : desk.book.find(id);
  if (passage && options.caret !== 'stays') {
    // Drawn together with the caret.
    desk.reader?.showSelected(passage.id);
    desk.reader?.select({ start: passage.start, end: passage.start });
  }
  // Moving the caret lets go of what was selected, so this comes after.
  session.set({ selected: passage?.id });
  if (passage) sayPassage(desk, passage.id);
  if (options.focus !== false) desk.reader?.focus();
}

/** Lets go of the selection and the passage, and closes a line that stands beside them; the caret stays. */
export function letGo({ reader }: Desk): Plan | Refusal {
  const { line, selected, bar } = session.get();
  if (!line && !selected && !reader?.selection && !bar) return refuse('unchanged');
  const hadSelection = reader?.selection !== undefined;
  const run = (): void => {
    if (reader?.selection) reader.select({ start: reader.caret, end: reader.caret }, false);
    session.set({ line: undefined, selected: undefined });
    // The bar above the text goes last: it is the outermost.
    if (!line && !selected && !hadSelection) session.set({ bar: undefined });
  };
  return { kind: 'do', run };
}

export function nextPassage(desk: Desk): Plan | Refusal {
  return walk(desk, 1);
}

export function previousPassage(desk: Desk): Plan | Refusal {
  return walk(desk, -1);
}

/** Walked in the passage list, the passages are read there. */
function isInList(): boolean {
  return document.activeElement?.closest('[data-passage-list]') instanceof Element;
}

/** The passage after or before the selected one, or after or before the caret; round at the ends. */
function walk(desk: Desk, step: 1 | -1): Plan | Refusal {
  const passages = shownPassages(desk);
  if (!desk.reader) return refuse('no-document');
  if (passages.length === 0) return refuse('no-passage');
  const { caret } = desk.reader;
  const at = passages.placeOf(session.get().selected ?? '');
  const from = at >= 0 ? at + step : shownBefore(desk, caret) - (step > 0 ? 0 : 1);
  const to = passages.at((from + passages.length) % passages.length);
  return { kind: 'do', run: () => selectPassage(desk, to?.id, { focus: !isInList() }) };
}
