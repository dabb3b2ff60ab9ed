import { spanOf } from '#shared/anchoring/span';
import type { Range } from '#shared/model/document';
import type { Span } from '#shared/model/passage';
import type { Desk } from './desk';
import { openRevision } from './passages';
import { DraftBuilder, refuse, type Plan, type Refusal } from './plan';
import { say, session } from '../state/session';

/** What moving a passage's words is called, for undo. */
export type Retargeting = 'moveEdge' | 'addPiece' | 'removePiece';

/**
 * Puts a passage on other pieces of the text, in order. Its tags, its implications and all that was recorded on it stay;
 * quotes and what stands around them are written anew, for the pieces that changed alone.
 *
 * @param shown the offset that is brought onto the screen, and said what is heard then.
 */
export function planRetarget(
  desk: Desk,
  passage: string,
  pieces: readonly Range[],
  command: Retargeting,
  { shown, said }: { shown: number; said: (quote: string) => string },
): Plan | Refusal {
  const { reader, book } = desk;
  const found = book.find(passage);
  if (!reader || !found) return refuse('no-passage');
  const before = found.spans;
  const spans = pieces.map(
    (piece) => sameSpan(before, piece) ?? spanOf(reader.file.text, piece.start, piece.end),
  );
  if (spans.length === before.length && spans.every((span) => before.includes(span)))
    return refuse('unchanged');
  const draft = new DraftBuilder(desk);
  const target = { textDigest: openRevision(desk).textDigest, spans };
  draft.document({ op: 'put', type: 'passage', id: passage, fields: { target } });
  return {
    kind: 'write',
    draft: draft.build(command),
    after() {
      keepSelected(desk, passage, shown);
      say(said(spans.map(({ quote }) => quote).join(' … ')));
    },
  };
}

function sameSpan(spans: readonly Span[], { start, end }: Range): Span | undefined {
  return spans.find((span) => span.start === start && span.end === end);
}

/** The caret goes to the passage's beginning, as when it is selected, and the passage stays selected. */
function keepSelected({ reader, book }: Desk, id: string, shown: number): void {
  const passage = book.find(id);
  if (!passage) return;
  reader?.select({ start: passage.start, end: passage.start }, false);
  session.set({ selected: id, line: undefined });
  reader?.reveal(shown);
}
