import { fail, succeed, type Result } from '../result';
import { canonicalText, type CanonicalText } from './canonical';
import { decode } from './decode';
import { readFrontMatter } from './front-matter';
import { furnitureIn } from './furniture';
import type { Imported, ImportFormat, ImportReport, SourceFields } from './imported';
import { readMarkdown } from './markdown';
import { readPlainText } from './plain-text';
import type { StructuredText } from './text-builder';
import { titleOf } from './title';

/** Some ten thousand pages of text: beyond that a file is data, not an article. */
export const LARGEST_TEXT_FILE = 32 * 1024 * 1024;
/** Each line may become a block, and each block is an object in memory. */
const MOST_LINES = 500_000;

const formats: Partial<Record<string, ImportFormat>> = {
  '': 'text',
  txt: 'text',
  text: 'text',
  md: 'markdown',
  markdown: 'markdown',
};

/** Reads a file by its name's extension; a file that calls itself text but is none is of an unknown format. */
export function importFile(name: string, bytes: Uint8Array): Result<Imported> {
  if (bytes.length > LARGEST_TEXT_FILE) {
    return fail({ code: 'file-too-large', name, bytes: bytes.length, limit: LARGEST_TEXT_FILE });
  }
  // An extension begins with a letter, so that "Report no.2" has none.
  const extension = /\.([a-z][a-z0-9]{0,9})$/i.exec(name)?.[1]?.toLowerCase() ?? '';
  const format = formats[extension];
  if (!format || hasForeignSignature(bytes)) return fail({ code: 'format-unknown', name });
  const { raw, encoding } = decode(bytes);
  const canonical = canonicalText(raw);
  if (isBinary(canonical)) return fail({ code: 'format-unknown', name });
  return read(name, canonical, { ...nothingLost, format, encoding });
}

/** Reads pasted text as plain text. The original to keep with it is the UTF-8 of what was pasted. */
export function importPasted(pasted: string): Result<Imported> {
  return read('pasted text', canonicalText(pasted), nothingLost);
}

function read(name: string, { text, replaced }: CanonicalText, emptyReport: Report): Result<Imported> {
  if (hasTooManyLines(text)) {
    return fail({ code: 'import-failed', name, reason: `it has more than ${MOST_LINES} lines` });
  }
  const report = { ...emptyReport, replacedCharacters: replaced };
  return report.format === 'markdown'
    ? importMarkdown(name, text, report)
    : finish(name, readPlainText(text), {}, report);
}

function importMarkdown(name: string, canonical: string, report: Report): Result<Imported> {
  const { fields, dropped, rest } = readFrontMatter(canonical);
  const markdown = readMarkdown(name, rest);
  if (!markdown.ok) return markdown;
  const { replaced, droppedImages, droppedRules, ...structured } = markdown.value;
  return finish(name, structured, fields, {
    ...report,
    replacedCharacters: report.replacedCharacters + replaced,
    droppedImages,
    droppedRules,
    droppedFields: dropped,
  });
}

type Report = Omit<ImportReport, 'furnitureBlocks'>;

const nothingLost: Report = {
  format: 'text',
  replacedCharacters: 0,
  droppedImages: 0,
  droppedRules: 0,
  droppedFields: [],
};

function finish(
  name: string,
  structured: StructuredText,
  fields: Partial<SourceFields>,
  report: Report,
): Result<Imported> {
  if (structured.blocks.length === 0) return fail({ code: 'text-empty', name });
  const { title, isFromText } = titleOf(structured, fields.title);
  const outside = furnitureIn(structured);
  return succeed({
    ...structured,
    meta: { ...fields, title },
    outside,
    report: { ...report, furnitureBlocks: outside.length },
    titleIsFromText: isFromText,
  });
}

function hasTooManyLines(text: string): boolean {
  let lines = 0;
  for (let at = text.indexOf('\n'); at !== -1 && lines <= MOST_LINES; at = text.indexOf('\n', at + 1))
    lines += 1;
  return lines > MOST_LINES;
}

/** How files begin that hold little but text and yet are no text to read: PDF, RTF, zip (DOCX, EPUB, ODT). */
const foreignSignatures = ['%PDF-', '{\\rtf', 'PK\u0003\u0004'];

function hasForeignSignature(bytes: Uint8Array): boolean {
  const beginning = String.fromCharCode(...bytes.subarray(0, 5));
  return foreignSignatures.some((signature) => beginning.startsWith(signature));
}

/** A stray control character is a flaw in a text; one in fifty, and more than a few, means that it is none. */
function isBinary({ text, replaced }: CanonicalText): boolean {
  return replaced > 8 && replaced * 50 > text.length;
}
