import type { Query, Term } from './query';

/** What stands for whoever searches, in `by:me`: in small letters, since ME may be somebody's initials. */
export const ME = 'me';

/**
 * The query with the person who searches in place of "me".
 *
 * @param person their id; where it is not known yet, nothing is theirs.
 */
export function withMe({ all }: Query, person: string | undefined): Query {
  if (person === undefined) return { all };
  const told = (term: Term): Term =>
    term.kind === 'field' && term.field === 'by' && term.value === ME ? { ...term, value: person } : term;
  return { all: all.map((clause) => ({ ...clause, any: clause.any.map(told) })) };
}
