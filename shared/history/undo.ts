import { canonicalJson, type Json } from '../canonical-json';
import type { DelPatch, KnownPatch, PutPatch } from '../model/change';
import { isAlive, saidFields, type FoldedObject } from './fold';

/** What sets something up rather than doing the work: undo passes it by (`data.md`). */
const settings: ReadonlySet<string> = new Set(['newProject', 'nameSelf']);

/** What goes on with the action before it, being too much to be written at once: undo takes both back in one step. */
const continuations: ReadonlySet<string> = new Set([
  'takeMoreForeignWork',
  'tagMoreFound',
  'splitMoreCode',
  'importMoreCodebook',
]);

export function isContinuation(command: string): boolean {
  return continuations.has(command);
}

/** Whether undo takes back what this command did. */
export function isUndoable(command: string): boolean {
  return !settings.has(command);
}

/**
 * The patches that take another one back, in their order, given the object as it was before. What made an object is taken
 * back by removing it; a field goes back to what it showed, or to unset; what was removed is put again with its old
 * fields, which the fold has kept. So that it goes on keeping them, making a removed object anew is taken back by
 * putting those fields, too, before it is removed again.
 */
export function inverseOf(patch: PutPatch | DelPatch, before: FoldedObject | undefined): KnownPatch[] {
  const { type, id } = patch;
  if (patch.op === 'del') return isAlive(before) ? [{ op: 'put', type, id, fields: {} }] : [];
  if (!before) return [{ op: 'del', type, id }];
  const shown = new Map(Object.entries(saidFields(before)));
  const fields: Record<string, Json> = {};
  for (const [field, value] of Object.entries(patch.fields)) {
    const old = shown.get(field) ?? null;
    if (isAlive(before) || canonicalJson(old) !== canonicalJson(value)) fields[field] = old;
  }
  const putting: KnownPatch = { op: 'put', type, id, fields };
  if (isAlive(before)) return [putting];
  return [...(Object.keys(fields).length > 0 ? [putting] : []), { op: 'del', type, id }];
}
