/**
 * A text as the matcher reads it: without case, its characters decomposed, every kind of apostrophe, hyphen and space
 * the same, runs of spaces one. Each symbol remembers which UTF-16 units of the text it comes from.
 */
export type FoldedText = {
  readonly length: number;
  readonly symbols: Uint16Array;
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
};

const SPACE = 32;

export function foldText(text: string, from = 0, to = text.length): FoldedText {
  const folder = new Folder(to - from);
  for (let at = from; at < to;) {
    const unit = text.charCodeAt(at);
    if (unit < 128) {
      folder.put(asciiSymbols[unit] ?? unit, at, at + 1);
      at += 1;
      continue;
    }
    const character = String.fromCodePoint(text.codePointAt(at) ?? unit);
    const end = Math.min(to, at + character.length);
    for (const symbol of symbolsOf(character)) folder.put(symbol, at, end);
    at = end;
  }
  return folder.folded();
}

/** Arrays that grow: a few characters decompose into several symbols. */
class Folder {
  #symbols: Uint16Array;
  #starts: Uint32Array;
  #ends: Uint32Array;
  #length = 0;

  constructor(expected: number) {
    this.#symbols = new Uint16Array(expected);
    this.#starts = new Uint32Array(expected);
    this.#ends = new Uint32Array(expected);
  }

  put(symbol: number, start: number, end: number): void {
    if (symbol === SPACE && this.#length > 0 && this.#symbols[this.#length - 1] === SPACE) return;
    if (this.#length === this.#symbols.length) this.#grow();
    this.#symbols[this.#length] = symbol;
    this.#starts[this.#length] = start;
    this.#ends[this.#length] = end;
    this.#length += 1;
  }

  folded(): FoldedText {
    return { length: this.#length, symbols: this.#symbols, starts: this.#starts, ends: this.#ends };
  }

  #grow(): void {
    const size = this.#length * 2 + 16;
    const larger = <Kind extends Uint16Array | Uint32Array>(array: Kind, copy: Kind): Kind => {
      copy.set(array);
      return copy;
    };
    this.#symbols = larger(this.#symbols, new Uint16Array(size));
    this.#starts = larger(this.#starts, new Uint32Array(size));
    this.#ends = larger(this.#ends, new Uint32Array(size));
  }
}

/** LF stays what it is: no name goes over the end of a block. */
const asciiSymbols = Uint16Array.from({ length: 128 }, (_, unit) => {
  const character = String.fromCharCode(unit);
  return /[^\S\n]/.test(character) ? SPACE : character.toLowerCase().charCodeAt(0);
});

const known = new Map<string, readonly number[]>();

function symbolsOf(character: string): readonly number[] {
  const before = known.get(character);
  if (before) return before;
  const plain = plainForm(character)
    .normalize('NFD')
    .toLowerCase()
    .normalize('NFD')
    // The two lower-case forms of sigma are one letter.
    .replaceAll('ς', 'σ');
  const symbols = Array.from({ length: plain.length }, (_, at) => plain.charCodeAt(at));
  known.set(character, symbols);
  return symbols;
}

/** The same words with plain apostrophes, hyphens and spaces, and without marks that are not seen. */
export function plainForm(text: string): string {
  return text
    .replace(/[‘’ʼ′＇]/g, "'")
    .replace(/[\u2010\u2011]/g, '-')
    .replace(/[\u00AD\u200B-\u200D\u2060\uFEFF]/g, '')
    .replace(/[^\S\n]+/gu, ' ');
}
