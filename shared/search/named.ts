import type { SearchedRegister } from './searched';
import { searchWords } from './words';

/** Something of the register that a query may name, and what it belongs to. */
type Named = {
  readonly id: string;
  readonly names: readonly string[];
  /** What it became one with. */
  readonly mergedInto?: string | undefined;
  /** What it is a part of. */
  readonly within?: string | undefined;
};

/** The actors that a name or an alias means, with those that were merged into them or are part of them. */
export function actorsNamed(register: SearchedRegister, typed: string): ReadonlySet<string> {
  const all = register.actors.map(({ id, name, aliases, mergedInto, partOf }) => ({
    id,
    names: [name, ...aliases],
    mergedInto,
    within: partOf,
  }));
  return meant(all, typed);
}

/** The themes that a name means, with those that were merged into them or lie under them. */
export function themesNamed(register: SearchedRegister, typed: string): ReadonlySet<string> {
  const all = register.themes.map(({ id, name, mergedInto, parent }) => ({
    id,
    names: [name],
    mergedInto,
    within: parent,
  }));
  return meant(all, typed);
}

/** The people of this name, of a part of it, or with these initials; or the person of this id. */
export function peopleNamed(register: SearchedRegister, typed: string): ReadonlySet<string> {
  if (register.people.some(({ id }) => id === typed)) return new Set([typed]);
  const all = register.people.map(({ id, name, initials }) => ({
    id,
    names: [name, initials].filter((each) => each !== undefined),
  }));
  return meant(all, typed);
}

/** The outlets of this name or with this pattern. */
export function outletsNamed(register: SearchedRegister, typed: string): ReadonlySet<string> {
  const all = register.outlets.all.map(({ id, name, publisherPatterns = [] }) => ({
    id,
    names: [name, ...publisherPatterns],
  }));
  return meant(all, typed);
}

/** Whoever has the very name; where nobody has, whoever's name holds these words. */
function meant(all: readonly Named[], typed: string): ReadonlySet<string> {
  const wanted = searchWords(typed);
  if (wanted.length === 0) return new Set();
  const named = all.map(({ id, names }) => ({ id, names: names.map(searchWords) }));
  const exact = named.filter(({ names }) => names.some((words) => words.join(' ') === wanted.join(' ')));
  const found =
    exact.length > 0 ? exact : named.filter(({ names }) => names.some((words) => holds(words, wanted)));
  return withRelations(all, new Set(found.map(({ id }) => id)));
}

function holds(words: readonly string[], wanted: readonly string[]): boolean {
  return ` ${words.join(' ')} `.includes(` ${wanted.join(' ')} `);
}

/** Also what was merged with one of them, in either direction, and what is part of them; relations may go in circles. */
function withRelations(all: readonly Named[], found: Set<string>): ReadonlySet<string> {
  for (let before = -1; before < found.size;) {
    before = found.size;
    for (const { id, mergedInto, within } of all) {
      if (mergedInto !== undefined && found.has(id)) found.add(mergedInto);
      if (mergedInto !== undefined && found.has(mergedInto)) found.add(id);
      if (within !== undefined && found.has(within)) found.add(id);
    }
  }
  return found;
}
