import type { Basis, Domain } from '#shared/model/implication';
import type { Certainty, RoleName } from '#shared/model/passage';
import type { FieldSetting } from './recording';
import { isUntidy } from './tidy';
import type { PassageView } from './passage-view';

/** What is asked of a passage. Each part that is set narrows what is shown; nothing set shows all. */
export type Filter = {
  /** All of them are in it. */
  readonly actors?: readonly string[] | undefined;
  /** Somebody in it has this role; one of `actors`, where those are asked for. */
  readonly role?: RoleName | undefined;
  /** It bears on this implication. */
  readonly implication?: string | undefined;
  /** It bears on one of this domain and basis, where both are asked for. */
  readonly domain?: Domain | undefined;
  readonly basis?: Basis | undefined;
  readonly certainty?: Certainty | undefined;
  /** Whose copy it is in. */
  readonly layer?: string | undefined;
  readonly untidy?: true | undefined;
};
export type Facet = keyof Filter;

/** The parts of a filter in the order in which they are shown. */
export const facets = [
  'actors',
  'role',
  'implication',
  'domain',
  'basis',
  'certainty',
  'layer',
  'untidy',
] as const satisfies readonly Facet[];

/** Shows all. Always the same object, so that nobody takes it for news. */
export const noFilter: Filter = {};

/** One thing that can be asked for: what a chip or an entry of the filter menu stands for. */
export type Wish = { [Name in Facet]: { facet: Name; value: ValueOf<Name> } }[Facet];
type ValueOf<Name extends Facet> = Name extends 'actors' ? string : NonNullable<Filter[Name]>;

export function isFiltering(filter: Filter): boolean {
  return facets.some((facet) => filter[facet] !== undefined);
}

/**
 * Whether a passage is among what the filter asks for. Proportional to what hangs on the passage.
 *
 * @param required the fields without which a passage is untidy.
 */
export function matches(
  passage: PassageView,
  filter: Filter,
  required: readonly FieldSetting[] = nothing,
): boolean {
  const { actors, role, implication, domain, basis, certainty, layer, untidy } = filter;
  if (actors && !actors.every((id) => passage.actors.some((actor) => actor.id === id))) return false;
  if (role && !hasRole(passage, role, actors)) return false;
  if (implication && !passage.implications.some(({ id }) => id === implication)) return false;
  if ((domain ?? basis) && !bearsOn(passage, domain, basis)) return false;
  if (certainty && passage.recorded.certainty !== certainty) return false;
  if (layer && passage.layer !== layer) return false;
  return !untidy || isUntidy(passage, required);
}

/** The filter with one thing more asked for, or, if it was asked for, without it. */
export function toggled(filter: Filter, wish: Wish): Filter {
  const { facet, value } = wish;
  if (facet === 'actors') {
    const before = filter.actors ?? [];
    const actors = before.includes(value) ? before.filter((id) => id !== value) : [...before, value];
    return tidied({ ...filter, actors: actors.length > 0 ? actors : undefined });
  }
  return tidied({ ...filter, [facet]: filter[facet] === value ? undefined : value });
}

/** The filter without the actors and the implication that it is focused on. */
export function withoutFocus(filter: Filter): Filter {
  return tidied({ ...filter, actors: undefined, implication: undefined });
}

/** All that a filter asks for, one by one. */
export function wishesOf(filter: Filter): Wish[] {
  return facets.flatMap((facet): Wish[] => {
    if (facet === 'actors') return (filter.actors ?? []).map((value) => ({ facet, value }));
    const value = filter[facet];
    // Each part of a filter holds values of that part only, which TypeScript cannot follow through the union.
    return value === undefined ? [] : [{ facet, value } as Wish];
  });
}

/** Whether a filter asks for this. */
export function asksFor(filter: Filter, { facet, value }: Wish): boolean {
  return facet === 'actors' ? (filter.actors?.includes(value) ?? false) : filter[facet] === value;
}

const nothing: readonly FieldSetting[] = [];

function hasRole({ actors }: PassageView, role: RoleName, among: readonly string[] | undefined): boolean {
  return actors.some(({ id, roles }) => roles.includes(role) && (among?.includes(id) ?? true));
}

function bearsOn(
  { implications }: PassageView,
  domain: Domain | undefined,
  basis: Basis | undefined,
): boolean {
  return implications.some(
    (implication) =>
      (domain === undefined || implication.domain === domain) &&
      (basis === undefined || implication.basis === basis),
  );
}

function tidied(filter: Filter): Filter {
  return isFiltering(filter) ? filter : noFilter;
}
