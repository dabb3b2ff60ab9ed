import type { Candidate } from '../suggestions/candidate';
import { foldName } from '../text/names';

/** Finds a candidate by a name that means nobody else. */
export function candidatesByName(candidates: readonly Candidate[]): (name: string) => Candidate | undefined {
  const byName = new Map<string, Candidate>();
  for (const candidate of candidates) {
    for (const { text, apply } of candidate.aliases)
      if (apply === 'auto') byName.set(foldName(text), candidate);
  }
  for (const candidate of candidates) byName.set(foldName(candidate.name), candidate);
  return (name) => byName.get(foldName(name));
}
