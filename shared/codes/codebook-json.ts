import { z } from '../model/zod';
import { MOST_CODES, PortableCode } from './portable-code';
import type { CodebookRead, ReadEntry } from './read-codebook';

const VERSION = 1;

/**
 * A codebook on its own:
 *
 *     { "scholionCodebook": 1, "name": "Kursk", "entries": [
 *       { "kind": "theme", "id": "…", "name": "Escalation", "definition": "…" },
 *       { "kind": "actor", "id": "…", "name": "Russia", "type": "state",
 *         "aliases": [{ "text": "Moscow", "kind": "metonym", "apply": "ask" }] },
 *       { "kind": "domain", "id": "pol", "useWhen": "…" } ] }
 *
 * `below` is the id, or the name, of the entry of the same kind that one stands below. Ids are those of the project: taken
 * in again there, the file changes nothing.
 */
const CodebookFile = z.strictObject({
  scholionCodebook: z.literal(VERSION),
  name: z.string().max(200).optional(),
  entries: z.array(z.unknown()).max(MOST_CODES),
});
const OfAnyVersion = z.looseObject({ scholionCodebook: z.int().positive() });

export function writeCodebookJson(name: string | undefined, entries: readonly PortableCode[]): string {
  const file = { scholionCodebook: VERSION, ...(name !== undefined && { name }), entries };
  return `${JSON.stringify(file, undefined, 2)}\n`;
}

/** Reads the text of such a file. Entries that are none are refused one by one, with their place in the list. */
export function readCodebookJson(text: string): CodebookRead {
  const raw = parsed(text);
  const file = CodebookFile.safeParse(raw);
  if (!file.success) {
    const other = OfAnyVersion.safeParse(raw);
    const isNewer = other.success && other.data.scholionCodebook > VERSION;
    return { kind: isNewer ? 'newer' : 'no-codebook' };
  }
  const entries = file.data.entries.map((entry, at): ReadEntry => {
    const line = at + 1;
    const code = PortableCode.safeParse(entry);
    if (code.success) return { line, code: code.data };
    const { path, message } = code.error.issues[0] ?? { path: [], message: '' };
    return { line, misfit: { what: 'field', field: path.join('.') || 'entry', says: message } };
  });
  return { kind: 'codebook', entries };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/u, ''));
  } catch {
    return undefined;
  }
}
