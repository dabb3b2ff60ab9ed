import { likelihoods } from '#shared/model/implication';
import type { ImplicationFilter } from '../../../state/implications-view';
import { choicesMatching } from '../../../state/implications';
import type { ImplicationListRow } from './row';

/** Those that have all that is asked for: in words, of the statement, of whom it affects, or of the article's title. */
export function rowsPassing(
  rows: readonly ImplicationListRow[],
  { typed, domain, basis, likelihood, person }: ImplicationFilter,
): readonly ImplicationListRow[] {
  const chosen = rows.filter(
    (row) =>
      (domain === undefined || row.domain === domain) &&
      (basis === undefined || row.basis === basis) &&
      (person === undefined || row.person === person) &&
      (likelihood === undefined || isLikelyEnough(row, likelihood)),
  );
  if (typed.trim() === '') return chosen;
  const named = chosen.map((row) => ({
    row,
    statement: row.statement,
    names: [row.title, ...row.affected.map(({ name }) => name)],
  }));
  return choicesMatching(named, typed).map(({ row }) => row);
}

function isLikelyEnough(
  { likelihood }: ImplicationListRow,
  wanted: NonNullable<ImplicationFilter['likelihood']>,
): boolean {
  if (wanted === 'unsaid') return likelihood === undefined;
  return likelihood !== undefined && likelihoods.indexOf(likelihood) >= likelihoods.indexOf(wanted);
}
