import type { LedgerPassage } from '#shared/search/ledger';
import type { ActorPassageFilter } from '../../state/actors-view';

const DAY_MS = 86_400_000;

/**
 * The passages of an actor that are like what is asked for, the last made first.
 *
 * @param me whoever works here; nobody until something of theirs is kept.
 * @param now milliseconds since 1970 UTC.
 */
export function passagesLike(
  passages: readonly LedgerPassage[],
  actor: string,
  { role, isMine, days }: ActorPassageFilter,
  me: string | undefined,
  now: number,
): readonly LedgerPassage[] {
  // Today begins at midnight, whatever the hour; the last seven days go back to this hour.
  const since = days === undefined ? -Infinity : days === 1 ? midnightOf(now) : now - days * DAY_MS;
  return passages
    .filter(
      (passage) =>
        (role === undefined || rolesIn(passage, actor).includes(role)) &&
        (!isMine || passage.by === me) &&
        passage.madeAt >= since,
    )
    .toSorted((one, other) => other.madeAt - one.madeAt);
}

/** What an actor does in a passage; whoever is only in it is mentioned. */
export function rolesIn({ actors }: LedgerPassage, actor: string): readonly string[] {
  const roles = actors.find((each) => each.actor === actor)?.roles ?? [];
  return roles.length > 0 ? roles : ['mentioned'];
}

/** How many days ago something was, by the calendar of this machine: 0 is today. */
export function daysAgo(at: number, now: number): number {
  return Math.round((midnightOf(now) - midnightOf(at)) / DAY_MS);
}

function midnightOf(at: number): number {
  return new Date(at).setHours(0, 0, 0, 0);
}
