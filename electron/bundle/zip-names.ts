import { Buffer } from 'node:buffer';
import type { Entry } from 'yauzl';

const LONGEST_NAME = 255;
/** Names that mean a device on Windows, whatever extension follows. */
const device = /^(con|prn|aux|nul|com\d|lpt\d)(\..*)?$/i;

/** Whether an entry's name is a plain relative path that means the same on every system, written in one way only. */
export function isPlainName({ fileName, fileNameRaw }: Pick<Entry, 'fileName' | 'fileNameRaw'>): boolean {
  // An extra field can give an entry a second name, and bytes that are no UTF-8 can be read in two ways.
  if (!Buffer.from(fileName).equals(fileNameRaw)) return false;
  if (fileNameRaw.length > LONGEST_NAME || /[\p{C}\p{Zl}\p{Zp}\\:*?"<>|]/u.test(fileName)) return false;
  return fileName
    .split('/')
    .every((part) => part !== '' && !/^\.\.?$|[. ]$/.test(part) && !device.test(part));
}

/** Two names with the same fold would be one file on some system: case and composition are not told apart there. */
export function foldedName(fileName: string): string {
  return fileName.normalize('NFC').toLowerCase();
}
