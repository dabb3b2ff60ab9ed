import { Plugin, PluginKey, type EditorState, type Transaction } from 'prosemirror-state';
import { Decoration, DecorationSet } from 'prosemirror-view';
import type { BlockIndex } from '../block-index';
import { markPieces, type Piece } from '../mark-pieces';
import type { MarkSource } from '../mark-source';
import type { Range } from '#shared/model/document';

type Shown = { near: Range; selected: string | undefined; outside: readonly Range[]; marks: DecorationSet };
const key = new PluginKey<Shown>('passage-marks');

/** The part of the text that is on screen or next to it, in canonical offsets. */
export function lookNear(transaction: Transaction, near: Range): Transaction {
  return transaction.setMeta(key, { near });
}

/** Passages came, went or changed: what is near is drawn anew. */
export function redraw(transaction: Transaction): Transaction {
  return transaction.setMeta(key, {});
}

/** The passage that gets the brackets, or none. */
export function showSelected(transaction: Transaction, selected: string | undefined): Transaction {
  return transaction.setMeta(key, { selected });
}

/** The stretches that are shown as outside the body. */
export function showOutside(transaction: Transaction, outside: readonly Range[]): Transaction {
  return transaction.setMeta(key, { outside });
}

export function nearOf(state: EditorState): Range {
  return key.getState(state)?.near ?? { start: 0, end: 0 };
}

/** Draws the passages near the screen as marks that assistive technology can read. */
export function passageMarks(index: BlockIndex, source: MarkSource): Plugin<Shown> {
  return new Plugin<Shown>({
    key,
    state: {
      init: () => ({
        near: { start: 0, end: 0 },
        selected: undefined,
        outside: [],
        marks: DecorationSet.empty,
      }),
      apply(transaction, shown) {
        const news = transaction.getMeta(key) as Partial<Shown> | undefined;
        if (!news) return shown;
        const next = { ...shown, ...news };
        // Only what is near is asked for: ten thousand passages elsewhere cost nothing here.
        const passages = source.touching(next.near.start, next.near.end);
        const pieces = markPieces(passages, source.lanes, (id) => source.isBackground?.(id) ?? false);
        const decorations = [
          ...pieces.map((piece) => asDecoration(piece, index, next.selected)),
          ...outsideDecorations(next, index),
        ];
        return { ...next, marks: DecorationSet.create(transaction.doc, decorations) };
      },
    },
    props: { decorations: (state) => key.getState(state)?.marks },
  });
}

function asDecoration(piece: Piece, index: BlockIndex, selected: string | undefined): Decoration {
  const isOfSelected = selected !== undefined && piece.passages.includes(selected);
  const classes = [
    `depth-${Math.min(piece.depth, 3)}`,
    ...(piece.isPending ? ['pending'] : []),
    ...(isOfSelected ? ['of-selected'] : []),
    ...(isOfSelected && piece.starting.includes(selected) ? ['opens'] : []),
    ...(isOfSelected && piece.ending.includes(selected) ? ['closes'] : []),
  ];
  return Decoration.inline(index.position(piece.start), index.position(piece.end), {
    nodeName: 'mark',
    class: classes.join(' '),
    style: piece.style,
    'data-passages': piece.passages.join(' '),
    // Only the piece that begins a passage refers to its card, to limit chatter.
    ...(piece.starting.length > 0 && { 'aria-details': piece.starting.map((id) => `card-${id}`).join(' ') }),
  });
}

function outsideDecorations({ outside, near }: Shown, index: BlockIndex): Decoration[] {
  return outside
    .filter(({ start, end }) => start < near.end && end > near.start)
    .flatMap(({ start, end }) => index.touching(start, end))
    .map(({ position, start, end }) =>
      Decoration.node(position - 1, position + (end - start) + 1, { class: 'outside' }),
    );
}
