import { decode, decodeUtf8 } from '../decode';

/** The encoding standard's decoder: every runtime of ours has it, the language's own library does not know it. */
declare const TextDecoder: new (label: string) => {
  readonly encoding: string;
  decode(bytes: Uint8Array): string;
};

export type DecodedHtml = {
  readonly raw: string;
  /** A name of the encoding standard (encoding.spec.whatwg.org). */
  readonly encoding: string;
  /** Neither the file nor what brought it names the encoding, or its bytes belie what is named. */
  readonly isGuessed: boolean;
};

/** How far into the file its encoding may be declared. The standard says 1024; programs that save pages write before it. */
const LOOKED_AT = 8192;

/** Encodings in which any bytes are text, so that bytes which are UTF-8 are so by no chance. */
const singleByte = /^(windows-12|windows-874|iso-8859|koi8|macintosh|x-mac|ibm866)/;

/**
 * Reads the bytes of a page as text: by their byte order mark, else by what brought them, else by what the page declares,
 * else as UTF-8, else as windows-1252. A page that declares an encoding of single bytes but is UTF-8 throughout is that:
 * its server said so, and what a server says is lost when a page is saved.
 *
 * @param label what brought it says it is written in: the `charset` of a mail part
 */
export function decodeHtml(bytes: Uint8Array, label?: string): DecodedHtml {
  const isMarked =
    (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) ||
    (bytes[0] === 0xff && bytes[1] === 0xfe) ||
    (bytes[0] === 0xfe && bytes[1] === 0xff);
  if (isMarked) return { ...decode(bytes), isGuessed: false };
  const declared = decoderFor(label) ?? decoderFor(declaredIn(bytes));
  if (!declared || singleByte.test(declared.encoding)) {
    const utf8 = decodeUtf8(bytes);
    const isTelling = utf8 !== undefined && utf8.length < bytes.length;
    if (utf8 !== undefined && (!declared || isTelling)) {
      return { raw: utf8, encoding: 'utf-8', isGuessed: declared !== undefined };
    }
  }
  // Own table, since Node's decoder has taken this encoding for Latin-1 in some releases.
  if (!declared || declared.encoding === 'windows-1252') return { ...decode(bytes), isGuessed: !declared };
  const raw = declared.decode(bytes);
  // Programs that save pages write UTF-8 under whatever the page declares.
  const utf8 = declared.encoding !== 'utf-8' && raw.includes('\uFFFD') ? decodeUtf8(bytes) : undefined;
  if (utf8 !== undefined) return { raw: utf8, encoding: 'utf-8', isGuessed: true };
  return { raw, encoding: declared.encoding, isGuessed: false };
}

/** Of `meta charset`, `meta http-equiv`, or an XML declaration; those of UTF-16 cannot be true where they can be read. */
function declaredIn(bytes: Uint8Array): string | undefined {
  const beginning = String.fromCharCode(...bytes.subarray(0, LOOKED_AT)).replace(/<!--[\s\S]*?-->/g, '');
  const meta = /<meta\s[^>]*?charset\s*=\s*["']?\s*([^\s"'/>;]+)/i.exec(beginning)?.[1];
  const label = meta ?? /^\s*<\?xml\s[^>]*?encoding\s*=\s*["']([^"']+)/i.exec(beginning)?.[1];
  return label !== undefined && /^utf-?16/i.test(label) ? 'utf-8' : label;
}

function decoderFor(label: string | undefined): InstanceType<typeof TextDecoder> | undefined {
  if (label === undefined) return undefined;
  try {
    return new TextDecoder(label);
  } catch {
    return undefined;
  }
}
