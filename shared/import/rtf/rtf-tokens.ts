/** A piece of an RTF file (RTF specification 1.9.1, "RTF Syntax"). */
export type RtfToken =
  | { readonly kind: 'open' | 'close' }
  /** A byte of text: raw, escaped by a backslash, or as `\'hh`. */
  | { readonly kind: 'byte'; readonly byte: number }
  /** A control word or symbol, without its backslash. */
  | { readonly kind: 'word'; readonly name: string; readonly parameter: number | undefined };

const BACKSLASH = 0x5c;
const OPEN = 0x7b;
const CLOSE = 0x7d;

/** The longest name that any reader has to know is shorter. */
const LONGEST_NAME = 32;

/** Cuts an RTF file into tokens, from any offset. Line ends mean nothing; data after `\bin` is passed over. */
export class RtfTokens {
  readonly #bytes: Uint8Array;
  #at: number;

  constructor(bytes: Uint8Array, start = 0) {
    this.#bytes = bytes;
    this.#at = start;
  }

  /** Where the next token begins. */
  get offset(): number {
    return this.#at;
  }

  /** Nothing at the end of the file. */
  next(): RtfToken | undefined {
    for (;;) {
      const byte = this.#bytes[this.#at];
      if (byte === undefined) return undefined;
      this.#at += 1;
      if (byte === OPEN) return { kind: 'open' };
      if (byte === CLOSE) return { kind: 'close' };
      if (byte === BACKSLASH) return this.#control();
      if (byte !== 0x0a && byte !== 0x0d) return { kind: 'byte', byte };
    }
  }

  #control(): RtfToken {
    const start = this.#at;
    while (isLetter(this.#bytes[this.#at]) && this.#at - start < LONGEST_NAME) this.#at += 1;
    if (this.#at === start) return this.#symbol();
    const name = this.#ascii(start, this.#at);
    const digits = this.#at;
    if (this.#bytes[this.#at] === 0x2d) this.#at += 1;
    while (isDigit(this.#bytes[this.#at])) this.#at += 1;
    const parameter = Number.parseInt(this.#ascii(digits, Math.min(this.#at, digits + 11)), 10);
    if (this.#bytes[this.#at] === 0x20) this.#at += 1;
    if (name === 'bin' && parameter > 0) this.#at += parameter;
    return { kind: 'word', name, parameter: Number.isNaN(parameter) ? undefined : parameter };
  }

  #symbol(): RtfToken {
    const symbol = this.#ascii(this.#at, this.#at + 1);
    this.#at += 1;
    // As bytes, since one of them may be the second of a character of two.
    if (/^[\\{}]$/.test(symbol)) return { kind: 'byte', byte: symbol.charCodeAt(0) };
    if (symbol !== "'") return { kind: 'word', name: symbol, parameter: undefined };
    const byte = Number.parseInt(this.#ascii(this.#at, this.#at + 2), 16);
    this.#at += 2;
    return Number.isNaN(byte) ? { kind: 'word', name: '', parameter: undefined } : { kind: 'byte', byte };
  }

  #ascii(start: number, end: number): string {
    return String.fromCharCode(...this.#bytes.subarray(start, end));
  }
}

function isLetter(byte: number | undefined): boolean {
  return byte !== undefined && ((byte >= 0x61 && byte <= 0x7a) || (byte >= 0x41 && byte <= 0x5a));
}

function isDigit(byte: number | undefined): boolean {
  return byte !== undefined && byte >= 0x30 && byte <= 0x39;
}
