import { canonicalJson, type Json } from '#shared/canonical-json';
import { linkId, symmetricLinkId } from '#shared/model/ids';
import type { ImplicationForm } from '../state/implication-form';
import { notify, type DrawerAim } from '../state/session';
import { text } from '../text/en';
import type { Desk } from './desk';
import { asPassages, writeBearing, type WrittenEvidence } from './evidence';
import { conflictsOf, fieldsOf, linksOf } from './implication-form';
import { addActor } from './make-actor';
import { ownLayer } from './passages';
import { DraftBuilder, refuse, type Plan, type Refusal } from './plan';
import { selectPassage } from './select';

/** What saving the drawer writes: a new implication with its evidence, or what was changed in one. */
export function planImplication(desk: Desk, aim: DrawerAim, form: ImplicationForm): Plan | Refusal {
  const draft = new DraftBuilder(desk);
  const id = aim.kind === 'new' ? desk.newId() : aim.implication;
  const fields = changedFields(desk, aim, form);
  if (aim.kind === 'new') {
    draft.document({
      op: 'put',
      type: 'implication',
      id,
      fields: { layer: ownLayer(desk, draft), ...fields },
    });
  } else if (Object.keys(fields).length > 0) {
    draft.document({ op: 'put', type: 'implication', id, fields });
  }
  const evidence = asPassages(desk, draft, form.evidence);
  writeEvidence(desk, draft, id, evidence);
  writeAffected(desk, draft, id, form.affected);
  writeConflicts(desk, draft, id, form.conflicts);
  if (draft.isEmpty) return refuse('unchanged');
  const passage = evidence[0]?.passage;
  return {
    kind: 'write',
    draft: draft.build(aim.kind === 'new' ? 'addImplication' : 'editImplication'),
    after: () => {
      if (aim.kind === 'new') selectPassage(desk, passage);
    },
  };
}

/** Removes an implication. Its passages stay. */
export function planRemoveImplication(desk: Desk, implication: string): Plan {
  const draft = new DraftBuilder(desk);
  draft.document({ op: 'del', type: 'implication', id: implication });
  return {
    kind: 'write',
    draft: draft.build('removeImplication'),
    after: () => notify(text.implicationRemoved, { canUndo: true }),
  };
}

/** The fields that differ from what is stored. Nothing is written that nobody set. */
function changedFields(desk: Desk, aim: DrawerAim, form: ImplicationForm): Record<string, Json> {
  const stored = aim.kind === 'edit' ? desk.workspace.fields('implication', aim.implication) : undefined;
  // What is stored was read as JSON.
  const before = (stored ?? {}) as Record<string, Json | undefined>;
  return Object.fromEntries(
    Object.entries(fieldsOf(form)).flatMap(([field, value]) =>
      isSame(value, before[field]) ? [] : [[field, value ?? null] as const],
    ),
  );
}

function isSame(one: Json | undefined, other: Json | undefined): boolean {
  if (one === undefined || other === undefined) return one === other;
  return canonicalJson(one) === canonicalJson(other);
}

function writeEvidence(
  desk: Desk,
  draft: DraftBuilder,
  implication: string,
  evidence: readonly WrittenEvidence[],
): void {
  const wanted = new Set(evidence.map(({ passage }) => linkId('bears', passage, implication)));
  for (const { id } of linksOf(desk, 'bears', implication)) {
    if (!wanted.has(id)) draft.document({ op: 'del', type: 'bears', id });
  }
  for (const each of evidence) writeBearing(desk, draft, implication, each);
}

function writeAffected(
  desk: Desk,
  draft: DraftBuilder,
  implication: string,
  affected: ImplicationForm['affected'],
): void {
  const wanted = new Map(
    affected.map(({ actor, effect }) => {
      const id = 'id' in actor ? actor.id : addActor(desk, draft, actor.name);
      return [linkId('affects', implication, id), { actor: id, effect }] as const;
    }),
  );
  for (const { id } of linksOf(desk, 'affects', implication)) {
    if (!wanted.has(id)) draft.document({ op: 'del', type: 'affects', id });
  }
  for (const [id, { actor, effect }] of wanted) {
    const before = desk.workspace.fields('affects', id);
    if (before && before.effect === effect) continue;
    // Put again after it was taken out, it must not say what it said then.
    const said = desk.workspace.findEver('affects', id)?.fields['effect'];
    const now = effect ? { effect } : said ? { effect: null } : {};
    const fields = before ? now : { implication, actor, ...now };
    draft.document({ op: 'put', type: 'affects', id, fields });
  }
}

/** One link for both sides, kept where its first end is: here, since both are of the open document. */
function writeConflicts(
  desk: Desk,
  draft: DraftBuilder,
  implication: string,
  conflicts: readonly string[],
): void {
  const before = conflictsOf(desk, implication);
  for (const { id, other } of before) {
    if (!conflicts.includes(other)) draft.document({ op: 'del', type: 'conflictsWith', id });
  }
  for (const other of conflicts) {
    if (before.some((known) => known.other === other)) continue;
    const [a, b] = [implication, other].toSorted() as [string, string];
    const id = symmetricLinkId('conflictsWith', a, b);
    draft.document({ op: 'put', type: 'conflictsWith', id, fields: { a, b } });
  }
}
