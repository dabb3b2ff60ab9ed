import type { Candidate } from './candidate';

/**
 * The candidates that no actor of the project stands for yet: not those of an actor's name or one of its aliases, nor
 * those that an actor is named after. The others lose the aliases that the project has given to somebody.
 */
export function unclaimed(candidates: readonly Candidate[], actors: readonly Candidate[]): Candidate[] {
  const names = new Set(actors.map(({ name }) => name));
  const claimed = new Set(actors.flatMap(({ name, aliases }) => [name, ...aliases.map(({ text }) => text)]));
  const isSame = ({ name, aliases }: Candidate): boolean =>
    claimed.has(name) || aliases.some(({ text, apply }) => apply === 'auto' && names.has(text));
  return candidates
    .filter((candidate) => !isSame(candidate))
    .map((candidate) =>
      candidate.aliases.some(({ text }) => claimed.has(text))
        ? { ...candidate, aliases: candidate.aliases.filter(({ text }) => !claimed.has(text)) }
        : candidate,
    );
}
