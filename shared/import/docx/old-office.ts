import { Unreadable } from '../unreadable';

/** Files of Office before 2007, and encrypted ones of any year, are compound files ([MS-CFB]). */
export function isCompoundFile(bytes: Uint8Array): boolean {
  return [0xd0, 0xcf, 0x11, 0xe0].every((byte, index) => bytes[index] === byte);
}

/** Why a compound file is not read, by the names in its directory: of UTF-16, and hardly ever anywhere else. */
export function refusalOfCompoundFile(bytes: Uint8Array): Unreadable {
  const has = (name: string) => indexOfName(bytes, name) !== -1;
  if (has('EncryptedPackage')) return new Unreadable('encrypted');
  if (has('WordDocument')) return new Unreadable('formatUnknown', 'an old Word file, .doc');
  if (has('__properties_version1.0')) return new Unreadable('formatUnknown', 'an Outlook message, .msg');
  return new Unreadable('formatUnknown', 'an old Office file');
}

function indexOfName(bytes: Uint8Array, name: string): number {
  const wanted = Uint8Array.from([...name].flatMap((letter) => [letter.charCodeAt(0), 0]));
  const [first = 0] = wanted;
  for (let at = bytes.indexOf(first); at !== -1; at = bytes.indexOf(first, at + 1)) {
    if (wanted.every((byte, index) => bytes[at + index] === byte)) return at;
  }
  return -1;
}
