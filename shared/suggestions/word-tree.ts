import type { FoldedText } from './folded-text';

/**
 * The tree of many words in flat arrays. Nodes are numbered by their depth, those of one parent side by side; 0 is the
 * root. Symbols that occur in words are numbered from 1; all others are 0, which leads nowhere.
 */
export type WordTree = {
  readonly nodes: number;
  /** How many numbers symbols have, with the 0. */
  readonly symbols: number;
  /** By UTF-16 unit. */
  readonly numberOf: Uint16Array;
  /** The number of the symbol that leads to a node. */
  readonly symbol: Uint16Array;
  readonly depth: Uint16Array;
  /** For a node at which a word ends, the word's number and one; 0 elsewhere. */
  readonly word: Int32Array;
  /** The children of a node go from here to where those of the next node begin. */
  readonly firstChild: Int32Array;
};

/** @param words each different from the others, none empty. */
export function wordTree(words: readonly FoldedText[]): WordTree {
  const { numberOf, symbols } = numbered(words);
  const most = words.reduce((sum, { length }) => sum + length, 1);
  const symbol = new Uint16Array(most);
  const depth = new Uint16Array(most);
  const word = new Int32Array(most);
  const firstChild = new Int32Array(most + 1);
  // In the order of their symbols, the words that begin alike stand together: a node is a stretch of them.
  const sorted = [...words.keys()].toSorted((a, b) => compare(words[a], words[b]));
  const from = new Int32Array(most);
  const to = new Int32Array(most);
  to[0] = sorted.length;
  let nodes = 1;
  for (let node = 0; node < nodes; node += 1) {
    firstChild[node] = nodes;
    const length = depth[node] ?? 0;
    const end = to[node] ?? 0;
    for (let at = from[node] ?? 0; at < end;) {
      const begin = at;
      const unit = unitAt(words, sorted, at, length);
      while (at < end && unitAt(words, sorted, at, length) === unit) at += 1;
      if (unit === undefined) {
        // Of words that begin alike, the one that ends here comes first.
        word[node] = (sorted[begin] ?? 0) + 1;
        continue;
      }
      symbol[nodes] = numberOf[unit] ?? 0;
      depth[nodes] = length + 1;
      from[nodes] = begin;
      to[nodes] = at;
      nodes += 1;
    }
  }
  firstChild[nodes] = nodes;
  return { nodes, symbols, numberOf, symbol, depth, word, firstChild };
}

function numbered(words: readonly FoldedText[]): { numberOf: Uint16Array; symbols: number } {
  const numberOf = new Uint16Array(0x10000);
  let symbols = 1;
  for (const { symbols: units, length } of words) {
    for (let at = 0; at < length; at += 1) {
      const unit = units[at] ?? 0;
      if (numberOf[unit] === 0) numberOf[unit] = symbols++;
    }
  }
  return { numberOf, symbols };
}

function compare(one: FoldedText | undefined, other: FoldedText | undefined): number {
  if (!one || !other) return 0;
  const shared = Math.min(one.length, other.length);
  for (let at = 0; at < shared; at += 1) {
    const difference = (one.symbols[at] ?? 0) - (other.symbols[at] ?? 0);
    if (difference !== 0) return difference;
  }
  return one.length - other.length;
}

function unitAt(
  words: readonly FoldedText[],
  sorted: readonly number[],
  at: number,
  index: number,
): number | undefined {
  const found = words[sorted[at] ?? -1];
  return found && index < found.length ? found.symbols[index] : undefined;
}
