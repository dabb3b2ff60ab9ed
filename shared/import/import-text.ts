import { canonicalText, type CanonicalText } from './canonical';
import { decodeText } from './decode-text';
import { Findings } from './findings';
import { finish } from './finish';
import { formatOf } from './formats';
import { readFrontMatter } from './front-matter';
import type { Imported } from './imported';
import { readMarkdown } from './markdown';
import { readPlainText } from './plain-text';
import { Unreadable } from './unreadable';

/** Some ten thousand pages of text: beyond that a file is data, not an article. */
export const LARGEST_TEXT_FILE = 32 * 1024 * 1024;
/** Each line may become a block, and each block is an object in memory. */
const MOST_LINES = 500_000;

type TextFormat = 'text' | 'markdown';

/**
 * Reads a text or Markdown file; one that calls itself text but is none is of an unknown format.
 *
 * @throws Unreadable
 */
export function importText(name: string, bytes: Uint8Array): Imported {
  const format = formatOf(name, bytes);
  if (format !== 'text' && format !== 'markdown') throw new Unreadable('formatUnknown');
  if (bytes.length > LARGEST_TEXT_FILE) throw new Unreadable('tooLarge');
  const { raw, encoding, isGuessed } = decodeText(bytes);
  const canonical = canonicalText(raw);
  if (isBinary(canonical)) throw new Unreadable('formatUnknown');
  const findings = new Findings();
  if (isGuessed) findings.add('encodingGuessed', 1, encoding);
  return read(canonical, format, encoding, findings);
}

function read(
  { text, replaced }: CanonicalText,
  format: TextFormat,
  encoding: string | undefined,
  findings: Findings,
): Imported {
  if (hasTooManyLines(text)) throw new Unreadable('tooManyParts', `more than ${MOST_LINES} lines`);
  findings.add('charactersReplaced', replaced);
  if (format === 'text') {
    return finish({ structured: readPlainText(text), fields: {}, format, encoding, findings });
  }
  const { fields, dropped, rest } = readFrontMatter(text);
  for (const field of dropped) findings.add('fieldsLeftOut', 1, field);
  const structured = readMarkdown(rest, findings);
  return finish({ structured, fields, format, encoding, findings });
}

function hasTooManyLines(text: string): boolean {
  let lines = 0;
  for (let at = text.indexOf('\n'); at !== -1 && lines <= MOST_LINES; at = text.indexOf('\n', at + 1))
    lines += 1;
  return lines > MOST_LINES;
}

/** A stray control character is a flaw in a text; one in fifty, and more than a few, means that it is none. */
function isBinary({ text, replaced }: CanonicalText): boolean {
  return replaced > 8 && replaced * 50 > text.length;
}
