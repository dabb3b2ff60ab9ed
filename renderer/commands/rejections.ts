import type { Range } from '#shared/model/document';
import type { Desk } from './desk';
import { local, remember } from './local';

/** Articles and searches whose rejections are kept; older ones are forgotten. */
const MOST_PLACES = 500;

/**
 * What a person has left out for good, remembered on this machine: the mentions in an article, which are offered unticked
 * from then on, or the results of a search.
 *
 * @param where the article's id, or what names the search.
 */
export function rejectionsIn(desk: Desk, where: string): ReadonlySet<string> {
  return new Set(local().rejections[keyFor(desk, where)]);
}

/**
 * How a mention is remembered. Actors are meant by their names, since one that was only a candidate gets another id when it
 * is made.
 */
export function rejectionOf(actor: string, { start, end }: Range): string {
  return `${start}-${end} ${actor}`;
}

/** Remembers these as left out, and those as taken back. */
export function reject(
  desk: Desk,
  where: string,
  rejected: readonly string[],
  takenBack: readonly string[],
): void {
  const key = keyFor(desk, where);
  const { [key]: before = [], ...others } = local().rejections;
  const after = new Set([...before, ...rejected]);
  for (const rejection of takenBack) after.delete(rejection);
  if (after.size === before.length && rejected.every((rejection) => before.includes(rejection))) return;
  const kept = Object.entries(others).slice(1 - MOST_PLACES);
  remember({
    rejections: Object.fromEntries(after.size > 0 ? [...kept, [key, [...after]]] : kept),
  });
}

function keyFor({ project }: Desk, where: string): string {
  return `${project.project}/${where}`;
}
