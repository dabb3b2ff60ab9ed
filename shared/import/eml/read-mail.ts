import { canonicalText } from '../canonical';
import { decode, decodeAs } from '../decode';
import { Findings } from '../findings';
import { finish } from '../finish';
import { hiddenIn } from '../html/hidden-text';
import { firstElement } from '../html/html-tree';
import { parseHtml } from '../html/parse-html';
import { writeHtml } from '../html/write-html';
import type { Imported } from '../imported';
import { parseMime, type MimePart } from '../mime/parse-mime';
import { TextBuilder } from '../text-builder';
import { Unreadable } from '../unreadable';
import { mailFields } from './mail-fields';
import { mailParts } from './mail-parts';
import { writePlainBody } from './plain-body';

/** Headers of which every mail has one. */
const telling = ['from', 'subject', 'date', 'received', 'message-id', 'mime-version', 'to'];

/**
 * Reads one mail as an article.
 *
 * @throws Unreadable
 */
export function readMail(bytes: Uint8Array): Imported {
  const mail = parseMime(bytes);
  if (!mail.headers.names.some((name) => telling.includes(name)))
    throw new Unreadable('damaged', 'it does not begin as a mail does');
  const { bodies, attachments } = mailParts(mail);
  const findings = new Findings();
  for (const name of attachments) findings.add('attachmentsLeftOut', 1, name);
  const fields = mailFields(mail.headers);
  const builder = new TextBuilder();
  const encodings = new Set<string>();
  for (const body of bodies) encodings.add(writeBody(builder, body, fields.language, findings));
  const [encoding] = encodings;
  return finish({ structured: builder.finish(), fields, format: 'eml', encoding, findings });
}

/** @returns the encoding of the part */
function writeBody(
  builder: TextBuilder,
  body: MimePart,
  language: string | undefined,
  findings: Findings,
): string {
  const { raw, encoding } = decodeBody(body, findings);
  if (body.type === 'text/html') {
    const page = parseHtml(raw);
    const isHidden = hiddenIn(page);
    writeHtml(builder, firstElement(page, ({ tagName }) => tagName === 'body') ?? page, {
      findings,
      language,
      leaveOut: (element) => (isHidden(element) ? 'hidden' : undefined),
    });
    return encoding;
  }
  const { text, replaced } = canonicalText(raw);
  findings.add('charactersReplaced', replaced);
  const isFlowed = body.headers.parameter('content-type', 'format')?.toLowerCase() === 'flowed';
  const deletesSpace = body.headers.parameter('content-type', 'delsp')?.toLowerCase() === 'yes';
  writePlainBody(builder, text, isFlowed, deletesSpace);
  return encoding;
}

function decodeBody(body: MimePart, findings: Findings): { raw: string; encoding: string } {
  const bytes = body.content();
  const label = body.headers.parameter('content-type', 'charset')?.trim().toLowerCase();
  // Mail that names ASCII and is more holds UTF-8 or windows-1252.
  const stated = label === undefined || label === 'us-ascii' ? undefined : decodeAs(label, bytes);
  if (label !== undefined && stated !== undefined) return { raw: stated, encoding: label };
  const guess = decode(bytes);
  const isTelling = bytes.some((byte) => byte > 0x7f);
  if (isTelling) findings.add('encodingGuessed', 1, guess.encoding);
  return guess;
}
