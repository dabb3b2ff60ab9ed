import type { MaterialRow } from '../brief/material';
import { likelihoodRanges, type Stance } from '../model/implication';
import { domainNames, effectNames, horizonNames, likelihoodTerms } from '../report/terms';
import { momentOf, type Column } from './column';
import type { TableRegister } from './register';

/** An implication with how many of the passages of the table bear on it in each way. */
export type ImplicationLine = {
  readonly implication: MaterialRow<'implication'>;
  /** The title of the article in which it was made. */
  readonly article: string;
  readonly passages: Readonly<Record<Stance, number>>;
};

/** All that is known of an implication, a column each. */
export function implicationColumns(register: TableRegister): Column<ImplicationLine>[] {
  return [
    { name: 'Implication', width: 70, cell: ({ implication }) => implication.statement },
    { name: 'Basis', width: 10, cell: ({ implication }) => implication.basis },
    {
      name: 'Domain',
      width: 16,
      cell: ({ implication: { domain } }) => (domain ? domainNames[domain] : ''),
    },
    { name: 'Affected', width: 36, cell: ({ implication: { id } }) => affectedInWords(register, id) },
    {
      name: 'When',
      width: 18,
      cell: ({ implication: { horizon } }) => (horizon ? horizonNames[horizon] : ''),
    },
    { name: 'Likelihood', width: 22, cell: ({ implication }) => likelihoodOf(implication) },
    { name: 'Confidence', width: 12, cell: ({ implication }) => confidenceOf(implication) },
    {
      name: 'Reason for the confidence',
      width: 36,
      cell: ({ implication }) => implication.confidenceReason ?? '',
    },
    { name: 'Passages for it', width: 10, cell: ({ passages }) => passages.supports },
    { name: 'Passages against it', width: 10, cell: ({ passages }) => passages.undermines },
    { name: 'Passages around it', width: 10, cell: ({ passages }) => passages.context },
    { name: 'Assumption', width: 30, cell: ({ implication }) => implication.assumption ?? '' },
    { name: 'Indicator', width: 30, cell: ({ implication }) => implication.indicator ?? '' },
    {
      name: 'Outcome',
      width: 30,
      cell: ({ implication: { outcome } }) => (outcome ? `${outcome.on}: ${outcome.what}` : ''),
    },
    ...register.ownColumns('implication').map((own): Column<ImplicationLine> => ({
      name: own.name,
      width: 18,
      cell: ({ implication }) => register.ownValue(own, implication),
    })),
    { name: 'Made in', width: 36, cell: ({ article }) => article },
    { name: 'Made by', width: 20, cell: ({ implication }) => register.whose(implication) },
    { name: 'Made at (UTC)', width: 19, cell: ({ implication }) => momentOf(implication.madeAt) },
  ];
}

/** "likely (55–80 %)"; empty where nobody assessed it. */
export function likelihoodOf({ likelihood }: MaterialRow<'implication'>): string {
  if (likelihood === undefined) return '';
  const [from, to] = likelihoodRanges[likelihood];
  return `${likelihoodTerms[likelihood]} (${from}–${to} %)`;
}

export function confidenceOf({ confidence }: MaterialRow<'implication'>): string {
  return confidence ?? '';
}

/** "Russia gains; Ukraine"; whoever's effect nobody judged stands alone. */
export function affectedInWords(register: TableRegister, implication: string): string {
  return register
    .affectedBy(implication)
    .map(({ name, effect }) => (effect ? `${name} (${effectNames[effect]})` : name))
    .join('; ');
}
