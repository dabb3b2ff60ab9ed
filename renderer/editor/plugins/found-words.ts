import { Plugin, PluginKey, type EditorState, type Transaction } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';
import { firstFrom } from '#shared/anchoring/first-from';
import type { Range } from '#shared/model/document';
import type { BlockIndex } from '../block-index';
import { domRange } from '../dom-range';
import { nearOf } from './passage-marks';

/** Places of words that are looked for, in order; one of them may be the current one. */
export type FoundWords = { readonly hits: readonly Range[]; readonly current: Range | undefined };

const nothing: FoundWords = { hits: [], current: undefined };
const key = new PluginKey<FoundWords>('found-words');
/** More near the screen cannot be told apart; drawing them would only take time. */
const MOST_DRAWN = 600;

/** From now on these places are lit. */
export function showFound(transaction: Transaction, found: FoundWords): Transaction {
  return transaction.setMeta(key, found);
}

/**
 * Lights the places near the screen by the browser's own highlights: the text keeps its marks as they are, and nothing in
 * it is laid out anew.
 */
export function foundWords(index: BlockIndex): Plugin<FoundWords> {
  return new Plugin<FoundWords>({
    key,
    state: {
      init: () => nothing,
      apply: (transaction, found) => (transaction.getMeta(key) as FoundWords | undefined) ?? found,
    },
    view: () => ({
      update(view, before) {
        if (foundIn(view.state).hits.length === 0 && foundIn(before).hits.length === 0) return;
        light(view, index);
      },
      destroy: putOut,
    }),
  });
}

function foundIn(state: EditorState): FoundWords {
  return key.getState(state) ?? nothing;
}

/** Drawn anew after every change: where marks come and go, the nodes that a range began in are replaced. */
function light(view: EditorView, index: BlockIndex): void {
  const { hits, current } = foundIn(view.state);
  const near = nearOf(view.state);
  const drawn: StaticRange[] = [];
  for (let at = firstFrom(hits, near.start); at < hits.length && drawn.length < MOST_DRAWN; at += 1) {
    const hit = hits[at] as Range;
    if (hit.start >= near.end) break;
    if (hit !== current) drawn.push(domRange(view, index, hit));
  }
  CSS.highlights.set('found', new Highlight(...drawn));
  CSS.highlights.set('found-current', new Highlight(...(current ? [domRange(view, index, current)] : [])));
}

function putOut(): void {
  CSS.highlights.delete('found');
  CSS.highlights.delete('found-current');
}
