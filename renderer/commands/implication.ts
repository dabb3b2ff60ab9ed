import type { Json } from '#shared/canonical-json';
import { linkId } from '#shared/model/ids';
import { notify, type DrawerAim, type ImplicationForm } from '../state/session';
import { text } from '../text/en';
import type { Desk } from './desk';
import { addActor } from './make-actor';
import { addPassage, ownLayer } from './passages';
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
  const evidence =
    aim.kind === 'new' && aim.evidence.kind === 'text'
      ? [
          { passage: addPassage(desk, draft, aim.evidence.range), stance: 'supports' as const },
          ...form.evidence,
        ]
      : form.evidence;
  writeEvidence(desk, draft, id, evidence);
  writeAffected(desk, draft, id, form.affected);
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
  const before: Record<string, unknown> =
    aim.kind === 'edit' ? (desk.workspace.fields('implication', aim.implication) ?? {}) : {};
  const wanted: Record<string, Json | undefined> = {
    statement: form.statement.trim(),
    basis: form.basis,
    domain: form.domain,
    likelihood: form.likelihood,
    confidence: form.likelihood && form.confidence,
    confidenceReason: (form.likelihood && form.confidence && form.confidenceReason.trim()) || undefined,
  };
  return Object.fromEntries(
    Object.entries(wanted).flatMap(([field, value]) =>
      value === before[field] ? [] : [[field, value ?? null] as const],
    ),
  );
}

function writeEvidence(
  desk: Desk,
  draft: DraftBuilder,
  implication: string,
  evidence: ImplicationForm['evidence'],
): void {
  const wanted = new Map(
    evidence.map(({ passage, stance }) => [linkId('bears', passage, implication), { passage, stance }]),
  );
  for (const { id } of linksOf(desk, 'bears', implication)) {
    if (!wanted.has(id)) draft.document({ op: 'del', type: 'bears', id });
  }
  for (const [id, { passage, stance }] of wanted) {
    const before = desk.workspace.fields('bears', id);
    if (before?.stance === stance) continue;
    const fields = before ? { stance } : { passage, implication, stance };
    draft.document({ op: 'put', type: 'bears', id, fields });
  }
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
    const fields = before ? { effect: effect ?? null } : { implication, actor, ...(effect && { effect }) };
    draft.document({ op: 'put', type: 'affects', id, fields });
  }
}

function linksOf(desk: Desk, type: 'bears' | 'affects', implication: string): { id: string }[] {
  return desk.workspace
    .all(type)
    .filter(({ id }) => desk.workspace.fields(type, id)?.implication === implication);
}

/** An implication as the drawer shows it for editing. */
export function formOf(desk: Desk, implication: string): ImplicationForm | undefined {
  const fields = desk.workspace.fields('implication', implication);
  if (!fields) return undefined;
  return {
    statement: fields.statement,
    basis: fields.basis,
    domain: fields.domain,
    likelihood: fields.likelihood,
    confidence: fields.confidence,
    confidenceReason: fields.confidenceReason ?? '',
    affected: linksOf(desk, 'affects', implication).flatMap(({ id }) => {
      const link = desk.workspace.fields('affects', id);
      return link ? [{ actor: { id: link.actor }, effect: link.effect }] : [];
    }),
    evidence: linksOf(desk, 'bears', implication).flatMap(({ id }) => {
      const link = desk.workspace.fields('bears', id);
      return link ? [{ passage: link.passage, stance: link.stance }] : [];
    }),
  };
}
