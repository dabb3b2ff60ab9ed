import type { Json } from '#shared/canonical-json';
import { aliasesToWrite, type Below, type Comparison } from '#shared/codes/compare-codebook';
import { partsOf } from '#shared/history/parts';
import { codeKey, type CodeEntry } from '../../state/codebook';
import { codebookFileText } from '../../text/codebook-files';
import { carryOut, lawful } from '../carry-out';
import type { Desk } from '../desk';
import { addActor } from '../make-actor';
import { DraftBuilder, refuse, type Plan, type Refusal } from '../plan';
import { whileWritten } from '../undo-state';
import { writeParts, type Watch } from '../write-parts';
import { writeFields, writeGuidance } from './write-codes';

/**
 * Writes what is new and what differs of an imported codebook, in one step that undo takes back. Entries that come from a
 * project keep their ids, so that the same file taken in again changes nothing.
 */
export function planImport(desk: Desk, comparisons: readonly Comparison[]): Plan | Refusal {
  const draft = new DraftBuilder(desk);
  const ids = new Map<number, string>();
  for (const one of comparisons) {
    const id = idOf(desk, draft, one);
    if (id !== undefined) ids.set(one.line, id);
  }
  for (const one of comparisons) {
    const id = ids.get(one.line);
    if (id === undefined || (one.state !== 'new' && one.state !== 'changed')) continue;
    writeCode(desk, draft, id, one, below(one.below, ids));
    writeAliases(desk, draft, id, one);
  }
  return draft.isEmpty ? refuse('unchanged') : { kind: 'write', draft: draft.build('importCodebook') };
}

/** So much is written at once; more, in parts of which one undo takes back all. */
const PATCHES_AT_ONCE = 250;
const NAMED = { first: 'importCodebook', more: 'importMoreCodebook', stopped: codebookFileText.stopped };

/** Carries out such an import. Stopped, it takes back what was written. @returns whether all of it is saved. */
export async function applyImport(
  desk: Desk,
  comparisons: readonly Comparison[],
  watch: Watch,
): Promise<boolean> {
  const plan = lawful(planImport(desk, comparisons));
  const parts = plan.kind === 'write' ? partsOf(plan.draft.streams, PATCHES_AT_ONCE) : [];
  if (parts.length < 2) return carryOut(desk, plan);
  return whileWritten(desk, () => writeParts(desk, parts, NAMED, watch));
}

/** What is written. */
type Taken = Extract<Comparison, { state: 'new' | 'changed' }>;

/** The id of what is here or is made with this draft. */
function idOf(desk: Desk, draft: DraftBuilder, one: Comparison): string | undefined {
  if (one.state === 'refused') return undefined;
  if (one.state !== 'new') return one.present.id;
  const { code } = one;
  if (code.kind === 'domain' || code.kind === 'role') return code.id;
  // An id that something here had before is not used for something else.
  const isFree = code.id !== undefined && !desk.workspace.findEver(code.kind, code.id);
  const id = isFree ? code.id : undefined;
  if (code.kind === 'actor') return addActor(desk, draft, code.name, {}, id);
  const made = id ?? desk.newId();
  draft.register({ op: 'put', type: 'theme', id: made, fields: { name: code.name } });
  return made;
}

function below(where: Below, ids: ReadonlyMap<number, string>): string | undefined {
  if (where === undefined) return undefined;
  return 'id' in where ? where.id : ids.get(where.line);
}

function writeCode(
  desk: Desk,
  draft: DraftBuilder,
  id: string,
  one: Taken,
  parent: string | undefined,
): void {
  const { code } = one;
  // One that was found by its name keeps its capitals.
  const name = 'name' in code && (one.state === 'new' || one.fields.includes('name')) ? code.name : undefined;
  const aim: Pick<CodeEntry, 'kind' | 'id'> = { kind: code.kind, id };
  const fields: Record<string, Json | undefined> = {};
  if (code.kind === 'actor') {
    const { type, note, monogram, colourSlot } = code;
    Object.assign(fields, said({ name, type, note, monogram, colourSlot, partOf: parent }));
  } else if (code.kind === 'theme') Object.assign(fields, said({ name, parent }));
  writeFields(desk, draft, aim, fields);
  const { definition, useWhen, doNotUseWhen } = code;
  const retired = 'retired' in code && code.retired !== undefined ? { retired: code.retired } : {};
  writeGuidance(desk, draft, aim, { ...said({ definition, useWhen, doNotUseWhen }), ...retired });
}

function writeAliases(desk: Desk, draft: DraftBuilder, actor: string, one: Taken): void {
  const present = one.state === 'changed' ? one.present : undefined;
  const known = desk.codebook.get().find(codeKey('actor', actor))?.aliases ?? [];
  for (const { text, kind, apply } of aliasesToWrite(one.code, present)) {
    const there = known.find((alias) => alias.text === text);
    draft.register(
      there
        ? { op: 'put', type: 'alias', id: there.id, fields: { kind, apply } }
        : { op: 'put', type: 'alias', id: desk.newId(), fields: { actor, text, kind, apply } },
    );
  }
}

/** What is said; what is not is left as it is. */
function said<Value>(fields: Readonly<Record<string, Value | undefined>>): Record<string, Value> {
  return Object.fromEntries(
    Object.entries(fields).flatMap(([field, value]) =>
      value === undefined ? [] : [[field, value] as const],
    ),
  );
}
