import type { Clause, Field, FieldName, Term } from '#shared/search/query';
import { domainNames } from '#shared/report/terms';
import { likelihoodNames } from '../../text/en';
import { searchText } from '../../text/search';

/** What a clause looks for, as a chip says it: `Actor: Russia`, `“grain corridor”`, `Certainty < probable`. */
export function describeClause({ any }: Clause): string {
  return any.map(describeTerm).join(` ${searchText.or} `);
}

/** What the screen calls a value; a name stays as it is. */
export function labelOfValue(field: FieldName, value: string): string {
  return labels[field]?.[value] ?? (field === 'certainty' ? value.replaceAll('-', ' ') : value);
}

const labels: Partial<Record<FieldName, Readonly<Record<string, string>>>> = {
  domain: domainNames,
  likelihood: likelihoodNames,
  in: searchText.kinds,
};

function describeTerm(term: Term): string {
  switch (term.kind) {
    case 'words': {
      const words = term.isBeginning ? searchText.wordsBeginning(term.text) : term.text;
      return /\s/u.test(term.text) ? `“${words}”` : words;
    }
    case 'near':
      return searchText.near(term.of.map(describeTerm).join(', '));
    case 'field':
      return describeField(term);
  }
}

const signs = { is: ':', '<': ' <', '<=': ' ≤', '>': ' >', '>=': ' ≥' } as const;

function describeField({ field, comparison, value }: Field): string {
  return `${searchText.fields[field]}${signs[comparison]} ${labelOfValue(field, value)}`;
}
