import { CHANGE_VERSION, type Change, type Hlc, type KnownPatch, type Patch } from '../model/change';
import type { Ledger } from './ledger';

/** What one user action wants written, before it is numbered. */
export type Draft = {
  readonly batch: string;
  readonly command: string;
  /** The batch that this one undoes; a redo names the undo. */
  readonly undoes?: string | undefined;
  readonly streams: readonly StreamDraft[];
};
export type StreamDraft = { readonly stream: string; readonly patches: readonly KnownPatch[] };

/**
 * The changes of a batch, numbered and chained after what the ledger knows. The ledger itself is left as it is.
 *
 * @param hlc the first one's reading; each following one has the next, so that they keep their order wherever they go.
 */
export function finishBatch(draft: Draft, author: string, hlc: Hlc, ledger: Ledger): Change[] {
  return draft.streams.map(({ stream, patches }, at) => {
    const last = ledger.lastSeq(stream, author);
    const prev = ledger.digest(stream, author, last);
    const context = ledger.contextDue(stream, author);
    const all: Patch[] = context ? [{ op: 'ctx', vector: context }, ...patches] : [...patches];
    return {
      v: CHANGE_VERSION,
      stream,
      author,
      seq: last + 1,
      ...(prev && { prev }),
      hlc: [hlc[0], hlc[1] + at],
      batch: draft.batch,
      command: draft.command,
      ...(draft.undoes && { undoes: draft.undoes }),
      patches: all,
    };
  });
}
