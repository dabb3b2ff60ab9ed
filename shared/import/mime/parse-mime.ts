import { Unreadable } from '../unreadable';
import { MimeHeaders } from './mime-headers';
import { decodeTransfer } from './transfer-encoding';

/** A mail, or a part of one: it holds either further parts or content. */
export type MimePart = {
  readonly headers: MimeHeaders;
  /** "text/html": in small letters; what says nothing is plain text. */
  readonly type: string;
  readonly parts: readonly MimePart[];
  /** Decoded anew each time it is asked for. */
  readonly content: () => Uint8Array;
};

const DEEPEST = 64;
const MOST_PARTS = 10_000;

/**
 * Parses a mail, a saved page or anything else in MIME (RFC 2045 and 2046). Parts whose end is missing end where the file
 * does.
 *
 * @throws Unreadable `nestedTooDeeply` or `tooManyParts`
 */
export function parseMime(bytes: Uint8Array): MimePart {
  const count = { parts: 0 };
  return parsePart(binaryOf(bytes), 0, count, 'text/plain');
}

/** One character for each byte. */
export function binaryOf(bytes: Uint8Array): string {
  const PIECE = 8192;
  const pieces: string[] = [];
  for (let start = 0; start < bytes.length; start += PIECE) {
    pieces.push(String.fromCharCode(...bytes.subarray(start, start + PIECE)));
  }
  return pieces.join('');
}

function parsePart(binary: string, depth: number, count: { parts: number }, usualType: string): MimePart {
  count.parts += 1;
  if (count.parts > MOST_PARTS) throw new Unreadable('tooManyParts', 'parts of a mail');
  if (depth > DEEPEST) throw new Unreadable('nestedTooDeeply', 'parts of a mail');
  const headEnd = /\r?\n\r?\n|^\r?\n/.exec(binary);
  const headers = new MimeHeaders(headEnd ? binary.slice(0, headEnd.index) : binary);
  const body = headEnd ? binary.slice(headEnd.index + headEnd[0].length) : '';
  const stated = headers.token('content-type') ?? '';
  const type = /^[\w.+-]+\/[\w.+-]+$/.test(stated) ? stated : usualType;
  const boundary = type.startsWith('multipart/') ? headers.parameter('content-type', 'boundary') : undefined;
  const inner = type === 'multipart/digest' ? 'message/rfc822' : 'text/plain';
  return {
    headers,
    type,
    parts: (boundary ? cutAt(boundary, body) : []).map((part) => parsePart(part, depth + 1, count, inner)),
    content: () => decodeTransfer(body, headers.token('content-transfer-encoding') ?? ''),
  };
}

/** The parts between lines of `--boundary`, up to one of `--boundary--`. */
function cutAt(boundary: string, body: string): string[] {
  const delimiter = `--${boundary}`;
  const parts: string[] = [];
  let start: number | undefined;
  for (let at = body.indexOf(delimiter); at !== -1; at = body.indexOf(delimiter, at + delimiter.length)) {
    const line = /^(--)?[ \t]*(?:\r?\n|$)/.exec(
      body.slice(at + delimiter.length, at + delimiter.length + 200),
    );
    if (!line || (at > 0 && body[at - 1] !== '\n')) continue;
    if (start !== undefined) parts.push(body.slice(start, at).replace(/\r?\n$/, ''));
    start = at + delimiter.length + line[0].length;
    if (line[1] !== undefined) return parts;
  }
  if (start !== undefined) parts.push(body.slice(start));
  return parts;
}
