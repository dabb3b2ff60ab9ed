import { canonicalJson, type Json } from '#shared/canonical-json';
import { JOURNAL_VERSION, JournalEntry } from '#shared/history/journal-entry';
import { checkOf } from '#shared/model/quick-check';

/** @throws TypeError for text that has no UTF-8 form. */
export function encodeEntry(entry: JournalEntry): Uint8Array {
  return Buffer.from(canonicalJson(entry as unknown as Json), 'utf8');
}

/**
 * The entry of changes that came in a file, made of their canonical forms as they stand there.
 *
 * @param lines the changes, joined by commas
 */
export function encodeArrived(
  arrived: Extract<JournalEntry, { kind: 'changes' }>['arrived'],
  lines: Uint8Array,
): Uint8Array {
  const before = arrived ? `"arrived":${canonicalJson(arrived)},` : '';
  const head = Buffer.from(`{${before}"changes":[`);
  return Buffer.concat([head, lines, Buffer.from(`],"kind":"changes","v":${JOURNAL_VERSION}}`)]);
}

/** Nothing for an entry of a kind that this version does not read: a newer one wrote it. */
export function decodeEntry(payload: Uint8Array): JournalEntry | undefined {
  const entry: unknown = JSON.parse(textOf(payload));
  return isEntry(entry) ? (entry as JournalEntry) : undefined;
}

const isEntry = checkOf(JournalEntry);

function textOf(payload: Uint8Array): string {
  return Buffer.from(payload.buffer, payload.byteOffset, payload.byteLength).toString('utf8');
}
