import { tiesOf } from '#shared/analysis/network';
import { nearestTowards, type Direction } from '#shared/analysis/network-walk';
import type { NetworkPlace } from '../../../state/analysis-view';
import type { LaidOut } from './use-laid-out';

type Pressed = { readonly key: string; readonly isShift: boolean };

/**
 * Where a key leads in a network: an arrow to the nearest actor in its direction, Home and End to the one with most and the one
 * with fewest passages, the page keys through all of them in that order, T through the ties of an actor, Escape from a tie
 * back to its actor, and from there to nowhere.
 *
 * @param at nothing while one is nowhere: any of these keys then begins with the actor that has most passages.
 * @returns nothing where the key is none of these, or leads nowhere.
 */
export function placeAfterKey(
  { key, isShift }: Pressed,
  at: NetworkPlace | undefined,
  { network, places }: LaidOut,
): { readonly place: NetworkPlace | undefined } | undefined {
  const { actors } = network;
  const [first] = actors;
  if (key === 'Escape') return at && { place: at.tie === undefined ? undefined : { actor: at.actor } };
  const isTieKey = key.toLowerCase() === 't';
  const direction = directions[key];
  const step = { PageDown: 1, PageUp: -1 }[key];
  const isKnown =
    isTieKey || direction !== undefined || step !== undefined || key === 'Home' || key === 'End';
  if (!isKnown || !first || (isShift && !isTieKey)) return undefined;
  if (!at && !isTieKey) return { place: { actor: key === 'End' ? (actors.at(-1) ?? first).id : first.id } };
  const actor = at?.actor ?? first.id;
  if (isTieKey) return { place: tieAfter({ actor, tie: at?.tie }, isShift ? -1 : 1, network) };
  const rank = actors.findIndex(({ id }) => id === actor);
  if (key === 'Home') return { place: { actor: first.id } };
  if (key === 'End') return { place: { actor: (actors.at(-1) ?? first).id } };
  if (step !== undefined) {
    const to = actors[Math.min(actors.length - 1, Math.max(0, rank + step))];
    return { place: { actor: to?.id ?? first.id } };
  }
  const place = places.get(actor);
  const to = place && direction && nearestTowards(places, place, direction);
  // At the edge an arrow stays where it is, and is not left to whatever is around.
  return { place: { actor: to ?? actor } };
}

/** The next of an actor’s ties, the heaviest first, round at the end. */
function tieAfter({ actor, tie }: NetworkPlace, step: number, network: LaidOut['network']): NetworkPlace {
  const ties = tiesOf(network, actor);
  const at = ties.findIndex(({ key }) => key === tie);
  const next = at < 0 ? (step > 0 ? 0 : ties.length - 1) : (at + step + ties.length) % ties.length;
  return { actor, tie: ties[next]?.key };
}

const directions: Readonly<Record<string, Direction | undefined>> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
};
