import type { MimePart } from '../mime/parse-mime';
import { Unreadable } from '../unreadable';

/** What of a mail is read, in order, and what is left out. */
export type MailParts = { readonly bodies: readonly MimePart[]; readonly attachments: readonly string[] };

/**
 * Chooses the parts of a mail that are its text (RFC 2046, section 5.1): of alternatives the richest that is read, of a
 * page with its pictures the page. Attached mails are attachments.
 *
 * @throws Unreadable `encrypted` where the text can be read with a key only
 */
export function mailParts(mail: MimePart): MailParts {
  const bodies: MimePart[] = [];
  const attachments: string[] = [];
  const take = (part: MimePart): void => {
    const { type, parts } = part;
    if (type === 'multipart/encrypted' || isEnveloped(part)) throw new Unreadable('encrypted');
    if (type === 'multipart/alternative' && parts.length > 0) {
      const chosen = parts.findLast(holdsText);
      if (chosen) take(chosen);
    } else if (type === 'multipart/related' && parts[0]) {
      take(parts[0]);
      for (const other of parts.slice(1)) if (isAttached(other)) attachments.push(nameOf(other));
    } else if (parts.length > 0) for (const inner of parts) take(inner);
    else if (isText(part) && !isAttached(part)) bodies.push(part);
    else attachments.push(nameOf(part));
  };
  take(mail);
  return { bodies, attachments };
}

function holdsText(part: MimePart): boolean {
  return part.parts.length > 0 ? part.parts.some(holdsText) : isText(part);
}

function isText({ type }: MimePart): boolean {
  return type === 'text/plain' || type === 'text/html';
}

function isAttached({ headers }: MimePart): boolean {
  return headers.token('content-disposition') === 'attachment';
}

function isEnveloped({ type, headers }: MimePart): boolean {
  return (
    /^application\/(x-)?pkcs7-mime$/.test(type) &&
    headers.parameter('content-type', 'smime-type') !== 'signed-data'
  );
}

function nameOf({ headers, type }: MimePart): string {
  return (
    headers.parameter('content-disposition', 'filename') ?? headers.parameter('content-type', 'name') ?? type
  );
}
