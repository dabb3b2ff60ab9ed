import { valuesOf } from '#shared/search/field-values';
import type { Stretch } from '#shared/search/found';
import { fieldNames, type FieldName } from '#shared/search/query';
import { typedAt } from '#shared/search/typed-at';
import { writeTerm } from '#shared/search/write-query';
import { foldName } from '#shared/text/names';
import type { ActorEntry } from './actors';
import { matchName, typedName, type Named } from './name-match';

/** A way to go on with what is being typed: the name of a field, or a value of one. */
export type SearchOffer = {
  readonly field: FieldName;
  /** Nothing for the name of a field alone. */
  readonly value: string | undefined;
  /** The alias by which it was found. */
  readonly via?: string | undefined;
  readonly actor?: ActorEntry;
  /** What is to stand in the line, and in place of what. */
  readonly written: string;
  readonly stretch: Stretch;
};

/** The names that the project knows, and what the screen calls the values that every project has. */
export type SearchNames = {
  readonly actors: readonly ActorEntry[];
  readonly themes: readonly Named[];
  readonly people: readonly Named[];
  readonly sources: readonly Named[];
  readonly labelOf: (field: FieldName, value: string) => string;
  /** Today, as `2024-10-28`. */
  readonly today: string;
};

const MOST = 8;
/** Of words that may name an actor, so many letters must be there: one is in too many names. */
const LEAST_FOR_ACTOR = 2;

/**
 * How what is being typed may go on: the values of a field after its colon, before it the names of fields, and actors that
 * the typed word may mean. Nothing while a line is empty, or where its words are meant as they are.
 *
 * @param caret in UTF-16 units from the start of the line.
 */
export function searchOffers(line: string, caret: number, names: SearchNames): readonly SearchOffer[] {
  const typed = typedAt(line, caret);
  if (!typed) return [];
  if (typed.kind === 'value')
    return valueOffers(typed.field, typed.typed, typed.stretch, names).slice(0, MOST);
  if (typed.typed === '') return [];
  const { joined } = typed;
  const whole =
    joined && isName(joined.field) ? valueOffers(joined.field, joined.typed, joined.stretch, names) : [];
  const wanted = typed.typed.replace(':', '').toLowerCase();
  const fields = fieldNames
    .filter((field) => field.startsWith(wanted))
    .map((field): SearchOffer => {
      return { field, value: undefined, written: `${field}:`, stretch: typed.stretch };
    });
  const actors =
    whole.length > 0 || wanted.length < LEAST_FOR_ACTOR
      ? []
      : named(names.actors, wanted).map((each) => offerOf('actor', each, typed.stretch, true));
  return [...whole, ...fields, ...actors].slice(0, MOST);
}

function valueOffers(
  field: FieldName,
  typed: string,
  stretch: Stretch,
  names: SearchNames,
): readonly SearchOffer[] {
  const known = { actor: names.actors, theme: names.themes, by: names.people, source: names.sources };
  if (isName(field)) return named(known[field], typed).map((each) => offerOf(field, each, stretch, false));
  const wanted = foldName(typed);
  return (valuesOf(field) ?? formedValues(field, names))
    .filter((value) => [value, names.labelOf(field, value)].some((each) => foldName(each).startsWith(wanted)))
    .filter((value) => value !== typed)
    .map((value) => ({ field, value, written: writtenValue(field, value), stretch }));
}

/** Whether the values of a field are names, which may be of several words. */
function isName(field: FieldName): field is 'actor' | 'theme' | 'by' | 'source' {
  return field === 'actor' || field === 'theme' || field === 'by' || field === 'source';
}

/** Grades by their letters; dates by this month and the years before. */
function formedValues(field: FieldName, { today }: SearchNames): readonly string[] {
  if (field === 'grade') return ['A', 'B', 'C', 'D', 'E', 'F'];
  if (field !== 'date') return [];
  const year = Number(today.slice(0, 4));
  return [today, today.slice(0, 7), ...[0, 1, 2, 3, 4].map((ago) => String(year - ago))];
}

type Found<Name extends Named> = { readonly name: Name; readonly via: string | undefined };

/** Those that what was typed finds, best first; all, in their order, with nothing typed. */
function named<Name extends Named>(all: readonly Name[], typed: string): readonly Found<Name>[] {
  if (typed.trim() === '') return all.slice(0, MOST).map((name) => ({ name, via: undefined }));
  const needle = typedName(typed);
  return all
    .flatMap((name) => {
      const match = matchName(name, needle);
      return match && !match.isLoose ? [{ name, via: match.via, rank: match.rank }] : [];
    })
    .toSorted((a, b) => a.rank - b.rank)
    .slice(0, MOST);
}

function offerOf(
  field: FieldName,
  { name, via }: Found<Named>,
  stretch: Stretch,
  hasField: boolean,
): SearchOffer {
  const value = writtenValue(field, name.name);
  const actor = field === 'actor' ? { actor: name as ActorEntry } : {};
  return { field, value: name.name, via, written: hasField ? `${field}:${value}` : value, stretch, ...actor };
}

/** A value as it stands in a line, in quotation marks where it needs them. */
function writtenValue(field: FieldName, value: string): string {
  return writeTerm({ kind: 'field', field, comparison: 'is', value }).slice(`${field}:`.length);
}
