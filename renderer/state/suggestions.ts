import type { ActorEntry } from './actors';

/** What the tag line offers: an actor that is there, or a new one of this name. */
export type Suggestion =
  | {
      kind: 'actor';
      entry: ActorEntry;
      /** The alias that matched, where it is not the name. */ via?: string;
      isInText: boolean;
    }
  | { kind: 'new'; name: string };

const MOST = 8;
/** A selection of more words than this is a claim, not a name. */
const LONGEST_NAME = 5;

/**
 * Actors for what was typed, best first: names that begin so, then aliases, then words within a name. With nothing
 * typed, those whose alias stands in the selected words. Last, a new actor of the typed name unless one has it.
 */
export function suggest(
  typed: string,
  quote: string,
  actors: readonly ActorEntry[],
  taken: ReadonlySet<string>,
): Suggestion[] {
  const free = actors.filter(({ id }) => !taken.has(id));
  const wanted = typed.trim();
  if (!wanted) return [...inText(free, quote), ...newFromQuote(quote, actors, taken.size)].slice(0, MOST);
  const ranked = free
    .map((entry) => ({ entry, ...rank(entry, wanted) }))
    .filter(({ score }) => score > 0)
    .toSorted((a, b) => b.score - a.score || a.entry.name.localeCompare(b.entry.name))
    .slice(0, MOST)
    .map(({ entry, via }): Suggestion => ({
      kind: 'actor',
      entry,
      ...(via !== undefined && { via }),
      isInText: standsIn(quote, entry),
    }));
  const isKnown = actors.some((actor) => sameName(actor.name, wanted));
  // Signs alone name nobody.
  return isKnown || !/\p{L}/u.test(wanted) ? ranked : [...ranked, { kind: 'new', name: wanted }];
}

function inText(actors: readonly ActorEntry[], quote: string): Suggestion[] {
  return actors
    .filter((entry) => standsIn(quote, entry))
    .map((entry) => ({ kind: 'actor', entry, isInText: true }));
}

function newFromQuote(quote: string, actors: readonly ActorEntry[], taken: number): Suggestion[] {
  const words = quote.match(/[\p{L}\p{N}]+/gu) ?? [];
  const isName = words.length > 0 && words.length <= LONGEST_NAME && /\p{Lu}/u.test(quote);
  const isKnown = actors.some(
    (entry) => sameName(entry.name, quote) || entry.aliases.some(({ text }) => sameName(text, quote)),
  );
  return isName && !isKnown && taken === 0 ? [{ kind: 'new', name: quote }] : [];
}

function rank(entry: ActorEntry, wanted: string): { score: number; via?: string } {
  const needle = fold(wanted);
  const name = fold(entry.name);
  if (name === needle) return { score: 6 };
  const alias = entry.aliases.find(({ text }) => fold(text) === needle);
  if (alias) return { score: 5, via: alias.text };
  if (fold(entry.monogram) === needle) return { score: 4 };
  if (name.startsWith(needle)) return { score: 4 };
  const begun = entry.aliases.find(({ text }) => fold(text).startsWith(needle));
  if (begun) return { score: 3, via: begun.text };
  if (name.split(/[^\p{L}\p{N}]+/u).some((word) => word.startsWith(needle))) return { score: 2 };
  return { score: 0 };
}

/** Whether one of the actor's names stands in the words as a word of its own. */
function standsIn(quote: string, { name, aliases }: ActorEntry): boolean {
  return [name, ...aliases.map(({ text }) => text)].some((alias) => {
    for (let at = quote.indexOf(alias); at >= 0; at = quote.indexOf(alias, at + 1)) {
      if (!isLetter(quote.charAt(at - 1)) && !isLetter(quote.charAt(at + alias.length))) return true;
    }
    return false;
  });
}

function isLetter(character: string): boolean {
  return /[\p{L}\p{N}]/u.test(character);
}

function sameName(a: string, b: string): boolean {
  return fold(a) === fold(b);
}

/** Case and accents do not matter to what is meant when typing. */
function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}
