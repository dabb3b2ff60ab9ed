import type { ActorType } from '#shared/model/actor';
import type { Desk } from './desk';
import { DraftBuilder, refuse, type Plan, type Refusal } from './plan';

/** Says which kind of actor somebody is, in the whole project. */
export function planActorType(desk: Desk, actor: string, type: ActorType): Plan | Refusal {
  const before = desk.workspace.fields('actor', actor);
  if (!before || before.type === type) return refuse('unchanged');
  const draft = new DraftBuilder(desk);
  draft.register({ op: 'put', type: 'actor', id: actor, fields: { type } });
  return { kind: 'write', draft: draft.build('sortActor') };
}
