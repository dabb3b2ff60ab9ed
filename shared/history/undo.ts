import type { Json } from '../canonical-json';
import type { DelPatch, KnownPatch, PutPatch } from '../model/change';
import { isAlive, shownFields, type FoldedObject } from './fold';

/** What sets something up rather than doing the work: undo passes it by (`data.md`). */
const settings: ReadonlySet<string> = new Set(['newProject', 'nameSelf']);

/** Whether undo takes back what this command did. */
export function isUndoable(command: string): boolean {
  return !settings.has(command);
}

/**
 * The patch that takes another one back, given the object as it was before. What made an object is taken back by
 * removing it; a field goes back to what it showed, or to unset; what was removed is put again with its old fields,
 * which the fold has kept.
 */
export function inverseOf(
  patch: PutPatch | DelPatch,
  before: FoldedObject | undefined,
): KnownPatch | undefined {
  const { type, id } = patch;
  if (!isAlive(before)) return patch.op === 'put' ? { op: 'del', type, id } : undefined;
  if (patch.op === 'del') return { op: 'put', type, id, fields: {} };
  const shown = shownFields(before);
  const fields: Record<string, Json> = {};
  for (const field of Object.keys(patch.fields)) fields[field] = shown[field] ?? null;
  return { op: 'put', type, id, fields };
}
