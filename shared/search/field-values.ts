import { domains, likelihoods } from '../model/implication';
import { passageKinds, roles } from '../model/passage';
import { foldName } from '../text/names';
import { places, type FieldName } from './query';

/** How far a speaker commits, in the words of the screen: those of `certainties` in their order (FactBank). */
export const certaintyValues = [
  'certain',
  'certainly-not',
  'probable',
  'probably-not',
  'possible',
  'possibly-not',
  'undetermined',
] as const;

/**
 * The values of the fields that know their values: each as a query holds it, with what else it may be called. Names of
 * people, actors, themes and sources are the project's, and grades and dates have a form.
 */
const known: Partial<Record<FieldName, Readonly<Record<string, string>>>> = {
  role: { ...plainly(roles), acts: 'actor act does', affected: 'affects recipient', mentioned: 'mention' },
  kind: { ...plainly(passageKinds), judgement: 'judgment opinion', report: 'fact' },
  certainty: {
    ...plainly(certaintyValues),
    certain: 'sure',
    probable: 'probably likely',
    possible: 'possibly maybe',
    undetermined: 'cannot-tell unknown',
  },
  domain: {
    ...plainly(domains),
    pol: 'political politics policy',
    mil: 'military defence defense',
    eco: 'economic economy economics',
    soc: 'social society',
    inf: 'information intelligence',
    tec: 'technology technological infrastructure',
    leg: 'legal law',
    env: 'environment environmental',
  },
  basis: { stated: 'source', inferred: 'mine' },
  likelihood: plainly(likelihoods),
  in: {
    ...plainly(places),
    text: 'texts article articles body',
    title: 'titles',
    passage: 'passages quote quotes',
    note: 'notes comment comments',
    implication: 'implications statement statements',
    actor: 'actors',
  },
};

/** Fields whose values have an order, so that `<` and `>=` say something. */
const ordered: ReadonlySet<FieldName> = new Set(['certainty', 'likelihood', 'grade', 'date']);

export function hasOrder(field: FieldName): boolean {
  return ordered.has(field);
}

/** All values of a field that knows them, as a query holds them; nothing for one whose values are the project's, or a form. */
export function valuesOf(field: FieldName): readonly string[] | undefined {
  const values = known[field];
  return values && Object.keys(values);
}

/** Every spelling by which a value of this field is known, each with the value: for "did you mean". */
export function spellingsOf(field: FieldName): readonly (readonly [spelling: string, value: string])[] {
  return Object.entries(known[field] ?? {}).flatMap(([value, others]) =>
    [value, ...others.split(' ').filter(Boolean)].map((spelling) => [spelling, value] as const),
  );
}

/**
 * A typed value as a query holds it: `Political` as `pol`, `c3` as `C3`, `2024/10` as `2024-10`. What is the project's own, a
 * name, stays as it was typed.
 *
 * @returns nothing where the field has no such value.
 */
export function valueAsMeant(field: FieldName, typed: string): string | undefined {
  if (field === 'grade') return gradeAsMeant(typed);
  if (field === 'date') return dateAsMeant(typed);
  if (!known[field]) return typed;
  const wanted = joined(typed);
  return spellingsOf(field).find(([spelling]) => joined(spelling) === wanted)?.[1];
}

/** On the Admiralty scale: reliability A to F, credibility 1 to 6, or both. */
function gradeAsMeant(typed: string): string | undefined {
  return /^(?:[a-f][1-6]?|[1-6])$/iu.test(typed) ? typed.toUpperCase() : undefined;
}

/** A year, a month or a day, also as "28.10.2024" and with slashes after the year. */
function dateAsMeant(typed: string): string | undefined {
  const backwards = /^(?:(\d{1,2})\.)?(\d{1,2})\.(\d{4})$/u.exec(typed);
  const forwards = /^(\d{4})(?:[-/.](\d{1,2})(?:[-/.](\d{1,2}))?)?$/u.exec(typed);
  const [year, month, day] = backwards
    ? [backwards[3], backwards[2], backwards[1]]
    : [forwards?.[1], forwards?.[2], forwards?.[3]];
  if (year === undefined || !isWithin(month, 12) || !isWithin(day, 31)) return undefined;
  return [year, month, day].flatMap((part) => part?.padStart(2, '0') ?? []).join('-');
}

function isWithin(part: string | undefined, most: number): boolean {
  return part === undefined || (Number(part) >= 1 && Number(part) <= most);
}

/** "Very likely", "very-likely" and "very_likely" are one. */
function joined(typed: string): string {
  return foldName(typed).replace(/[\s_-]+/gu, '-');
}

function plainly(values: readonly string[]): Record<string, string> {
  return Object.fromEntries(values.map((value) => [value, '']));
}
