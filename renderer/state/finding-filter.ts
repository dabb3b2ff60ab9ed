import type { Candidate } from '#shared/brief/candidates';
import type { Basis, Domain } from '#shared/model/implication';

/** Which candidates are listed. What is not set leaves all of them. */
export type FindingFilter = {
  readonly words: string;
  readonly article: string | undefined;
  readonly domain: Domain | 'none' | undefined;
  readonly actor: string | undefined;
  readonly person: string | undefined;
  readonly basis: Basis | undefined;
};

export const anyFinding: FindingFilter = {
  words: '',
  article: undefined,
  domain: undefined,
  actor: undefined,
  person: undefined,
  basis: undefined,
};

/** Whether the filter leaves all there are. */
export function isOpen(filter: FindingFilter): boolean {
  return Object.values(filter).every((value) => value === undefined || value === '');
}

/** Those that fit all of the filter, in their order. Words may stand in any order, each as the beginning of one. */
export function fitting(candidates: readonly Candidate[], filter: FindingFilter): readonly Candidate[] {
  if (isOpen(filter)) return candidates;
  const { article, domain, actor, person, basis } = filter;
  const words = folded(filter.words).split(' ').filter(Boolean);
  return candidates.filter(
    (each) =>
      (article === undefined || each.article.id === article) &&
      (domain === undefined || (each.domain ?? 'none') === domain) &&
      (actor === undefined || each.affected.some(({ id }) => id === actor)) &&
      (person === undefined || each.by.id === person) &&
      (basis === undefined || each.basis === basis) &&
      hasWords(each, words),
  );
}

function hasWords({ statement, article, affected, by }: Candidate, words: readonly string[]): boolean {
  if (words.length === 0) return true;
  const said = ` ${folded([statement, article.title, by.name, ...affected.map(({ name }) => name)].join(' '))}`;
  return words.every((word) => said.includes(` ${word}`));
}

function folded(text: string): string {
  return text
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
