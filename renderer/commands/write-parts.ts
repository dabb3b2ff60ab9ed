import type { StreamDraft } from '#shared/history/write';
import { notify } from '../state/session';
import type { Desk } from './desk';
import { settled, submit } from './submit';
import { takeBack } from './undo';

/** How far long work is, and whether it is to stop. */
export type Watch = {
  readonly onProgress: (done: number, of: number) => void;
  readonly signal: AbortSignal;
};

/** What work in parts is called: its first part, those after it, and what is said when it was stopped. */
export type PartsNamed = { readonly first: string; readonly more: string; readonly stopped: string };

/**
 * Writes what was cut into parts (`partsOf`), one after another; one undo takes back all of them. Stopped, it takes back
 * what was written.
 *
 * @returns whether all of them are saved. If not, the person has been told why.
 */
export async function writeParts(
  desk: Desk,
  parts: readonly StreamDraft[][],
  { first, more, stopped }: PartsNamed,
  { onProgress, signal }: Watch,
): Promise<boolean> {
  for (const [at, streams] of parts.entries()) {
    if (signal.aborted) {
      if (at > 0) await takeBack(desk, 'undo');
      notify(stopped);
      return false;
    }
    const saved = await submit(desk, { batch: desk.newId(), command: at === 0 ? first : more, streams });
    if (!saved.ok) return false;
    // The tables follow before the next part comes. After the only one nothing waits for them.
    if (parts.length > 1) await settled(desk);
    onProgress(at + 1, parts.length);
  }
  return true;
}
