import { decode, decodeAs } from '../decode';
import { Unreadable } from '../unreadable';

/**
 * The text of an XML file: by its byte order mark, else by the encoding that its declaration names, else as UTF-8.
 *
 * @throws Unreadable `damaged` for an encoding that is not known, or bytes that are not in it
 */
export function decodeXml(bytes: Uint8Array, name: string): string {
  const isUtf16 = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  if (isUtf16) return decode(bytes).raw;
  const beginning = String.fromCharCode(...bytes.subarray(0, 200));
  const label = /^(?:\u00EF\u00BB\u00BF)?<\?xml[^>]*\bencoding\s*=\s*["']([\w.:-]+)["']/.exec(beginning)?.[1];
  // What begins with one byte for each character is not in two of them, whatever it says.
  const text = decodeAs(label === undefined || /^utf-?16/i.test(label) ? 'utf-8' : label, bytes);
  if (text === undefined) throw new Unreadable('damaged', `${name} is not in ${label ?? 'utf-8'}`);
  return text;
}
