import { foldText, type FoldedText } from './folded-text';

/**
 * Finds many words in one pass over a text: the automaton of Aho and Corasick (Communications of the ACM 18, 1975).
 * The pass costs the same however many words there are.
 */
export class Automaton {
  readonly #edges = new Edges();
  readonly #parent: number[] = [0];
  readonly #symbol: number[] = [0];
  readonly #depth: number[] = [0];
  /** For a node at which a word ends, the word's number and one; 0 elsewhere. */
  readonly #word: number[] = [0];
  /** Where to go on when no edge fits: the longest end of the node's path that begins another word. */
  readonly #fall: Int32Array;
  /** The longest proper end of the node's path that is a word itself; 0 for none. */
  readonly #shorter: Int32Array;

  /** @param words folded as the texts will be; each different from the others. */
  constructor(words: readonly FoldedText[]) {
    for (const [number, word] of words.entries()) this.#add(word, number);
    this.#fall = new Int32Array(this.#parent.length);
    this.#shorter = new Int32Array(this.#parent.length);
    this.#connect();
  }

  /**
   * Tells of every place where a word ends, whatever stands around it, in the order of the text.
   *
   * @param found takes the word's number and the indexes of its first and last symbol.
   */
  read(text: FoldedText, found: (word: number, first: number, last: number) => void): void {
    let node = 0;
    for (let at = 0; at < text.length; at += 1) {
      node = this.#next(node, text.symbols[at] ?? 0);
      for (let end = node; end !== 0; end = this.#shorter[end] ?? 0) {
        const word = this.#word[end] ?? 0;
        if (word !== 0) found(word - 1, at - (this.#depth[end] ?? 0) + 1, at);
      }
    }
  }

  #add(word: FoldedText, number: number): void {
    let node = 0;
    for (let at = 0; at < word.length; at += 1) {
      const symbol = word.symbols[at] ?? 0;
      const next = this.#edges.get(node, symbol);
      if (next === undefined) {
        const made = this.#parent.push(node) - 1;
        this.#symbol.push(symbol);
        this.#depth.push((this.#depth[node] ?? 0) + 1);
        this.#word.push(0);
        this.#edges.set(node, symbol, made);
        node = made;
      } else node = next;
    }
    if (node !== 0) this.#word[node] = number + 1;
  }

  /** From the root downwards, since a node falls to one that is nearer to the root. */
  #connect(): void {
    const nodes = Array.from(this.#parent.keys()).slice(1);
    for (const node of nodes.toSorted((a, b) => (this.#depth[a] ?? 0) - (this.#depth[b] ?? 0))) {
      const parent = this.#parent[node] ?? 0;
      const fall = parent === 0 ? 0 : this.#next(this.#fall[parent] ?? 0, this.#symbol[node] ?? 0);
      this.#fall[node] = fall;
      this.#shorter[node] = this.#word[fall] ? fall : (this.#shorter[fall] ?? 0);
    }
  }

  #next(from: number, symbol: number): number {
    for (let node = from; ; node = this.#fall[node] ?? 0) {
      const next = this.#edges.get(node, symbol);
      if (next !== undefined) return next;
      if (node === 0) return 0;
    }
  }
}

/** The edges of a tree with hundreds of thousands of nodes, in flat arrays: a map for each node would fill the memory. */
class Edges {
  #size = 0;
  #nodes = new Int32Array(1024);
  #symbols = new Uint16Array(1024);
  /** No edge leads to the root, so 0 is a free place. */
  #targets = new Int32Array(1024);

  get(node: number, symbol: number): number | undefined {
    const target = this.#targets[this.#placeOf(node, symbol)];
    return target === 0 ? undefined : target;
  }

  set(node: number, symbol: number, target: number): void {
    if (this.#size * 2 >= this.#targets.length) this.#grow();
    const place = this.#placeOf(node, symbol);
    this.#nodes[place] = node;
    this.#symbols[place] = symbol;
    this.#targets[place] = target;
    this.#size += 1;
  }

  #placeOf(node: number, symbol: number): number {
    const mask = this.#targets.length - 1;
    // Two odd constants spread neighbours (Knuth, The Art of Computer Programming 3, 6.4).
    const mixed = Math.imul(node, 0x9e3779b1) ^ Math.imul(symbol, 0x85ebca6b);
    let place = (mixed ^ (mixed >>> 15)) & mask;
    while (this.#targets[place] !== 0 && (this.#nodes[place] !== node || this.#symbols[place] !== symbol))
      place = (place + 1) & mask;
    return place;
  }

  #grow(): void {
    const [nodes, symbols, targets] = [this.#nodes, this.#symbols, this.#targets];
    this.#size = 0;
    this.#nodes = new Int32Array(targets.length * 2);
    this.#symbols = new Uint16Array(targets.length * 2);
    this.#targets = new Int32Array(targets.length * 2);
    for (const [place, target] of targets.entries())
      if (target !== 0) this.set(nodes[place] ?? 0, symbols[place] ?? 0, target);
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
