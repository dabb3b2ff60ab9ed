/** A part of a web archive, unpacked. */
export type MhtmlPart = {
  readonly type: string;
  readonly charset: string | undefined;
  readonly location: string | undefined;
  readonly id: string | undefined;
  readonly bytes: Uint8Array;
};

export type Mhtml = {
  /** Where the page was saved from, if that is noted. */
  readonly savedFrom: string | undefined;
  readonly parts: readonly MhtmlPart[];
  /** The part that the archive is about. */
  readonly page: MhtmlPart | undefined;
  /** Its last boundary is missing: the file ends before its end. */
  readonly isCutOff: boolean;
};

type Headers = ReadonlyMap<string, string>;

const MOST_PARTS = 20_000;
const DEEPEST = 16;

/**
 * Reads a web archive (RFC 2557: MIME `multipart/related`), as Chromium and others save it; also one page alone. Only parts
 * of HTML and CSS are unpacked; of the others, such as pictures, just their heads are read.
 */
export function readMhtmlParts(bytes: Uint8Array): Mhtml {
  // Byte by byte, so that places in the string are places in the file.
  const all = latin1(bytes);
  const { headers, from } = headersAt(all, 0);
  const parts: MhtmlPart[] = [];
  let isCutOff = false;

  const readEntity = (own: Headers, start: number, end: number, depth: number): void => {
    const { value: type, parameters } = parameterized(own.get('content-type') ?? 'text/html');
    const boundary = parameters.get('boundary');
    if (type.startsWith('multipart/') && boundary !== undefined && depth < DEEPEST) {
      const pieces = between(all, boundary, start, end);
      isCutOff ||= pieces.isCutOff;
      for (const piece of pieces.ranges) {
        if (parts.length >= MOST_PARTS) return;
        const inner = headersAt(all, piece.start);
        readEntity(inner.headers, Math.min(inner.from, piece.end), piece.end, depth + 1);
      }
      return;
    }
    const isRead = /html|xml|css/.test(type) && !/svg/.test(type);
    parts.push({
      type,
      charset: parameters.get('charset'),
      location: own.get('content-location'),
      id: own.get('content-id')?.replace(/^<|>$/g, ''),
      bytes: isRead ? decoded(all.slice(start, end), own.get('content-transfer-encoding')) : new Uint8Array(),
    });
  };
  readEntity(headers, from, all.length, 0);

  const savedFrom = headers.get('snapshot-content-location') ?? headers.get('content-location');
  const start = parameterized(headers.get('content-type') ?? '')
    .parameters.get('start')
    ?.replace(/^<|>$/g, '');
  const pages = parts.filter(({ type, bytes: own }) => /html/.test(type) && own.length > 0);
  const page =
    pages.find(({ id }) => start !== undefined && id === start) ??
    pages.find(({ location }) => location !== undefined && location === savedFrom) ??
    pages[0];
  return { savedFrom: savedFrom ?? page?.location, parts, page, isCutOff };
}

/** The header of a message or a part, and where what it heads begins. Lines that begin with white space go on the last one. */
function headersAt(all: string, start: number): { headers: Headers; from: number } {
  const headers = new Map<string, string>();
  // A page alone under the name of an archive has no header.
  if (/^\s*</.test(all.slice(start, start + 100))) return { headers, from: start };
  let at = start;
  let last: string | undefined;
  while (at < all.length) {
    const newline = all.indexOf('\n', at);
    const end = newline === -1 ? all.length : newline;
    const line = all.slice(at, end).replace(/\r$/, '');
    at = end + 1;
    if (line === '') break;
    const field = /^([\w-]+):\s*(.*)$/.exec(line);
    if (/^\s/.test(line) && last !== undefined)
      headers.set(last, `${headers.get(last) ?? ''} ${line.trim()}`);
    else if (field) {
      last = (field[1] ?? '').toLowerCase();
      if (!headers.has(last)) headers.set(last, (field[2] ?? '').trim());
    }
  }
  return { headers, from: at };
}

/** "text/html; charset=utf-8" as its value and its parameters. */
function parameterized(field: string): { value: string; parameters: ReadonlyMap<string, string> } {
  const parameters = new Map<string, string>();
  for (const [, name = '', quoted, plain] of field
    .slice(0, 2000)
    .matchAll(/;\s*([\w-]+)\*?=(?:"([^"]*)"|([^\s;"]+))/g)) {
    parameters.set(name.toLowerCase(), quoted ?? plain ?? '');
  }
  return { value: (field.split(';')[0] ?? '').trim().toLowerCase(), parameters };
}

/** What stands between the lines of a boundary. */
function between(
  all: string,
  boundary: string,
  start: number,
  end: number,
): { ranges: { start: number; end: number }[]; isCutOff: boolean } {
  const mark = `--${boundary}`;
  const ranges: { start: number; end: number }[] = [];
  let open: number | undefined;
  for (let at = all.indexOf(mark, start); at !== -1 && at < end; at = all.indexOf(mark, at + mark.length)) {
    if (at > 0 && all[at - 1] !== '\n') continue;
    if (open !== undefined) ranges.push({ start: open, end: at });
    if (all.startsWith('--', at + mark.length)) return { ranges, isCutOff: false };
    const line = all.indexOf('\n', at);
    open = line === -1 ? end : line + 1;
  }
  if (open !== undefined && open < end) ranges.push({ start: open, end });
  return { ranges, isCutOff: true };
}

function decoded(body: string, encoding = '7bit'): Uint8Array {
  switch (encoding.trim().toLowerCase()) {
    case 'quoted-printable':
      return fromLatin1(
        body
          .replace(/[ \t]+(?=\r?\n)/g, '')
          .replace(/=\r?\n/g, '')
          .replace(/=([0-9A-Fa-f]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
      );
    case 'base64':
      return fromBase64(body);
    default:
      return fromLatin1(body);
  }
}

const digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** What is no digit of it is skipped, as mail programs do. */
function fromBase64(body: string): Uint8Array {
  const bytes = new Uint8Array(Math.ceil((body.length * 3) / 4));
  let length = 0;
  let bits = 0;
  let held = 0;
  for (let at = 0; at < body.length; at += 1) {
    const value = digits.indexOf(body.charAt(at));
    if (value === -1) continue;
    held = ((held << 6) | value) & 0xffffff;
    bits += 6;
    if (bits >= 8) {
      bits -= 8;
      bytes[length] = (held >> bits) & 0xff;
      length += 1;
    }
  }
  return bytes.subarray(0, length);
}

function latin1(bytes: Uint8Array): string {
  const PIECE = 8192;
  const pieces: string[] = [];
  for (let start = 0; start < bytes.length; start += PIECE) {
    pieces.push(String.fromCharCode(...bytes.subarray(start, start + PIECE)));
  }
  return pieces.join('');
}

function fromLatin1(text: string): Uint8Array {
  return Uint8Array.from({ length: text.length }, (_, at) => text.charCodeAt(at));
}
