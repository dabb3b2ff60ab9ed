import { decode, decodeAs } from '../decode';
import { bytesOf, fromBase64 } from './transfer-encoding';

/** More lines than any mail has before its text. */
const MOST_LINES = 10_000;

/** The head of a mail or of a part of it (RFC 5322, section 2.2), as text. */
export class MimeHeaders {
  readonly #values = new Map<string, string[]>();

  /** @param binary one character for each byte, up to the empty line */
  constructor(binary: string) {
    const unfolded = binary.replace(/\r?\n(?=[ \t])/g, '');
    for (const line of unfolded.split(/\r?\n/, MOST_LINES)) {
      const found = /^([!-9;-~]{1,100}):[ \t]*(.*)$/s.exec(line);
      const name = found?.[1]?.toLowerCase();
      if (name === undefined) continue;
      this.#values.set(name, [...(this.#values.get(name) ?? []), found?.[2] ?? '']);
    }
  }

  /** Names in small letters, in the order in which they were first met. */
  get names(): string[] {
    return [...this.#values.keys()];
  }

  /** The first header of that name, its encoded words decoded (RFC 2047). */
  text(name: string): string | undefined {
    const value = this.#values.get(name)?.[0];
    return value === undefined ? undefined : decodeWords(value).trim();
  }

  /** The value of a header before its first semicolon, in small letters: "text/plain". */
  token(name: string): string | undefined {
    return this.#values.get(name)?.[0]?.split(';', 1)[0]?.trim().toLowerCase();
  }

  /** A parameter of a header (RFC 2045, section 5.1), which may be cut into pieces or in an encoding (RFC 2231). */
  parameter(name: string, parameter: string): string | undefined {
    const value = this.#values.get(name)?.[0] ?? '';
    const pieces: { order: number; text: string; isEncoded: boolean }[] = [];
    for (const [, own = '', order, star, quoted, bare] of value.matchAll(
      /;\s*([^\s=*;"]{1,60})(?:\*(\d{1,3}))?(\*)?\s*=\s*(?:"((?:[^"\\]|\\.)*)"|([^\s;"]*))/gs,
    )) {
      if (own.toLowerCase() !== parameter) continue;
      const text = quoted === undefined ? (bare ?? '') : quoted.replace(/\\(.)/gs, '$1');
      pieces.push({ order: Number(order ?? 0), text, isEncoded: star !== undefined });
    }
    if (pieces.length === 0) return undefined;
    const sorted = pieces.toSorted((one, other) => one.order - other.order);
    if (!sorted.some(({ isEncoded }) => isEncoded)) {
      return decodeWords(sorted.map(({ text }) => text).join(''));
    }
    return decodeParameter(sorted);
  }
}

/** `charset'language'percent-encoded`, the first two only in the first piece. */
function decodeParameter(pieces: readonly { text: string; isEncoded: boolean }[]): string {
  const charset = /^([\w.:-]*)'[^']*'/.exec(pieces[0]?.text ?? '');
  const binary = pieces
    .map(({ text, isEncoded }, index) => {
      const own = index === 0 && charset ? text.slice(charset[0].length) : text;
      return isEncoded ? percentDecoded(own) : own;
    })
    .join('');
  return decoded(charset?.[1] ?? '', binary);
}

function percentDecoded(text: string): string {
  return text.replace(/%([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}

/**
 * Decodes encoded words, `=?charset?B or Q?…?=`. Words of one charset next to each other are decoded together, because some
 * programs cut characters in two. Bytes outside of them are UTF-8 (RFC 6532), or what old programs wrote.
 */
function decodeWords(value: string): string {
  const pieces: { charset: string; binary: string; isWord: boolean }[] = [];
  let rest = 0;
  for (const found of value.matchAll(/=\?([\w.:+-]{1,60})(?:\*[\w-]*)?\?([bq])\?([^?\r\n]*)\?=/gi)) {
    const [whole, charset = '', kind = '', text = ''] = found;
    const between = value.slice(rest, found.index);
    const last = pieces.at(-1);
    if (between.trim() !== '' || !last?.isWord) pieces.push({ charset: '', binary: between, isWord: false });
    const binary = wordBytes(kind, text);
    const before = pieces.at(-1);
    if (before?.isWord && before.charset === charset.toLowerCase()) before.binary += binary;
    else pieces.push({ charset: charset.toLowerCase(), binary, isWord: true });
    rest = found.index + whole.length;
  }
  pieces.push({ charset: '', binary: value.slice(rest), isWord: false });
  return pieces.map(({ charset, binary }) => decoded(charset, binary)).join('');
}

function wordBytes(kind: string, text: string): string {
  if (kind.toLowerCase() === 'b') return String.fromCharCode(...fromBase64(text));
  return text
    .replaceAll('_', ' ')
    .replace(/=([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}

function decoded(charset: string, binary: string): string {
  const bytes = bytesOf(binary);
  return (charset === '' ? undefined : decodeAs(charset, bytes)) ?? decode(bytes).raw;
}
