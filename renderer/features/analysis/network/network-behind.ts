import {
  tiesOf,
  type Network,
  type NetworkActor,
  type NetworkKind,
  type NetworkTie,
} from '#shared/analysis/network';
import { effectNames } from '#shared/report/terms';
import type { Behind } from '../../../state/analysis-view';
import { networkText } from '../../../text/network';
import type { NetworkQuestion } from './use-network';

/** The passages that an actor is in, as they are counted in its circle. */
export function behindActor(kind: NetworkKind, actor: NetworkActor, question: NetworkQuestion): Behind {
  const { wish, affecting } = question;
  const narrowed = wish.implications && { implications: wish.implications };
  return {
    kind: 'passages',
    title: actor.name,
    wish:
      kind === 'acts'
        ? { ...narrowed, involves: { actor: actor.id, by: affecting(actor.id) } }
        : { ...narrowed, actors: [actor.id] },
  };
}

/** The passages behind a tie: as many as it is wide. */
export function behindTie(kind: NetworkKind, tie: NetworkTie, question: NetworkQuestion): Behind {
  const { wish, affecting } = question;
  const [from, to] = [tie.from.id, tie.to.id];
  const narrowed = wish.implications && { implications: wish.implications };
  return {
    kind: 'passages',
    title: networkText.tie[kind](tie.from.name, tie.to.name),
    wish:
      kind === 'acts'
        ? { ...narrowed, acts: { from, to, by: affecting(to) } }
        : { ...narrowed, actors: [from, to] },
  };
}

/** What is said of an actor: its passages, its ties, and what all comes to. */
export function factsOf(network: Network, { id, passages, effect }: NetworkActor): string {
  return networkText.actor(passages, tiesOf(network, id).length, effect && effectNames[effect]);
}

export function factsOfTie({ passages, effect }: NetworkTie): string {
  return networkText.tieFacts(passages, effect && effectNames[effect]);
}
