import type { Desk } from '../desk';
import { local, remember } from '../local';

/** So many are remembered; the oldest gives way. */
const MOST_RECENT = 12;

/** What was sought last in this project, on this machine: the last one first, as it was typed. */
export function recentSearches({ project }: Desk): readonly string[] {
  return local().recentSearches[project.project] ?? [];
}

/** Remembers a search that led somewhere; what was typed on the way to it is no search. */
export function rememberSearch(desk: Desk, line: string): void {
  const typed = line.trim();
  if (typed === '') return;
  const others = recentSearches(desk).filter((other) => other !== typed);
  keep(desk, [typed, ...others].slice(0, MOST_RECENT));
}

export function forgetRecentSearches(desk: Desk): void {
  keep(desk, []);
}

function keep({ project }: Desk, lines: readonly string[]): void {
  remember({ recentSearches: { ...local().recentSearches, [project.project]: [...lines] } });
}
