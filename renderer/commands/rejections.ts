import type { Range } from '#shared/model/document';
import type { Desk } from './desk';
import { local, remember } from './local';

/** Articles whose rejections are kept; older ones are forgotten. */
const MOST_ARTICLES = 500;

/**
 * Mentions that a person has left out, which are offered unticked from then on: remembered on this machine, by article.
 * Actors are meant by their names, since one that was only a candidate gets another id when it is made.
 */
export function rejectionsIn(desk: Desk, document: string): ReadonlySet<string> {
  return new Set(local().rejections[keyFor(desk, document)]);
}

export function rejectionOf(actor: string, { start, end }: Range): string {
  return `${start}-${end} ${actor}`;
}

/** Remembers these as left out, and those as taken back. */
export function reject(
  desk: Desk,
  document: string,
  rejected: readonly string[],
  takenBack: readonly string[],
): void {
  const key = keyFor(desk, document);
  const { [key]: before = [], ...others } = local().rejections;
  const after = new Set([...before, ...rejected]);
  for (const rejection of takenBack) after.delete(rejection);
  if (after.size === before.length && rejected.every((rejection) => before.includes(rejection))) return;
  const kept = Object.entries(others).slice(1 - MOST_ARTICLES);
  remember({
    rejections: Object.fromEntries(after.size > 0 ? [...kept, [key, [...after]]] : kept),
  });
}

function keyFor({ project }: Desk, document: string): string {
  return `${project.project}/${document}`;
}
