import type { CodeKind } from '#shared/codes/code-kind';
import { NAME_LENGTH, type ActorType, type Alias } from '#shared/model/actor';
import { foldName } from '#shared/text/names';
import { codeKey, type CodeEntry, type KeptAlias } from '../../state/codebook';
import { type Guidance } from '../../state/guidelines';
import { descendantsOf } from '../../state/code-tree';
import type { Desk } from '../desk';
import { addActor } from '../make-actor';
import { DraftBuilder, refuse, type Plan, type Refusal } from '../plan';
import { writeFields, writeGuidance } from './write-codes';

/** What a person says of an actor or a theme in its entry. */
export type CodeFields = {
  readonly name?: string;
  readonly monogram?: string | undefined;
  readonly colourSlot?: number | undefined;
  readonly type?: ActorType | undefined;
  readonly note?: string | undefined;
};

/** Gives an actor or a theme another name; its id stays, and with it all that is tagged with it. */
export function planRename(desk: Desk, entry: CodeEntry, name: string): Plan | Refusal {
  const wanted = name.trim().slice(0, NAME_LENGTH);
  return wanted === '' ? refuse('unchanged') : planFields(desk, entry, { name: wanted }, 'renameCode');
}

/** Writes what differs in the fields of an actor or a theme. */
export function planFields(
  desk: Desk,
  entry: CodeEntry,
  fields: CodeFields,
  command = 'editCode',
): Plan | Refusal {
  const draft = new DraftBuilder(desk);
  const said = Object.fromEntries(
    Object.entries(fields).map(([field, value]) => [field, value === '' ? undefined : value]),
  );
  const hasChanged = writeFields(desk, draft, entry, said);
  return hasChanged ? { kind: 'write', draft: draft.build(command) } : refuse('unchanged');
}

/** Writes what differs in the guidance on an entry. */
export function planGuidance(desk: Desk, entry: CodeEntry, guidance: Guidance): Plan | Refusal {
  const draft = new DraftBuilder(desk);
  const hasChanged = writeGuidance(desk, draft, entry, guidance);
  return hasChanged ? { kind: 'write', draft: draft.build('editCode') } : refuse('unchanged');
}

/** Retires entries, so that they are offered no more, or brings them back. What is tagged with them stays as it is. */
export function planRetire(desk: Desk, entries: readonly CodeEntry[], isRetired: boolean): Plan | Refusal {
  const draft = new DraftBuilder(desk);
  for (const entry of entries) {
    if (canBeChanged(entry)) writeGuidance(desk, draft, entry, { retired: isRetired });
  }
  if (draft.isEmpty) return refuse('unchanged');
  return { kind: 'write', draft: draft.build(isRetired ? 'retireCodes' : 'reviveCodes') };
}

/**
 * Puts entries below another one of their kind, or to the top. One is not put below itself, nor below what stands below it.
 *
 * @param parent whom they are part of, or under which theme they stand from now on.
 */
export function planMove(
  desk: Desk,
  entries: readonly CodeEntry[],
  parent: CodeEntry | undefined,
): Plan | Refusal {
  const draft = new DraftBuilder(desk);
  for (const entry of entries) {
    if (!canBeChanged(entry) || (parent && !canStandBelow(desk, entry, parent))) continue;
    const field = entry.kind === 'actor' ? 'partOf' : 'parent';
    writeFields(desk, draft, entry, { [field]: parent?.id });
  }
  return draft.isEmpty ? refuse('unchanged') : { kind: 'write', draft: draft.build('moveCodes') };
}

/** Sorts actors: says of each which kind of actor it is. */
export function planTypes(
  desk: Desk,
  entries: readonly CodeEntry[],
  type: ActorType | undefined,
): Plan | Refusal {
  const draft = new DraftBuilder(desk);
  for (const entry of entries) if (entry.kind === 'actor') writeFields(desk, draft, entry, { type });
  return draft.isEmpty ? refuse('unchanged') : { kind: 'write', draft: draft.build('sortActor') };
}

/** Whether an entry may stand below another one without standing below itself. */
export function canStandBelow(desk: Desk, entry: CodeEntry, parent: CodeEntry): boolean {
  if (entry.kind !== parent.kind || entry.key === parent.key) return false;
  return !descendantsOf(desk.codebook.get().entries, entry).some(({ key }) => key === parent.key);
}

/** Domains and roles are the model's own: they have guidance, and are neither renamed nor moved. */
export function canBeChanged({ kind }: Pick<CodeEntry, 'kind'>): boolean {
  return kind === 'actor' || kind === 'theme';
}

/** Makes an actor or a theme. @returns the plan and the key of what it makes, or nothing where one has the name. */
export function planNewCode(
  desk: Desk,
  kind: Extract<CodeKind, 'actor' | 'theme'>,
  name: string,
  parent?: CodeEntry,
): { readonly plan: Plan; readonly key: string } {
  const draft = new DraftBuilder(desk);
  const id = kind === 'actor' ? addActor(desk, draft, name) : desk.newId();
  const below = parent?.kind === kind ? parent.id : undefined;
  if (kind === 'theme') {
    draft.register({ op: 'put', type: 'theme', id, fields: { name, ...(below && { parent: below }) } });
  } else if (below) draft.register({ op: 'put', type: 'actor', id, fields: { partOf: below } });
  return { plan: { kind: 'write', draft: draft.build('addCode') }, key: codeKey(kind, id) };
}

/** The entry of this kind that has the name already, however it is written. */
export function namesake(
  desk: Desk,
  kind: CodeKind,
  name: string,
  than?: Pick<CodeEntry, 'key'>,
): CodeEntry | undefined {
  const wanted = foldName(name.trim());
  return desk.codebook
    .get()
    .entries.find((one) => one.kind === kind && one.key !== than?.key && foldName(one.name) === wanted);
}

/** Adds a name that an actor goes by. */
export function planAlias(desk: Desk, actor: string, alias: Omit<Alias, 'actor'>): Plan | Refusal {
  const text = alias.text.trim().slice(0, NAME_LENGTH);
  if (text === '') return refuse('unchanged');
  const draft = new DraftBuilder(desk);
  draft.register({ op: 'put', type: 'alias', id: desk.newId(), fields: { ...alias, actor, text } });
  return { kind: 'write', draft: draft.build('addAlias') };
}

/** Says of an alias what kind of name it is, or whether it is tagged without asking. */
export function planAliasFields(
  desk: Desk,
  { id, kind, apply }: KeptAlias,
  change: Partial<Pick<Alias, 'kind' | 'apply'>>,
): Plan | Refusal {
  const fields = {
    ...(change.kind && change.kind !== kind && { kind: change.kind }),
    ...(change.apply && change.apply !== apply && { apply: change.apply }),
  };
  if (Object.keys(fields).length === 0) return refuse('unchanged');
  const draft = new DraftBuilder(desk);
  draft.register({ op: 'put', type: 'alias', id, fields });
  return { kind: 'write', draft: draft.build('editAlias') };
}

export function planRemoveAlias(desk: Desk, { id }: KeptAlias): Plan {
  const draft = new DraftBuilder(desk);
  draft.register({ op: 'del', type: 'alias', id });
  return { kind: 'write', draft: draft.build('removeAlias') };
}
