import { Plugin, PluginKey, type EditorState, type Transaction } from 'prosemirror-state';
import { Decoration, DecorationSet, type EditorView } from 'prosemirror-view';
import type { Range } from '#shared/model/document';
import type { BlockIndex } from '../block-index';
import { domRange } from '../dom-range';
import type { SentenceIndex } from '../sentence-index';

type Place = {
  /** The words that a line or drawer is about. */
  readonly aimed: Range | undefined;
  /** What a piece of the selected passage would be, while a hand moves its edge. */
  readonly preview: Range | undefined;
};
const key = new PluginKey<Place>('reading-place');

/** Shows which words a tag line or drawer is about, while the focus is there and the selection is not to be seen. */
export function showAimed(transaction: Transaction, aimed: Range | undefined): Transaction {
  return withNews(transaction, { aimed });
}

/** Shows what a piece would be if its edge were let go now. */
export function showPreview(transaction: Transaction, preview: Range | undefined): Transaction {
  return withNews(transaction, { preview });
}

function withNews(transaction: Transaction, news: Partial<Place>): Transaction {
  return transaction.setMeta(key, { ...(transaction.getMeta(key) as Partial<Place> | undefined), ...news });
}

/** The sentence under the caret, which commands take; none while words are selected or something is said about others. */
export function sentenceUnderCaret(
  state: EditorState,
  index: BlockIndex,
  sentences: SentenceIndex,
): Range | undefined {
  const { head, empty } = state.selection;
  return empty && !key.getState(state)?.aimed ? sentences.at(index.offset(head)) : undefined;
}

/** What the style sheet calls the sentence under the caret: `::highlight(sentence)`. */
const SENTENCE = 'sentence';

/**
 * Shows where one is: the words that something is being said about, else the sentence under the caret. The sentence is lit
 * by the browser: were it an element, it would be laid out anew with each step of the caret, and the words would be gone
 * from under the pointer that has just gone down to select them.
 */
export function readingPlace(index: BlockIndex, sentences: SentenceIndex): Plugin<Place> {
  return new Plugin<Place>({
    key,
    state: {
      init: () => ({ aimed: undefined, preview: undefined }),
      apply: (transaction, place) => ({
        ...place,
        ...(transaction.getMeta(key) as Partial<Place> | undefined),
      }),
    },
    view: () => ({
      // After every change: where marks come and go, the nodes in which the sentence began are replaced.
      update: (view) => light(view, index, sentenceUnderCaret(view.state, index, sentences)),
      destroy: () => CSS.highlights.delete(SENTENCE),
    }),
    props: {
      // The passage as it was steps back meanwhile. Asked of the text as a whole, it would have to be searched for this.
      attributes: (state): Record<string, string> =>
        key.getState(state)?.preview ? { class: 'moving-edge' } : {},
      decorations(state) {
        const { aimed, preview } = key.getState(state) ?? {};
        const shown = preview ?? aimed;
        return shown
          ? DecorationSet.create(state.doc, [inline(index, shown, preview ? 'edge-preview' : 'aimed')])
          : null;
      },
    },
  });
}

function light(view: EditorView, index: BlockIndex, sentence: Range | undefined): void {
  if (sentence) CSS.highlights.set(SENTENCE, new Highlight(domRange(view, index, sentence)));
  else CSS.highlights.delete(SENTENCE);
}

function inline(index: BlockIndex, { start, end }: Range, className: string): Decoration {
  return Decoration.inline(index.position(start), index.position(end), { class: className });
}
