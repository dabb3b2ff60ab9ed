/** How much of a text is in another. */
export type Kept = {
  /** The share of its words that are there in their order: the longest common subsequence. */
  readonly kept: number;
  /** The length of the other in words, by its own. */
  readonly length: number;
};

/** Words; of scripts that put no space between them, characters. */
export function wordsOf(text: string): string[] {
  return (
    text.match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]|[\p{L}\p{M}\p{N}\u200C]+/gu) ?? []
  );
}

export function keptWords(expected: string, actual: string): Kept {
  const wanted = wordsOf(expected);
  const found = wordsOf(actual);
  return { kept: commonLength(wanted, found) / wanted.length, length: found.length / wanted.length };
}

function commonLength(left: readonly string[], right: readonly string[]): number {
  let above = new Uint32Array(right.length + 1);
  for (const word of left) {
    const row = new Uint32Array(right.length + 1);
    for (const [at, other] of right.entries()) {
      row[at + 1] = word === other ? (above[at] ?? 0) + 1 : Math.max(above[at + 1] ?? 0, row[at] ?? 0);
    }
    above = row;
  }
  return above.at(-1) ?? 0;
}
