import { parseQuery } from './parse-query';
import type { Clause, Field, Query, Term, Words } from './query';

/** A query as a line of text, which reads back as the same query. Quotation marks stand only where they are needed. */
export function writeQuery({ all }: Query): string {
  return all
    .filter(({ any }) => any.length > 0)
    .map((clause, _, clauses) => writeClause(clause, clauses.length === 1))
    .join(' ');
}

/** A clause as it stands in a line; alternatives in brackets, unless they are all there is. */
export function writeClause({ any, isExcluded }: Clause, isAlone: boolean): string {
  const terms = any.map(writeTerm).join(' OR ');
  const hasBrackets = any.length > 1 && (isExcluded || !isAlone);
  return (isExcluded ? '-' : '') + (hasBrackets ? `(${terms})` : terms);
}

/** A term as it stands in a line: `actor:"North Korea"`, `near(grain corridor)`. */
export function writeTerm(term: Term): string {
  switch (term.kind) {
    case 'words':
      return writeWords(term);
    case 'near':
      return `near(${term.of.map(writeWords).join(' ')})`;
    case 'field':
      return writeField(term);
  }
}

function writeWords({ text, isBeginning }: Words): string {
  const star = isBeginning ? '*' : '';
  const bare = text + star;
  const term = inNeedOfQuotes.test(bare) ? undefined : onlyTerm(bare);
  const isSafe = term?.kind === 'words' && term.text === text && term.isBeginning === isBeginning;
  return isSafe ? bare : inQuotes(text) + star;
}

/** By itself it would be read as it is; beside others, these make a phrase or a value of what stands next to them. */
const inNeedOfQuotes = /[\s“”„«»‹›「」『』]|[:：]"|^[<>≤≥=]/u;

function writeField({ field, comparison, value }: Field): string {
  const name = field + (comparison === 'is' ? ':' : comparison);
  const term = onlyTerm(name + value);
  const isSafe = term?.kind === 'field' && term.value === value && term.comparison === comparison;
  return name + (isSafe ? value : inQuotes(value));
}

/** What a line says, if it is one term and all is understood. */
function onlyTerm(line: string): Term | undefined {
  const { query, problems } = parseQuery(line);
  const [clause, ...others] = query.all;
  if (!clause || others.length > 0 || problems.length > 0 || clause.isExcluded) return undefined;
  const [term, ...alternatives] = clause.any;
  return alternatives.length === 0 ? term : undefined;
}

function inQuotes(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}
