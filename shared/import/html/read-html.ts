import { canonicalText } from '../canonical';
import { Findings } from '../findings';
import { finish } from '../finish';
import type { ImportFormat } from '../formats';
import type { Imported } from '../imported';
import type { Reader } from '../reader';
import { Unreadable } from '../unreadable';
import { decodeHtml, type DecodedHtml } from './decode-html';
import { extractArticle, type SavedWith } from './extract-article';
import { parseHtml } from './parse-html';

/** A page with all its pictures and fonts in it has a tenth of this. */
const LARGEST_PAGE = 128 * 1024 * 1024;

/** Reads a saved page, as a browser or SingleFile saves it. */
export const readHtml: Reader = ({ bytes }) => {
  if (bytes.length > LARGEST_PAGE) throw new Unreadable('tooLarge');
  return { articles: [importPage(decodeHtml(bytes), 'html', new Findings())], findings: [] };
};

/**
 * The article of a page that was read as text.
 *
 * @throws Unreadable
 */
export function importPage(
  { raw, encoding, isGuessed }: DecodedHtml,
  format: ImportFormat,
  findings: Findings,
  saved?: SavedWith,
): Imported {
  if (isGuessed) findings.add('encodingGuessed', 1, encoding);
  const { text, replaced } = canonicalText(raw);
  if (isBinary(text, replaced)) throw new Unreadable('damaged', 'not text');
  findings.add('charactersReplaced', replaced);
  const { structured, fields } = extractArticle(parseHtml(text), findings, saved);
  return finish({ structured, fields, format, encoding, findings });
}

/** A stray control character is a flaw in a page; one in fifty, and more than a few, means that it is none. */
function isBinary(text: string, replaced: number): boolean {
  return replaced > 8 && replaced * 50 > text.length;
}
