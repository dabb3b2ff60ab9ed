import type { Node } from 'prosemirror-model';
import { Plugin, PluginKey, type EditorState, type Transaction } from 'prosemirror-state';
import { Decoration, DecorationSet } from 'prosemirror-view';
import type { Range } from '#shared/model/document';
import type { BlockIndex } from '../block-index';
import { markDecorations, type MarkedText, type MarkLook } from '../mark-decorations';
import { markPieces } from '../mark-pieces';
import type { MarkSource } from '../mark-source';

type Shown = MarkLook & {
  near: Range;
  outside: readonly Range[];
  /** No highlight is drawn or announced. */
  isSilenced: boolean;
  marks: DecorationSet;
};
const key = new PluginKey<Shown>('passage-marks');

/** The part of the text that is on screen or next to it, in canonical offsets. */
export function lookNear(transaction: Transaction, near: Range): Transaction {
  return withNews(transaction, { near });
}

/** Passages came, went or changed: what is near is drawn anew. */
export function redraw(transaction: Transaction): Transaction {
  return withNews(transaction, {});
}

/** The passage that gets the brackets, or none. */
export function showSelected(transaction: Transaction, selected: string | undefined): Transaction {
  return withNews(transaction, { selected });
}

/** The stretches that are shown as outside the body. */
export function showOutside(transaction: Transaction, outside: readonly Range[]): Transaction {
  return withNews(transaction, { outside });
}

/** Whether highlights are there at all, and what is said where one begins and ends. */
export function showHighlights(
  transaction: Transaction,
  how: Pick<Shown, 'isSilenced' | 'words'>,
): Transaction {
  return withNews(transaction, how);
}

/** Adds to what a transaction tells already: several things may change in one. */
function withNews(transaction: Transaction, news: Partial<Shown>): Transaction {
  return transaction.setMeta(key, { ...(transaction.getMeta(key) as Partial<Shown> | undefined), ...news });
}

/** The passage that has the brackets. */
export function selectedIn(state: EditorState): string | undefined {
  return key.getState(state)?.selected;
}

export function nearOf(state: EditorState): Range {
  return key.getState(state)?.near ?? { start: 0, end: 0 };
}

/** Draws the passages near the screen as marks that assistive technology can read. */
export function passageMarks(text: string, index: BlockIndex, source: MarkSource): Plugin<Shown> {
  return new Plugin<Shown>({
    key,
    state: {
      init: () => ({
        near: { start: 0, end: 0 },
        selected: undefined,
        outside: [],
        words: undefined,
        isSilenced: false,
        marks: DecorationSet.empty,
      }),
      apply(transaction, shown) {
        const news = transaction.getMeta(key) as Partial<Shown> | undefined;
        if (!news) return shown;
        const next = { ...shown, ...news };
        const { doc } = transaction;
        const decorations = [
          ...highlights(next, doc, { text, index }, source),
          ...outsideDecorations(next, index),
        ];
        return { ...next, marks: DecorationSet.create(doc, decorations) };
      },
    },
    props: {
      decorations: (state) => key.getState(state)?.marks,
      // On the text as a whole: looking for the selected mark in it would cost more with each mark.
      attributes: (state): Record<string, string> =>
        key.getState(state)?.selected === undefined ? {} : { class: 'has-selected' },
    },
  });
}

function highlights(shown: Shown, doc: Node, article: MarkedText, source: MarkSource): Decoration[] {
  if (shown.isSilenced) return [];
  // Only what is near is asked for: ten thousand passages elsewhere cost nothing here.
  const passages = source.touching(shown.near.start, shown.near.end);
  const pieces = markPieces(passages, source.lanes, (id) => source.isBackground?.(id) ?? false);
  return pieces.flatMap((piece) => markDecorations(piece, doc, article, shown));
}

function outsideDecorations({ outside, near }: Shown, index: BlockIndex): Decoration[] {
  return outside
    .filter(({ start, end }) => start < near.end && end > near.start)
    .flatMap(({ start, end }) => index.touching(start, end))
    .map(({ position, start, end }) =>
      Decoration.node(position - 1, position + (end - start) + 1, { class: 'outside' }),
    );
}
