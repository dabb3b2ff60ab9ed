import type { ReadingView } from '../../editor/reading-view';
import { session, type Session } from '../../state/session';
import { readingText } from '../../text/reading-settings';

const words = { start: readingText.highlightStart, end: readingText.highlightEnd };

/**
 * Keeps the highlights of the text as the person wants them: silenced or not, their ends said in words or not.
 *
 * @returns how to stop.
 */
export function showHighlights(view: ReadingView): () => void {
  const show = ({ areHighlightsSilenced, reading }: Session): void =>
    view.showHighlights({
      isSilenced: areHighlightsSilenced,
      words: reading.saysHighlights ? words : undefined,
    });
  show(session.get());
  return session.listen((now, before) => {
    const isSame =
      now.areHighlightsSilenced === before.areHighlightsSilenced &&
      now.reading.saysHighlights === before.reading.saysHighlights;
    if (!isSame) show(now);
  });
}
