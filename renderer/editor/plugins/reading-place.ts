import { Plugin, PluginKey, type Transaction } from 'prosemirror-state';
import { Decoration, DecorationSet } from 'prosemirror-view';
import type { Range } from '#shared/model/document';
import type { BlockIndex } from '../block-index';
import type { SentenceIndex } from '../sentence-index';

const key = new PluginKey<Range | undefined>('reading-place');

/** Shows which words a tag line or drawer is about, while the focus is there and the selection is not to be seen. */
export function showAimed(transaction: Transaction, aimed: Range | undefined): Transaction {
  return transaction.setMeta(key, { aimed });
}

/** Marks where one is: the words that something is being said about, else the sentence under the caret. */
export function readingPlace(index: BlockIndex, sentences: SentenceIndex): Plugin<Range | undefined> {
  return new Plugin<Range | undefined>({
    key,
    state: {
      init: () => undefined,
      apply(transaction, aimed) {
        const news = transaction.getMeta(key) as { aimed: Range | undefined } | undefined;
        return news ? news.aimed : aimed;
      },
    },
    props: {
      decorations(state) {
        const aimed = key.getState(state);
        const { head, empty } = state.selection;
        const sentence = empty ? sentences.at(index.offset(head)) : undefined;
        const place = aimed ?? sentence;
        if (!place) return null;
        const to = { class: aimed ? 'aimed' : 'sentence' };
        return DecorationSet.create(state.doc, [
          Decoration.inline(index.position(place.start), index.position(place.end), to),
        ]);
      },
    },
  });
}
