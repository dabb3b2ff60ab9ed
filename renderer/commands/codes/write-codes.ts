import type { Json } from '#shared/canonical-json';
import { namedId } from '#shared/model/ids';
import { type CodeEntry } from '../../state/codebook';
import { guidelineOn, type Guidance } from '../../state/guidelines';
import type { Desk } from '../desk';
import type { DraftBuilder } from '../plan';

/** What differs is written; nothing that is unset is unset again. */
export type FieldChange = Readonly<Record<string, Json | undefined>>;

/** Guidance, and whether the entry is offered: on a theme fields of its own, on everything else a guideline's. */
export type GuidanceChange = Guidance & { readonly retired?: boolean | undefined };

/** Writes fields of an actor or a theme; an empty value unsets. @returns whether anything differs. */
export function writeFields(
  desk: Desk,
  draft: DraftBuilder,
  { kind, id }: Pick<CodeEntry, 'kind' | 'id'>,
  fields: FieldChange,
): boolean {
  if (kind !== 'actor' && kind !== 'theme') return false;
  const before: Readonly<Record<string, unknown>> = desk.workspace.fields(kind, id) ?? {};
  const changed = differing(before, fields);
  if (Object.keys(changed).length === 0) return false;
  draft.register({ op: 'put', type: kind, id, fields: changed });
  return true;
}

/** Writes what is said of when to use an entry. @returns whether anything differs. */
export function writeGuidance(
  desk: Desk,
  draft: DraftBuilder,
  entry: Pick<CodeEntry, 'kind' | 'id'>,
  guidance: GuidanceChange,
): boolean {
  if (entry.kind === 'theme') return writeFields(desk, draft, entry, asFields(guidance));
  const { id: on } = entry;
  const known = guidelineOn(desk.workspace, on);
  const before: Readonly<Record<string, unknown>> = known ?? {};
  const changed = differing(before, asFields(guidance));
  if (Object.keys(changed).length === 0) return false;
  const id = known?.id ?? guidelineId(desk.project.project, on);
  // One that was removed comes back under its id, and must not say what it said then.
  const ever = known ? undefined : desk.workspace.findEver('guideline', id);
  const unsaid = Object.fromEntries(Object.keys(ever?.fields ?? {}).map((field) => [field, null]));
  draft.register({
    op: 'put',
    type: 'guideline',
    id,
    fields: { ...unsaid, ...(!known && { on }), ...changed },
  });
  return true;
}

/** The id of the guideline on something: two people who write of the same write of one object. */
export function guidelineId(project: string, on: string): string {
  return namedId(project, 'guideline', on);
}

/** Bringing an entry back unsets that it was retired. */
function asFields({ retired, ...said }: GuidanceChange): FieldChange {
  return { ...emptied(said), ...(retired !== undefined && { retired: retired || undefined }) };
}

/** Keys that are there without a value unset what they name. */
function emptied(said: Guidance): FieldChange {
  return Object.fromEntries(Object.entries(said).map(([key, words]) => [key, words?.trim() || undefined]));
}

function differing(before: Readonly<Record<string, unknown>>, after: FieldChange): Record<string, Json> {
  return Object.fromEntries(
    Object.entries(after).flatMap(([field, value]) => {
      const was = before[field];
      if (value === undefined) return was === undefined ? [] : [[field, null] as const];
      return JSON.stringify(was) === JSON.stringify(value) ? [] : [[field, value] as const];
    }),
  );
}
