import type { Candidate, CandidateAlias } from '../suggestions/candidate';
import { intergovernmental } from './intergovernmental';
import { seatsOfPower } from './seats-of-power';
import { states } from './states';

export { namesakes } from './namesakes';

/**
 * Whom an analyst meets in any article: states and the main bodies between them. A starter: what a project says of its own
 * actors goes before. Some tens of kilobytes; the page loads it when it is first wanted.
 */
export function gazetteer(): Candidate[] {
  return [
    ...states().map((state) => ({ ...state, aliases: [...state.aliases, ...seatsOf(state)] })),
    ...intergovernmental(),
  ];
}

function seatsOf({ ids }: Candidate): CandidateAlias[] {
  const seats = seatsOfPower[ids?.['iso3166'] ?? ''] ?? [];
  return seats.map((text) => ({ text, kind: 'metonym', apply: 'ask' }));
}
