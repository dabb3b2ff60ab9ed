import { foldName, isSameName } from '#shared/text/names';
import type { ActorEntry } from './actors';
import { matchName, nearestName, typedName, type NameMatch } from './name-match';

/** What a field for actors offers: an actor that is there, or a new one of this name. */
export type Suggestion = ActorSuggestion | { kind: 'new'; name: string };
type ActorSuggestion = {
  kind: 'actor';
  entry: ActorEntry;
  /** The alias that matched, where it is not the name. */
  via?: string;
  isInText: boolean;
  /** What was typed is not its name but close to it. */
  isNear?: boolean;
  /** Another one is as likely meant: it is offered, and taken only by going to it. */
  isDoubtful?: boolean;
};

const MOST = 8;
const MOST_NEAR = 3;
/** Fewer letters are close to too much. */
const LEAST_FOR_NEAR = 4;
/** A selection of more words than this is a claim, not a name. */
const LONGEST_NAME = 5;

/**
 * Actors for what was typed, best first (`matchName`): a whole name or monogram, then those in the selected words; among
 * equals those put on passages lately. Then those whose name is close to it, a new actor of the typed name unless one
 * has it, and last those who are as likely mistaken. With nothing typed, those whose alias stands in the selected words.
 *
 * @param taken ids of actors that need not be offered.
 * @param recent ids of actors used lately, the latest first.
 */
export function suggest(
  typed: string,
  quote: string,
  actors: readonly ActorEntry[],
  taken: ReadonlySet<string>,
  recent: readonly string[] = [],
): Suggestion[] {
  const wanted = typed.trim();
  // Whoever writes the whole name of a retired one means it all the same.
  const isOffered = ({ isRetired, name }: ActorEntry): boolean => !isRetired || isSameName(name, wanted);
  const free = actors.filter((entry) => !taken.has(entry.id) && isOffered(entry));
  if (!wanted) return [...inText(free, quote), ...newFromQuote(quote, actors, taken.size)].slice(0, MOST);
  const found = ranked(free, wanted, quote, recent);
  const firm = found.filter(({ match }) => !match.isLoose);
  const near = nearTo(free, wanted, quote, idsOf(firm));
  const loose = found.filter(({ match, entry }) => match.isLoose && !idsOf(near).has(entry.id));
  const isKnown = actors.some((actor) => isSameName(actor.name, wanted));
  // Signs alone name nobody.
  const made: Suggestion[] = isKnown || !/\p{L}/u.test(wanted) ? [] : [{ kind: 'new', name: wanted }];
  const all = [
    ...firm.map(shown(wanted)).slice(0, MOST),
    ...near,
    ...loose.map(shown(wanted)).slice(0, MOST_NEAR),
  ];
  return [...all.filter((one) => !isDoubtful(one)), ...made, ...all.filter(isDoubtful)];
}

/** Whether another one is as likely meant. */
export function isDoubtful(suggestion: Suggestion): boolean {
  return suggestion.kind === 'actor' && suggestion.isDoubtful === true;
}

/** Whether one of the actor's names stands in the words as a word of its own. */
export function standsIn(quote: string, { name, aliases }: Pick<ActorEntry, 'name' | 'aliases'>): boolean {
  return [name, ...aliases.map(({ text }) => text)].some((alias) => {
    for (let at = quote.indexOf(alias); at >= 0; at = quote.indexOf(alias, at + 1)) {
      if (!isLetter(quote.charAt(at - 1)) && !isLetter(quote.charAt(at + alias.length))) return true;
    }
    return false;
  });
}

/** Comparing many names one by one would make one of these for each. */
const byAlphabet = new Intl.Collator();

type Found = { entry: ActorEntry; match: NameMatch; isInText: boolean };

function ranked(
  actors: readonly ActorEntry[],
  wanted: string,
  quote: string,
  recent: readonly string[],
): Found[] {
  const typed = typedName(wanted);
  const lately = (id: string): number => (recent.includes(id) ? recent.indexOf(id) : recent.length);
  return actors
    .flatMap((entry) => {
      const match = matchName(entry, typed);
      return match ? [{ entry, match, isInText: standsIn(quote, entry) }] : [];
    })
    .toSorted(
      (a, b) =>
        Number(b.match.isWhole) - Number(a.match.isWhole) ||
        (a.match.isWhole ? 0 : Number(b.isInText) - Number(a.isInText)) ||
        a.match.rank - b.match.rank ||
        Number(b.isInText) - Number(a.isInText) ||
        lately(a.entry.id) - lately(b.entry.id) ||
        byAlphabet.compare(a.entry.name, b.entry.name),
    );
}

/** As it is offered. With a capital it is a name, not letters of one: "Iran" is not the "International Rescue Panel". */
function shown(wanted: string) {
  return ({ entry, match: { via, isLoose }, isInText }: Found): ActorSuggestion => ({
    kind: 'actor',
    entry,
    ...(via !== undefined && { via }),
    isInText,
    ...(isLoose && /^\p{Lu}/u.test(wanted) && { isDoubtful: true }),
  });
}

function idsOf(found: readonly { entry: ActorEntry }[]): ReadonlySet<string> {
  return new Set(found.map(({ entry }) => entry.id));
}

/** "Did you mean": who is close to what was typed, but was not found by it. */
function nearTo(
  actors: readonly ActorEntry[],
  wanted: string,
  quote: string,
  found: ReadonlySet<string>,
): ActorSuggestion[] {
  const typed = typedName(wanted);
  if (typed.whole.length < LEAST_FOR_NEAR) return [];
  // What stands in the selected words was not mistyped.
  const isQuoted = foldName(quote).includes(typed.whole);
  const order = ['same', 'slip', 'near'] as const;
  return actors
    .flatMap((entry) => {
      const near = found.has(entry.id) ? undefined : nearestName(entry, typed);
      return near ? [{ entry, ...near }] : [];
    })
    .toSorted((a, b) => order.indexOf(a.nearness) - order.indexOf(b.nearness))
    .slice(0, MOST_NEAR)
    .map(({ entry, nearness, via }): ActorSuggestion => ({
      kind: 'actor',
      entry,
      ...(via !== undefined && { via }),
      isInText: standsIn(quote, entry),
      isNear: true,
      isDoubtful: nearness === 'near' || (nearness === 'slip' && isQuoted),
    }));
}

function inText(actors: readonly ActorEntry[], quote: string): Suggestion[] {
  return actors
    .filter((entry) => standsIn(quote, entry))
    .map((entry) => ({ kind: 'actor', entry, isInText: true }));
}

function newFromQuote(quote: string, actors: readonly ActorEntry[], taken: number): Suggestion[] {
  const isKnown = actors.some(
    (entry) => isSameName(entry.name, quote) || entry.aliases.some(({ text }) => isSameName(text, quote)),
  );
  return looksLikeName(quote) && !isKnown && taken === 0 ? [{ kind: 'new', name: quote }] : [];
}

/** A few words that begin with capitals, as far as their script has any, but for small ones between: "Bank of Japan". */
function looksLikeName(quote: string): boolean {
  const words = quote.split(/\s+/u);
  const isCapital = (word: string): boolean => /^[\p{Lu}\p{Lt}\p{Lo}\p{N}]/u.test(word);
  return (
    words.length <= LONGEST_NAME &&
    /\p{L}/u.test(quote) &&
    [words[0] ?? '', words.at(-1) ?? ''].every(isCapital) &&
    words.every((word) => isCapital(word) || word.length <= 3)
  );
}

function isLetter(character: string): boolean {
  return /[\p{L}\p{N}]/u.test(character);
}
