import { Findings } from '../findings';
import type { Reader } from '../reader';
import { Unreadable } from '../unreadable';
import { decodeHtml } from './decode-html';
import { readMhtmlParts } from './mhtml';
import { importPage } from './read-html';

/** An archive holds the pictures of its page, which are not unpacked. */
const LARGEST_ARCHIVE = 192 * 1024 * 1024;

/** Reads a web archive (`.mht`, `.mhtml`): the page it was made of, without the pages in its frames. */
export const readMhtml: Reader = ({ bytes }) => {
  if (bytes.length > LARGEST_ARCHIVE) throw new Unreadable('tooLarge');
  const { page, savedFrom, parts, isCutOff } = readMhtmlParts(bytes);
  if (!page) throw new Unreadable(parts.length === 0 ? 'damaged' : 'noText', 'no page in the archive');
  const findings = new Findings();
  if (isCutOff) findings.add('endMissing');
  const sheets = parts
    .filter(({ type }) => type === 'text/css')
    .map((sheet) => decodeHtml(sheet.bytes, sheet.charset).raw);
  const article = importPage(decodeHtml(page.bytes, page.charset), 'mhtml', findings, {
    from: savedFrom,
    sheets,
  });
  return { articles: [article], findings: [] };
};
