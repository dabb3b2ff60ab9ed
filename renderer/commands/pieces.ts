import { withoutPieceAt, withPiece } from '#shared/anchoring/pieces';
import type { PassageView } from '../state/passage-view';
import { session } from '../state/session';
import { readingText } from '../text/reading';
import type { Desk } from './desk';
import { chosenRange } from './passages';
import { refuse, type Plan, type Refusal } from './plan';
import { planRetarget } from './retarget';

/**
 * Adds the selected words to a passage that is there: to the selected one, else to the one selected or made last. So a
 * passage gets its second piece whether it stayed selected (the pointer with Ctrl or Cmd) or was let go (the keys).
 */
export function addPiece(desk: Desk): Plan | Refusal {
  const { reader } = desk;
  if (!reader) return refuse('no-document');
  const words = reader.selection && chosenRange(desk);
  const passage = lastPassage(desk);
  if (!words) return refuse('nothing-selected');
  if (!passage) return refuse('no-last-passage');
  const quote = reader.file.text.slice(words.start, words.end);
  return planRetarget(desk, passage.id, withPiece(passage.spans, words), 'addPiece', {
    shown: words.start,
    said: () => readingText.pieceAdded(quote),
  });
}

/** Takes the piece under the caret out of a passage of several. */
export function removePiece(desk: Desk): Plan | Refusal {
  const { reader } = desk;
  if (!reader) return refuse('no-document');
  const passage = passageOfPieceAt(desk, reader.caret);
  if (!passage) return refuse('no-passage');
  if (passage.spans.length === 1) return refuse('only-piece');
  const found = withoutPieceAt(passage.spans, reader.caret);
  if (!found) return refuse('no-piece');
  return planRetarget(desk, passage.id, found.left, 'removePiece', {
    shown: reader.caret,
    said: () => readingText.pieceRemoved(found.removed.quote),
  });
}

function lastPassage({ book }: Desk): PassageView | undefined {
  const { selected, lastPassage: last } = session.get();
  return [selected, last].flatMap((id) => (id === undefined ? [] : (book.find(id) ?? [])))[0];
}

/** The selected passage, else the smallest of those with a piece at the caret, one of several pieces first. */
function passageOfPieceAt({ book }: Desk, caret: number): PassageView | undefined {
  const { selected } = session.get();
  const chosen = selected === undefined ? undefined : book.find(selected);
  if (chosen) return chosen;
  const here = book
    .touching(Math.max(0, caret - 1), caret + 1)
    .filter(({ spans }) => withoutPieceAt(spans, caret))
    .toSorted((a, b) => a.end - a.start - (b.end - b.start));
  return here.find(({ spans }) => spans.length > 1) ?? here[0];
}
