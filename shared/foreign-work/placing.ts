import { Anchorer } from '../anchoring/anchor';
import { spanOf } from '../anchoring/span';
import type { ForeignPassage } from '../import/foreign-work';
import type { Range } from '../model/document';
import type { DocumentTaken } from './taking';

/** Where a passage is in the document's text, or, where its words are not there, what they are. */
export type Placed = { readonly range: Range; readonly isChanged: boolean } | { readonly quote: string };

/** Places passages in documents: at once where the texts are the same, by anchoring in another version of one. */
export class Placing {
  readonly #anchorers = new Map<DocumentTaken, Anchorer>();

  place({ range, quote = '' }: ForeignPassage, taken: DocumentTaken): Placed {
    if (!range) return { quote };
    const { text, foreignText } = taken;
    if (foreignText === undefined || foreignText === text) return { range, isChanged: false };
    const anchorer = this.#anchorers.get(taken) ?? new Anchorer(foreignText, text);
    this.#anchorers.set(taken, anchorer);
    const span = spanOf(foreignText, range.start, range.end);
    const anchored = anchorer.place([span]);
    const [place] = anchored.kind === 'lost' ? [] : anchored.spans;
    if (!place) return { quote: span.quote };
    return { range: { start: place.start, end: place.end }, isChanged: place.quote !== span.quote };
  }
}
