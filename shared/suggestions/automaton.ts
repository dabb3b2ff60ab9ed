import { foldText, type FoldedText } from './folded-text';
import { wordTree, type WordTree } from './word-tree';

/**
 * So many cells has the table of steps at the most, 16 MB: enough for tens of thousands of names in one alphabet. Of names
 * in thousands of characters the nodes near the root have their row, and that is where a text keeps the pass.
 */
const MOST_CELLS = 4 * 1024 * 1024;

/**
 * Finds many words in one pass over a text: the automaton of Aho and Corasick (Communications of the ACM 18, 1975).
 * The pass costs the same however many words there are: one look into a table for each symbol.
 */
export class Automaton {
  readonly #tree: WordTree;
  /** Where to go on when no edge fits: the longest end of the node's path that begins another word. */
  readonly #fall: Int32Array;
  /** The longest end of the node's path that is a word, itself included; 0 for none. */
  readonly #longest: Int32Array;
  /** The same, itself not included. */
  readonly #shorter: Int32Array;
  /** How many nodes have a row in the table of steps: the first ones, which are nearest to the root. */
  readonly #rows: number;
  /** For each node with a row and each numbered symbol, the node to be at next. */
  readonly #steps: Int32Array;

  /** @param words folded as the texts will be; each different from the others, none empty. */
  constructor(words: readonly FoldedText[], mostCells = MOST_CELLS) {
    this.#tree = wordTree(words);
    const { nodes, symbols } = this.#tree;
    this.#fall = new Int32Array(nodes);
    this.#longest = new Int32Array(nodes);
    this.#shorter = new Int32Array(nodes);
    this.#rows = Math.min(nodes, Math.max(1, Math.floor(mostCells / symbols)));
    this.#steps = new Int32Array(this.#rows * symbols);
    this.#connect();
  }

  /**
   * Tells of every place where a word ends, whatever stands around it, in the order of the text.
   *
   * @param found takes the word's number and the indexes of its first and last symbol.
   */
  read(text: FoldedText, found: (word: number, first: number, last: number) => void): void {
    const { numberOf, symbols, depth, word } = this.#tree;
    const [rows, steps, longest] = [this.#rows, this.#steps, this.#longest];
    let node = 0;
    for (let at = 0; at < text.length; at += 1) {
      const symbol = numberOf[text.symbols[at] ?? 0] ?? 0;
      node = node < rows ? (steps[node * symbols + symbol] ?? 0) : this.#next(node, symbol);
      for (let end = longest[node] ?? 0; end !== 0; end = this.#shorter[end] ?? 0)
        found((word[end] ?? 0) - 1, at - (depth[end] ?? 0) + 1, at);
    }
  }

  /** Node by node from the root: what a node falls to is nearer to the root, so all is known of it. */
  #connect(): void {
    const { nodes, symbols, symbol, word, firstChild } = this.#tree;
    for (let node = 0; node < nodes; node += 1) {
      const fall = this.#fall[node] ?? 0;
      this.#shorter[node] = this.#longest[fall] ?? 0;
      this.#longest[node] = word[node] ? node : (this.#shorter[node] ?? 0);
      const row = node < this.#rows ? node * symbols : -1;
      if (row > 0) this.#steps.copyWithin(row, fall * symbols, (fall + 1) * symbols);
      const end = firstChild[node + 1] ?? 0;
      for (let child = firstChild[node] ?? 0; child < end; child += 1) {
        const step = symbol[child] ?? 0;
        this.#fall[child] = node === 0 ? 0 : this.#next(fall, step);
        if (row >= 0) this.#steps[row + step] = child;
      }
    }
  }

  #next(from: number, symbol: number): number {
    for (let node = from; ; node = this.#fall[node] ?? 0) {
      if (node < this.#rows) return this.#steps[node * this.#tree.symbols + symbol] ?? 0;
      const child = this.#childOf(node, symbol);
      if (child !== 0) return child;
    }
  }

  /** Far from the root a node has few children. No edge leads to the root, so 0 is none. */
  #childOf(node: number, wanted: number): number {
    const { symbol, firstChild } = this.#tree;
    const end = firstChild[node + 1] ?? 0;
    for (let child = firstChild[node] ?? 0; child < end; child += 1)
      if (symbol[child] === wanted) return child;
    return 0;
  }
}

/** The symbols of a word to be found. */
export function foldWord(word: string): FoldedText {
  return foldText(word.trim());
}

/** The same for all ways of writing a word that the automaton takes for one. */
export function keyOfWord({ symbols, length }: FoldedText): string {
  return String.fromCharCode(...symbols.subarray(0, length));
}
