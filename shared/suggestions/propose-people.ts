import type { Candidate, CandidateAlias } from './candidate';
import type { MentionFinder } from './find-mentions';
import { nameSightings, type Sighting } from './name-sightings';
import { familyFirst } from './person-words';

/**
 * People whom a text names and nobody knows yet: with a title before the name, or by two or more capitalised words that
 * stand in it twice. Careful: a name is none when it holds a word for a place, a body or a month, when *the* or *in* stands
 * before it anywhere, or when a known name lies in it. Headings are no evidence. Linear in the text.
 *
 * The whole name is applied by itself; so is the surname once it was seen behind the name or with a title, unless two
 * people share it, and a title with the surname.
 */
export function proposePeople(text: string, known: MentionFinder): Candidate[] {
  const sightings = nameSightings(text, known);
  const people = wholeNames(sightings);
  const bySurname = new Map<string, Person[]>();
  for (const person of people) add(bySurname, surnameOf(person.parts), person);
  for (const {
    parts: [word = '', more],
    title,
    start,
  } of sightings) {
    if (more !== undefined) continue;
    const namesakes = bySurname.get(word) ?? [];
    if (namesakes.length === 0 && title !== undefined) {
      const person = newPerson([word], start);
      add(bySurname, word, person);
      people.push(person);
      person.titles.add(title);
    }
    for (const person of namesakes) {
      if (title !== undefined) person.titles.add(title);
      else if (start > person.first) person.hasSurname = true;
    }
  }
  return people.map((person) =>
    candidateOf(person, (bySurname.get(surnameOf(person.parts))?.length ?? 0) > 1),
  );
}

type Person = {
  readonly parts: readonly string[];
  /** Where the name first stands. */
  readonly first: number;
  /** Other ways of writing the whole name: with a middle name. */
  readonly variants: Set<string>;
  /** Titles with which the surname alone was seen. */
  readonly titles: Set<string>;
  /** The surname alone was seen behind the whole name. */
  hasSurname: boolean;
};

function newPerson(parts: readonly string[], first: number): Person {
  return { parts, first, variants: new Set(), titles: new Set(), hasSurname: false };
}

/** Those of whom a whole name was seen, with evidence that it is a person's. */
function wholeNames(sightings: readonly Sighting[]): Person[] {
  const byName = new Map<string, Sighting[]>();
  for (const sighting of sightings) {
    const { parts } = sighting;
    // A middle name makes no other person.
    if (parts.length > 1) add(byName, `${parts[0]} ${parts.at(-1)}`, sighting);
  }
  return [...byName.values()].filter(isPerson).map((seen) => {
    const [{ parts, start } = { parts: [], start: 0 }] = seen;
    const person = newPerson(parts, start);
    for (const other of seen) person.variants.add(other.parts.join(' '));
    return person;
  });
}

function isPerson(seen: readonly Sighting[]): boolean {
  if (seen.some(({ title }) => title !== undefined)) return true;
  return (
    seen.length > 1 &&
    seen.some(({ beginsSentence }) => !beginsSentence) &&
    !seen.some(({ isThing }) => isThing)
  );
}

function surnameOf(parts: readonly string[]): string {
  const [first = ''] = parts;
  return parts.length > 1 && familyFirst.has(first) ? first : (parts.at(-1) ?? '');
}

function candidateOf({ parts, variants, titles, hasSurname }: Person, isShared: boolean): Candidate {
  const name = parts.join(' ');
  const surname = surnameOf(parts);
  const apply = isShared ? 'ask' : 'auto';
  const aliases: CandidateAlias[] = [];
  for (const text of variants) if (text !== name) aliases.push({ text, kind: 'name', apply: 'auto' });
  if (surname !== name && (hasSurname || titles.size > 0))
    aliases.push({ text: surname, kind: 'short', apply });
  for (const title of titles) aliases.push({ text: `${title} ${surname}`, kind: 'title', apply });
  return { id: `person:${name}`, name, type: 'person', aliases };
}

function add<Value>(map: Map<string, Value[]>, key: string, value: Value): void {
  const known = map.get(key);
  if (known) known.push(value);
  else map.set(key, [value]);
}
