/** The encoding standard's decoder: every runtime of ours has it, the language's own library does not know it. */
declare const TextDecoder: new (
  label: string,
  options: { fatal: boolean },
) => {
  decode(bytes: Uint8Array): string;
};

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';
export type Decoded = { readonly raw: string; readonly encoding: Encoding };

/**
 * Reads bytes as text: by their byte order mark (which is dropped), else as strict UTF-8, else as windows-1252, in which
 * every byte means something.
 */
export function decode(bytes: Uint8Array): Decoded {
  if (bytes[0] === 0xff && bytes[1] === 0xfe)
    return { raw: fromUtf16(bytes.subarray(2), 0), encoding: 'utf-16le' };
  if (bytes[0] === 0xfe && bytes[1] === 0xff)
    return { raw: fromUtf16(bytes.subarray(2), 1), encoding: 'utf-16be' };
  const raw = decodeUtf8(bytes);
  return raw === undefined
    ? { raw: fromWindows1252(bytes), encoding: 'windows-1252' }
    : { raw, encoding: 'utf-8' };
}

/** The text whose UTF-8 these bytes are, without a byte order mark; nothing if they are not UTF-8. */
export function decodeUtf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/**
 * The text of bytes in an encoding that something names: a label of the encoding standard, in any case.
 *
 * @returns nothing for a label that is not known, and for UTF-8 that is none. In other encodings, bytes that mean nothing
 * become U+FFFD.
 */
export function decodeAs(label: string, bytes: Uint8Array): string | undefined {
  const name = label.trim().toLowerCase();
  if (name === 'utf-8' || name === 'utf8') return decodeUtf8(bytes);
  if (namesOfWindows1252.includes(name)) return fromWindows1252(bytes);
  try {
    return new TextDecoder(name, { fatal: false }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** Unit by unit, so that lone surrogates come through and are replaced one for one like any other. */
function fromUtf16(bytes: Uint8Array, lowByte: 0 | 1): string {
  const units = new Uint16Array(Math.ceil(bytes.length / 2));
  for (let unit = 0; unit < units.length; unit += 1) {
    const low = bytes[2 * unit + lowByte];
    const high = bytes[2 * unit + 1 - lowByte];
    units[unit] = low === undefined || high === undefined ? 0xfffd : (high << 8) | low;
  }
  return fromUnits(units);
}

/**
 * The characters of bytes 0x80 to 0x9F (encoding.spec.whatwg.org, index windows-1252). Own table, since Node's decoder
 * has taken this encoding for Latin-1 in some releases.
 */
const windows1252 =
  '\u20AC\u0081\u201A\u0192\u201E\u2026\u2020\u2021\u02C6\u2030\u0160\u2039\u0152\u008D\u017D\u008F' +
  '\u0090\u2018\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122\u0161\u203A\u0153\u009D\u017E\u0178';

/** Those that are met; the standard reads all of them as windows-1252. */
const namesOfWindows1252 = [
  'windows-1252',
  'cp1252',
  'iso-8859-1',
  'iso8859-1',
  'latin1',
  'us-ascii',
  'ascii',
];

function fromWindows1252(bytes: Uint8Array): string {
  return fromUnits(
    Uint16Array.from(bytes, (byte) =>
      byte >= 0x80 && byte <= 0x9f ? windows1252.charCodeAt(byte - 0x80) : byte,
    ),
  );
}

/** In pieces, because a call takes only so many arguments. */
function fromUnits(units: Uint16Array): string {
  const PIECE = 8192;
  const pieces: string[] = [];
  for (let start = 0; start < units.length; start += PIECE) {
    pieces.push(String.fromCharCode(...units.subarray(start, start + PIECE)));
  }
  return pieces.join('');
}
