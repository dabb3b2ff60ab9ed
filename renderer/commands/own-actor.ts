import type { FieldAim } from '../state/session';
import type { Desk } from './desk';
import { actorIdOf, type ChosenActor } from './make-actor';
import { DraftBuilder, type Plan, type Refusal } from './plan';
import { planField } from './record';

/** The actors in a passage: the likeliest values of a field that names one. */
export function actorsHere({ book }: Desk, aim: FieldAim): readonly { id: string; name: string }[] {
  return aim.kind === 'passage' ? (book.find(aim.id)?.actors ?? []).slice(0, 9) : [];
}

/** Writes the actor that one of the project's own fields names; one of a new name is made with it. */
export function planOwnActor(desk: Desk, aim: FieldAim, field: string, actor: ChosenActor): Plan | Refusal {
  const draft = new DraftBuilder(desk);
  return planField(desk, aim, field, actorIdOf(desk, draft, actor), draft);
}
