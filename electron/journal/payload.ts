import { canonicalJson, type Json } from '#shared/canonical-json';
import { JournalEntry } from '#shared/history/journal-entry';
import { checkOf } from '#shared/model/quick-check';

/** @throws TypeError for text that has no UTF-8 form. */
export function encodeEntry(entry: JournalEntry): Uint8Array {
  return Buffer.from(canonicalJson(entry as unknown as Json), 'utf8');
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
