import type { SourceFields } from '../imported';
import type { MimeHeaders } from '../mime/mime-headers';

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** Of a header: longer ones are made to be slow to read. */
const LONGEST_READ = 1000;

/** What the head of a mail says: who wrote it, when it was sent, which list or organisation brought it. */
export function mailFields(headers: MimeHeaders): Partial<SourceFields> {
  const title = headers.text('subject');
  const author = senderIn((headers.text('from') ?? headers.text('sender') ?? '').slice(0, LONGEST_READ));
  const publisher = listIn(headers.text('list-id')?.slice(0, LONGEST_READ)) ?? headers.text('organization');
  const published = dayIn(headers.text('date') ?? '');
  const address = /^<(https?:[^<>\s]{1,3990})>$/.exec(headers.text('archived-at') ?? '')?.[1];
  const language = /^[a-z]{2,3}(-[a-z0-9]{2,8})*/i.exec(headers.text('content-language') ?? '')?.[0];
  return {
    ...(title && { title }),
    ...(author !== undefined && { author }),
    ...(publisher && { publisher }),
    ...(published !== undefined && { published }),
    ...(address !== undefined && { address }),
    ...(language !== undefined && { language: language.slice(0, 40) }),
  };
}

/** The name of whoever sent it, else the address (RFC 5322, section 3.4). */
function senderIn(from: string): string | undefined {
  const named = /^\s*(?:"((?:[^"\\]|\\.)*)"|([^"<]*?))\s*<([^>]*)>/s.exec(from);
  const name = (named?.[1]?.replace(/\\(.)/gs, '$1') ?? named?.[2] ?? '').trim();
  const other = (named?.[3] ?? from.replace(/\s*\(.*$/s, '')).trim();
  return name || other || undefined;
}

/** The name of a mailing list before its identifier (RFC 2919). */
function listIn(listId: string | undefined): string | undefined {
  const name = /^\s*"?([^"<]*?)"?\s*</.exec(listId ?? '')?.[1];
  return name === undefined || name === '' ? undefined : name;
}

/** The day on which it was sent, where it was sent (RFC 5322, section 3.3). */
function dayIn(date: string): string | undefined {
  const found = /(?:^|[\s,])(\d{1,2})[\s-]+([a-z]{3})[a-z]*[\s-]+(\d{4}|\d{2})(?=\s|$)/i.exec(date);
  const month = months.indexOf(found?.[2]?.toLowerCase() ?? '') + 1;
  const day = Number(found?.[1]);
  if (!found || month === 0 || day < 1 || day > 31) return undefined;
  const stated = Number(found[3]);
  const year = stated >= 100 ? stated : stated + (stated < 50 ? 2000 : 1900);
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}
