import { Findings } from '../findings';
import type { Imported } from '../imported';
import { binaryOf } from '../mime/parse-mime';
import { bytesOf } from '../mime/transfer-encoding';
import type { Reader } from '../reader';
import { Unreadable } from '../unreadable';
import { readMail } from './read-mail';

const MOST_MAILS = 10_000;

/** Reads a mail, or a mailbox of many (mbox, RFC 4155), each of which is an article. */
export const readEml: Reader = ({ bytes, onProgress }) => {
  const isMailbox = String.fromCharCode(...bytes.subarray(0, 5)) === 'From ';
  if (!isMailbox) return { articles: [readMail(withoutEmptyLines(bytes))], findings: [] };
  const mails = mailsIn(binaryOf(bytes));
  if (mails.length > MOST_MAILS) throw new Unreadable('tooManyParts', `${mails.length} mails`);
  const findings = new Findings();
  const articles: Imported[] = [];
  for (const [index, mail] of mails.entries()) {
    onProgress(index, mails.length);
    const article = readable(mail, index, findings);
    if (article) articles.push(article);
  }
  if (articles.length === 0) throw new Unreadable('noText');
  return { articles, findings: findings.list() };
};

/** One mail that cannot be read does not keep the others from being read. */
function readable(mail: string, index: number, findings: Findings): Imported | undefined {
  try {
    return readMail(bytesOf(mail));
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    findings.add('entriesWithoutText', 1, `mail ${index + 1}`);
    return undefined;
  }
}

/** Each begins with a line "From …" behind an empty one; lines that look so in a mail have a ">" before them. */
function mailsIn(binary: string): string[] {
  return binary
    .split(/(?:^|\r?\n\r?\n)From [^\r\n]*\r?\n/)
    .filter((mail) => mail.trim() !== '')
    .map((mail) => mail.replace(/^>(>*From )/gm, '$1'));
}

function withoutEmptyLines(bytes: Uint8Array): Uint8Array {
  return bytes.subarray(
    Math.max(
      0,
      bytes.findIndex((byte) => byte !== 0x0a && byte !== 0x0d),
    ),
  );
}
