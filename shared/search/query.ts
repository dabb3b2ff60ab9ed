/**
 * What is sought, as its parts: each of them must hold. It is written as a line of text (`actor:Russia "grain corridor"
 * -sanctions`), which is what a saved search keeps.
 */
export type Query = { readonly all: readonly Clause[] };

/** Holds where one of the terms does; turned round by a minus, where none of them does. */
export type Clause = { readonly any: readonly Term[]; readonly isExcluded: boolean };

export type Term = Words | Near | Field;

/** A word, the beginning of one (`sanction*`), or with more than one word a phrase: these words, in this order, side by side. */
export type Words = { readonly kind: 'words'; readonly text: string; readonly isBeginning: boolean };

/** Words or phrases that stand within two sentences of one another, in any order. */
export type Near = { readonly kind: 'near'; readonly of: readonly Words[] };

/** What an analyst has said of a place, or what is known of its article. */
export type Field = {
  readonly kind: 'field';
  readonly field: FieldName;
  readonly comparison: Comparison;
  /** As it was typed: a name, an alias, a value such as `probable` or `C3`, a date such as `2024-10`. */
  readonly value: string;
};

export const comparisons = ['is', '<', '<=', '>', '>='] as const;
export type Comparison = (typeof comparisons)[number];

/**
 * By what can be sought beside words. `actor`, `role`, `certainty`, `theme` and `kind` speak of passages; `domain`, `basis`
 * and `likelihood` of implications and of the passages that bear on them; `by` of whoever made either; `grade`, `source`
 * and `date` of articles, and so of all that is in them; `in` of where to look.
 */
export const fieldNames = [
  'actor',
  'role',
  'theme',
  'kind',
  'certainty',
  'domain',
  'basis',
  'likelihood',
  'by',
  'grade',
  'source',
  'date',
  'in',
] as const;
export type FieldName = (typeof fieldNames)[number];

/** Where words are looked for; without `in:` everywhere. */
export const places = ['text', 'title', 'passage', 'note', 'implication', 'actor'] as const;
export type Place = (typeof places)[number];
