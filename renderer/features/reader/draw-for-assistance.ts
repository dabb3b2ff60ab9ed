import type { ReadingView } from '../../editor/reading-view';
import { session } from '../../state/session';

/**
 * Has the whole text drawn and laid out once assistive technology reads the window: it goes through paragraphs, lists and tables far from
 * the screen as well.
 *
 * @returns how to stop.
 */
export function drawForAssistance(view: ReadingView): () => void {
  if (session.get().isAssisted) view.drawAll();
  return session.listen((now, before) => {
    if (now.isAssisted && !before.isAssisted) view.drawAll();
  });
}
