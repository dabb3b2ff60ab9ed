import type { Json } from '#shared/canonical-json';
import { ownHomeOf } from '#shared/model/own-fields';
import type { Effect } from '#shared/model/implication';
import type { ImplicationForm } from '../state/implication-form';
import { survivingId } from '../state/survivors';
import type { Desk } from './desk';

/** An implication as the drawer shows it for editing. */
export function formOf(desk: Desk, implication: string): ImplicationForm | undefined {
  const fields = desk.workspace.fields('implication', implication);
  if (!fields) return undefined;
  return {
    statement: fields.statement,
    basis: fields.basis,
    domain: fields.domain,
    horizon: fields.horizon,
    likelihood: fields.likelihood,
    confidence: fields.confidence,
    confidenceReason: fields.confidenceReason ?? '',
    assumption: fields.assumption ?? '',
    indicator: fields.indicator ?? '',
    outcome: fields.outcome?.what ?? '',
    outcomeOn: fields.outcome?.on ?? '',
    affected: affectedBy(desk, implication),
    evidence: linksOf(desk, 'bears', implication).flatMap(({ id }) => {
      const link = desk.workspace.fields('bears', id);
      return link ? [{ of: { kind: 'passage', id: link.passage }, stance: link.stance }] : [];
    }),
    conflicts: conflictsOf(desk, implication).map(({ other }) => other),
    own: ownIn(fields),
  };
}

/** Whom it affects; of actors that were merged, the one that they became. */
function affectedBy(desk: Desk, implication: string): ImplicationForm['affected'] {
  const effects = new Map<string, Effect | undefined>();
  for (const { id } of linksOf(desk, 'affects', implication)) {
    const link = desk.workspace.fields('affects', id);
    if (!link) continue;
    const actor = survivingId(desk.workspace, 'actor', link.actor);
    effects.set(actor, effects.get(actor) ?? link.effect);
  }
  return Array.from(effects, ([id, effect]) => ({ actor: { id }, effect }));
}

/** The links of an implication to whom it affects, or to what it rests on. */
export function linksOf(desk: Desk, type: 'bears' | 'affects', implication: string): { id: string }[] {
  return desk.workspace
    .all(type)
    .filter(({ id }) => desk.workspace.fields(type, id)?.implication === implication);
}

/** The links that say an implication cannot hold beside another one, whichever end names it. */
export function conflictsOf(desk: Desk, implication: string): { id: string; other: string }[] {
  return desk.workspace.all('conflictsWith').flatMap(({ id }) => {
    const link = desk.workspace.fields('conflictsWith', id);
    if (link?.a !== implication && link?.b !== implication) return [];
    const other = link.a === implication ? link.b : link.a;
    return desk.workspace.find('implication', other) ? [{ id, other }] : [];
  });
}

/** A form as the fields of its implication: what nobody set is not there. */
export function fieldsOf(form: ImplicationForm): Record<string, Json | undefined> {
  const words = (typed: string): string | undefined => typed.trim() || undefined;
  const confidence = form.likelihood && form.confidence;
  const what = words(form.outcome);
  const on = words(form.outcomeOn);
  return {
    statement: form.statement.trim(),
    basis: form.basis,
    domain: form.domain,
    horizon: form.horizon,
    likelihood: form.likelihood,
    confidence,
    confidenceReason: confidence && words(form.confidenceReason),
    assumption: words(form.assumption),
    indicator: words(form.indicator),
    outcome: what && on ? { what, on } : undefined,
    ...Object.fromEntries(Object.entries(form.own).map(([key, value]) => [key, words(value)])),
  };
}

/** The values of the project's own fields among what is stored. */
function ownIn(fields: Readonly<Record<string, unknown>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(fields).flatMap(([key, value]) =>
      ownHomeOf(key) === 'implication' && typeof value === 'string' ? [[key, value]] : [],
    ),
  );
}
