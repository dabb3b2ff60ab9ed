import { firstFrom } from '#shared/anchoring/first-from';
import type { Range } from '#shared/model/document';
import { foldText, type FoldedText, type Folding } from '#shared/text/folded-text';

/** How words are looked for. Unless kept, capitals and accents do not matter. */
export type FindOptions = Folding & { readonly isWholeWords: boolean };

/** The search in the open article. */
export type Find = {
  readonly query: string;
  readonly options: FindOptions;
  /** Where the search began: the first hit after it is shown first. */
  readonly from: number;
  /** Which of the hits is the current one. */
  readonly at: number | undefined;
  /** The last step went round an end of the article. */
  readonly hasWrapped: boolean;
};

export const noFind: Find = {
  query: '',
  options: { isCaseKept: false, areAccentsKept: false, isWholeWords: false },
  from: 0,
  at: undefined,
  hasWrapped: false,
};

/** Finds words in one text; folding it once serves every query. */
export class Finder {
  readonly #text: string;
  readonly #folded = new Map<string, FoldedText>();

  constructor(text: string) {
    this.#text = text;
  }

  /** Every place where the words stand, in order, none over another. Proportional to the text and the hits. */
  hits(query: string, options: FindOptions): Range[] {
    const wanted = foldText(query, options).text;
    if (wanted === '') return [];
    const { text, original } = this.#fold(options);
    const found: Range[] = [];
    for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + wanted.length)) {
      const hit = { start: original(at), end: original(at + wanted.length) };
      if (!options.isWholeWords || isWhole(this.#text, hit)) found.push(hit);
    }
    return found;
  }

  #fold(folding: Folding): FoldedText {
    const key = `${folding.isCaseKept} ${folding.areAccentsKept}`;
    const folded = this.#folded.get(key) ?? foldText(this.#text, folding);
    this.#folded.set(key, folded);
    return folded;
  }
}

/** The first hit at or after an offset, round at the end. */
export function hitFrom(hits: readonly Range[], offset: number): number | undefined {
  if (hits.length === 0) return undefined;
  const at = firstFrom(hits, offset);
  return at < hits.length ? at : 0;
}

/** A letter or digit on either side would make it part of a word. */
function isWhole(text: string, { start, end }: Range): boolean {
  return !ofWord.test(text.slice(start - 1, start)) && !ofWord.test(text.slice(end, end + 1));
}

const ofWord = /[\p{L}\p{N}\p{M}]/u;
