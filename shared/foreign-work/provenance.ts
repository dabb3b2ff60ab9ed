import { ownHomes, recordedFieldId } from '../model/own-fields';
import type { Patches } from './patches';

/**
 * Fields that a project gets with work of another program, since the data contract has none of its own for them: by what
 * and when a passage was made, and what was said of a code that became an implication. They are off, so they take no
 * space where they hold nothing.
 */
const fields = {
  origin: { key: `${ownHomes.passage}from`, name: 'From' },
  description: { key: `${ownHomes.implication}description`, name: 'Description' },
} as const;

/** A value of one of these fields as an object carries it; the project is told of the field. */
export function inOwnField(
  field: keyof typeof fields,
  value: string | undefined,
  project: string,
  patches: Patches,
): Record<string, string> {
  if (value === undefined) return {};
  const { key, name } = fields[field];
  const id = recordedFieldId(project, key);
  patches.make(project, 'recordedField', id, { key, level: 'off', kind: 'text', name });
  return { [key]: value };
}

/** "NVivo 14, 2024-10-28", as far as it is known. */
export function provenance(origin: string, created: string | undefined): string | undefined {
  const parts = [origin, dayOf(created)].filter((part) => part !== undefined && part !== '');
  return parts.length > 0 ? parts.join(', ') : undefined;
}

/** The day of a time as the other program wrote it. */
export function dayOf(created: string | undefined): string | undefined {
  return /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])(?=$|[T ])/.exec(created ?? '')?.[0];
}
