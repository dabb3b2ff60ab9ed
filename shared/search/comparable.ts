import { certainties, type Certainty } from '../model/passage';
import { likelihoods, type Likelihood } from '../model/implication';
import type { Comparison } from './query';

/** How far a speaker commits, whichever way, the least first; what cannot be told has no place in the order (FactBank). */
const strengths = ['ps', 'pr', 'ct'];

/** What queries call the certainties (`certaintyValues`). */
const certaintyWords: Readonly<Record<string, Certainty>> = {
  certain: 'ct-plus',
  'certainly-not': 'ct-minus',
  probable: 'pr-plus',
  'probably-not': 'pr-minus',
  possible: 'ps-plus',
  'possibly-not': 'ps-minus',
};

/** The certainties that a comparison allows: compared is how strongly something is put, not whether it is denied. */
export function certaintiesThat(comparison: Comparison, value: string): ReadonlySet<string> {
  const wanted = certaintyWords[value] ?? value;
  if (comparison === 'is') return new Set([wanted]);
  return new Set(certainties.filter((each) => compares(strength(each), comparison, strength(wanted))));
}

function strength(certainty: string): number | undefined {
  const at = strengths.indexOf(certainty.slice(0, 2));
  return at < 0 ? undefined : at;
}

/** The likelihoods that a comparison allows, in the order of ICD 203. */
export function likelihoodsThat(comparison: Comparison, value: string): ReadonlySet<string> {
  if (comparison === 'is') return new Set([value]);
  const order: readonly string[] = likelihoods;
  const wanted = order.indexOf(value);
  return new Set(
    likelihoods.filter((_: Likelihood, at) => compares(at, comparison, wanted < 0 ? undefined : wanted)),
  );
}

/** A grade on the Admiralty scale as it was typed: `C`, `3`, `C3`. */
export type Grade = { readonly reliability?: string; readonly credibility?: number };

export function gradeFrom(typed: string): Grade | undefined {
  const [, letter, digit] = /^([a-f])?([1-6])?$/iu.exec(typed) ?? [];
  if (letter === undefined && digit === undefined) return undefined;
  return {
    ...(letter !== undefined && { reliability: letter.toLowerCase() }),
    ...(digit !== undefined && { credibility: Number(digit) }),
  };
}

/**
 * Whether a grade is as a comparison wants it. A1 is best and counts as least: `<=C3` means a reliability of C or better and
 * a credibility of 3 or better; `<C3` the same, but not C3 itself. F and 6 say that nobody can judge: they are no worse
 * than others, and only equal to themselves.
 */
export function gradeCompares(grade: Grade, comparison: Comparison, wanted: Grade): boolean {
  const parts = [
    [letterRank(grade.reliability), letterRank(wanted.reliability)],
    [digitRank(grade.credibility), digitRank(wanted.credibility)],
  ].filter(([, than]) => than !== undefined);
  const areSame = parts.every(([rank, than]) => rank === than);
  if (comparison === 'is') return areSame;
  const loosely = comparison === '<' || comparison === '<=' ? '<=' : '>=';
  const isStrict = comparison === '<' || comparison === '>';
  return (
    parts.every(([rank, than]) => compares(judged(rank), loosely, judged(than))) && !(isStrict && areSame)
  );
}

const CANNOT_BE_JUDGED = 6;

function letterRank(letter: string | undefined): number | undefined {
  return letter === undefined ? undefined : letter.charCodeAt(0) - 96;
}

function digitRank(digit: number | undefined): number | undefined {
  return digit;
}

function judged(rank: number | undefined): number | undefined {
  return rank === CANNOT_BE_JUDGED ? undefined : rank;
}

/**
 * Whether a date, known to the year, the month or the day, is as a comparison wants it. Without a sign it lies within the
 * one that was typed. Before means over before that begins, after means begun after it ended.
 */
export function dateCompares(date: string, comparison: Comparison, wanted: string): boolean {
  const [end, wantedEnd] = [endOf(date), endOf(wanted)];
  switch (comparison) {
    case 'is':
      return date.startsWith(wanted);
    case '<':
      return end < wanted;
    case '<=':
      return end <= wantedEnd;
    case '>=':
      return date >= wanted;
    case '>':
      return date > wantedEnd;
  }
}

/** Partial dates compare as text; what follows the digits of dates is later than all that a date holds. */
function endOf(date: string): string {
  return `${date}~`;
}

function compares(one: number | undefined, comparison: Comparison, other: number | undefined): boolean {
  if (one === undefined || other === undefined) return false;
  switch (comparison) {
    case 'is':
      return one === other;
    case '<':
      return one < other;
    case '<=':
      return one <= other;
    case '>':
      return one > other;
    case '>=':
      return one >= other;
  }
}
