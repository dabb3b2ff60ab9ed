import { foldsFor } from './folded-letters';

/** What makes two letters the same when words are looked for. */
export type Folding = { readonly isCaseKept: boolean; readonly areAccentsKept: boolean };

/** A text in which letters that count as the same are the same, with the way back to the offsets of the original. */
export type FoldedText = { readonly text: string; readonly original: (offset: number) => number };

/** Linear in the text: three megabytes take some tens of milliseconds, plain English a few. */
export function foldText(text: string, folding: Folding): FoldedText {
  const fold = foldsFor(folding);
  if (!beyondAscii.test(text))
    return { text: folding.isCaseKept ? text : text.toLowerCase(), original: same };
  const parts: string[] = [];
  // Where letters became more or fewer: from that offset of the folded text on, so much is to be added.
  const offsets: number[] = [];
  const shifts: number[] = [];
  let length = 0;
  let read = 0;
  const add = (part: string): void => {
    parts.push(part);
    length += part.length;
  };
  for (const { 0: run, index } of text.matchAll(beyondAsciiRuns)) {
    const plain = text.slice(read, index);
    add(folding.isCaseKept ? plain : plain.toLowerCase());
    let at = index;
    for (const letter of lettersOf(run)) {
      const folded = fold(letter);
      add(folded);
      at += letter.length;
      if (folded.length === letter.length) continue;
      offsets.push(length);
      shifts.push(at - length);
    }
    read = at;
  }
  const rest = text.slice(read);
  add(folding.isCaseKept ? rest : rest.toLowerCase());
  return { text: parts.join(''), original: wayBack(offsets, shifts) };
}

const beyondAscii = /[^\0-\x7f]/u;
const beyondAsciiRuns = /[^\0-\x7f]+/gu;

/** Parts of a Korean syllable, and strokes behind a Japanese letter, are one with what they belong to. */
function lettersOf(run: string): Iterable<string> {
  return JOINED.test(run) ? (run.match(ONE_LETTER) ?? []) : run;
}

const JOINED = /[\u1100-\u11FF\u3099\u309A\uFF9E\uFF9F]/u;
const ONE_LETTER = /[\u1100-\u115F][\u1160-\u11A7]?[\u11A8-\u11FF]?|.[\u3099\u309A\uFF9E\uFF9F]?/gsu;

function same(offset: number): number {
  return offset;
}

/** By halving: how far the letters before an offset have moved it. */
function wayBack(offsets: readonly number[], shifts: readonly number[]): (offset: number) => number {
  if (offsets.length === 0) return same;
  return (offset) => {
    let low = 0;
    let high = offsets.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((offsets[middle] as number) <= offset) low = middle + 1;
      else high = middle;
    }
    return offset + (shifts[low - 1] ?? 0);
  };
}
