/** How much a sentence is about the same as what was typed, and what it is. */
export type Similar<Item> = {
  readonly item: Item;
  /** From 0 to 1: the part of the typed words that it has, too. */ readonly score: number;
};

/** Fewer words in common say nothing yet. */
const LEAST_SHARED = 2;
const LEAST_SCORE = 0.5;

/**
 * The items whose sentence says much of what is being typed, best first. Words count that carry meaning, by their stem; the
 * last one may still be on its way; a slip in a long word does not matter.
 *
 * @param most how many are worth showing.
 */
export function similarTo<Item>(
  typed: string,
  items: readonly Item[],
  sentenceOf: (item: Item) => string,
  most: number,
): Similar<Item>[] {
  const wanted = [...new Set(contentWords(typed))];
  if (wanted.length < LEAST_SHARED) return [];
  return items
    .map((item) => ({ item, ...overlap(wanted, contentWords(sentenceOf(item))) }))
    .filter(({ shared, score }) => shared >= LEAST_SHARED && score >= LEAST_SCORE)
    .toSorted((a, b) => b.score - a.score || b.shared - a.shared)
    .slice(0, most)
    .map(({ item, score }) => ({ item, score }));
}

/** The words that carry meaning, by their stem. */
export function contentWords(sentence: string): string[] {
  const plain = sentence.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();
  const words = plain.replaceAll(/[’']s\b/gu, '').match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.filter((word) => word.length > 2 && !FUNCTION_WORDS.has(word)).map(stem);
}

function overlap(wanted: readonly string[], has: readonly string[]): { shared: number; score: number } {
  const shared = wanted.filter((word, at) =>
    has.some((other) => isSame(word, other) || (at === wanted.length - 1 && isBegun(word, other))),
  ).length;
  return { shared, score: shared / wanted.length };
}

function isBegun(word: string, other: string): boolean {
  return word.length >= 3 && other.startsWith(word);
}

/** Equal, or of many letters with nearly all pairs of neighbours in common (Dice over bigrams). */
function isSame(one: string, other: string): boolean {
  if (one === other) return true;
  if (one.length < LONG || other.length < LONG || Math.abs(one.length - other.length) > 2) return false;
  const pairs = pairsOf(one);
  const others = pairsOf(other);
  const common = pairs.filter((pair) => others.includes(pair)).length;
  return (2 * common) / (pairs.length + others.length) >= 0.75;
}

const LONG = 6;

function pairsOf(word: string): string[] {
  return Array.from({ length: word.length - 1 }, (_, at) => word.slice(at, at + 2));
}

/** The word without the endings that English inflection gives it: light, so that nothing is taken for another word. */
function stem(word: string): string {
  const bare = word.length > 4 ? word.replace(/(?:ies|ied)$/, 'y').replace(/(?:ing|ed|es|s)$/, '') : word;
  const short = bare.length >= 3 ? bare : word;
  return short.replace(/([^aeiouls])\1$/, '$1').replace(/(?<=.{3})e$/, '');
}

const FUNCTION_WORDS: ReadonlySet<string> = new Set(
  `the and for are was were been being has have had will would shall should can could may might must not but nor yet its
  their his her our your they them this that these those with without from into onto over under between than then there here
  which who whom whose what when where while how why all any both each few more most other some such only own same too very
  about after before because does did doing during against itself themselves also one out off per upon`.split(
    /\s+/,
  ),
);
