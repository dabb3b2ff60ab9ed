import type { EditorView } from 'prosemirror-view';
import { layOutAnother } from './plugins/drawn-sections';

/** A piece is a section or more, as long as there is so much time until the next picture, in ms. */
const LEAST_MS = 5;
/** Whoever waits for the text is not kept waiting by other work for longer. */
const LONGEST_WAIT_MS = 500;

/**
 * Draws the whole text and has it laid out, a piece whenever there is nothing else to do, and in any case some pieces a second.
 *
 * @returns how to stop.
 */
export function drawInPieces(view: EditorView): () => void {
  let idle: number;
  const draw = (deadline: IdleDeadline): void => {
    do {
      const next = layOutAnother(view.state);
      if (!next) return;
      view.updateState(view.state.apply(next));
    } while (deadline.timeRemaining() > LEAST_MS);
    ask();
  };
  const ask = (): void => {
    idle = requestIdleCallback(draw, { timeout: LONGEST_WAIT_MS });
  };
  ask();
  return () => cancelIdleCallback(idle);
}
