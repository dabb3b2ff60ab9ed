import type { UnreadableReason } from '../import/unreadable';

/** Why a file could not be read, and the way on: each a clause to follow "could not be read:". */
const words: Readonly<Record<UnreadableReason, string>> = {
  formatUnknown:
    'it is of no format that Scholion reads. Save it as PDF, DOCX or plain text, or copy the article and paste it',
  damaged: 'it is damaged. Open it in the program that made it, save it again, and add the new file',
  noText: 'there is no text in it',
  encrypted: 'it is protected by a password or a lock. Save a copy without protection, and add that',
  scanned:
    'its pages are pictures of text. Run it through a text recognition program (OCR), and add the result',
  tooLarge: 'it is larger than any article. Split it, and add the parts',
  inflatesTooMuch: 'unpacked it is far larger than any article, as files are that are made to do harm',
  nestedTooDeeply: 'its parts are nested more deeply than those of any article',
  tooManyParts: 'it has more lines or parts than can be shown. Split it, and add the parts',
  entitiesDeclared: 'it declares entities of its own, which articles do not need and attacks do',
  tooSlow: 'reading it took too long and was ended. Save it as plain text, and add that',
  tooMuchMemory: 'reading it took too much memory and was ended. Split it, and add the parts',
  readerFailed: 'something in it made the reading fail. Save it in another format, and add that',
  cancelled: 'you stopped it',
};

/** @param detail what in the file was met, for those who want to look into it */
export function unreadableInWords(reason: UnreadableReason, detail?: string): string {
  return detail === undefined ? words[reason] : `${words[reason]} (${detail.replace(/\.$/, '')})`;
}
