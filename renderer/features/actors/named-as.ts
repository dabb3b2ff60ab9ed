import type { Alias } from '#shared/model/actor';
import type { Doubt } from '#shared/suggestions/candidate';
import { compileMentions, type MentionFinder } from '#shared/suggestions/find-mentions';
import type { CodeEntry } from '../../state/codebook';

/** Under which name an actor stands in some words, as they are written there, and what may be doubted about it. */
export type NamedAs = {
  readonly words: string;
  readonly kind: Alias['kind'];
  /** It is the very name that the actor has in the codebook. */
  readonly isName: boolean;
  readonly doubt: Doubt | undefined;
};

/** Finds the names of one actor; made once for all its passages. */
export function finderOf({ id, name, type, aliases }: CodeEntry): MentionFinder {
  return compileMentions([{ id, name, type, aliases }]);
}

/** Why an actor is found in a passage: the first of its names in the words; nothing where it is not named there. */
export function namedAs(
  finder: MentionFinder,
  { name, aliases }: CodeEntry,
  quote: string,
): NamedAs | undefined {
  const [first] = finder.in(quote);
  if (!first) return undefined;
  const alias = aliases.find(({ text }) => text === first.alias);
  return {
    words: quote.slice(first.start, first.end),
    kind: alias?.kind ?? 'name',
    isName: first.alias === name,
    doubt: first.why,
  };
}
