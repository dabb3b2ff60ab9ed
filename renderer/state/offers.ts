import type { Candidate } from '#shared/suggestions/candidate';
import type { ActorEntry } from './actors';
import type { Sight } from './lookout';
import { matchName, typedName, type Typed } from './name-match';
import { isDoubtful, suggest, type Suggestion } from './suggestions';
import type { ThemeEntry } from './themes';

/**
 * What the tag line offers: actors of the project, candidates who become one when they are taken, themes where the
 * project has some, and a new actor.
 */
export type Offer =
  | Suggestion
  | {
      kind: 'candidate';
      candidate: Candidate;
      /** The alias that matched, where it is not the name. */ via?: string;
    }
  | { kind: 'theme'; theme: ThemeEntry };

/** What offers are made from. */
export type OfferSources = {
  readonly quote: string;
  /** Who was found in the quote, in its order. */
  readonly sights: readonly Sight[];
  readonly actors: readonly ActorEntry[];
  /** Everybody who is looked for, the project's own actors among them. */
  readonly candidates: readonly Candidate[];
  readonly themes: readonly ThemeEntry[];
  /** Ids of actors used lately, the latest first. */
  readonly recent: readonly string[];
};

const MOST_THEMES = 4;
const MOST_CANDIDATES = 3;

/**
 * The offers for what was typed: actors, candidates, themes, "did you mean", last a new actor. With nothing typed, those who were found
 * in the words.
 *
 * @param taken ids of those that stand in the line already.
 */
export function offersFor(
  typed: string,
  sources: OfferSources,
  taken: ReadonlySet<string>,
): readonly Offer[] {
  const { quote, actors, recent } = sources;
  const suggested = suggest(typed, quote, actors, taken, recent);
  const made = suggested.filter(({ kind }) => kind === 'new');
  const needle = typedName(typed);
  if (!needle.whole) return [...seen(sources, taken), ...(isSeenWhole(sources) ? [] : made)];
  return [
    ...suggested.filter((one) => one.kind !== 'new' && !isDoubtful(one)),
    ...candidatesFor(needle, sources, taken),
    ...themesFor(needle, sources, taken),
    ...suggested.filter(isDoubtful),
    ...made,
  ];
}

/** Which offer is meant before an arrow went to another: the first, but for those that are as likely mistaken. */
export function firstMeant(offers: readonly Offer[]): number {
  const at = offers.findIndex((offer) => offer.kind !== 'actor' || !isDoubtful(offer));
  return Math.max(at, 0);
}

function seen({ sights, actors }: OfferSources, taken: ReadonlySet<string>): Offer[] {
  const found = new Map(sights.map((sight) => [sight.candidate.id, sight]));
  return [...found.values()].flatMap(({ candidate, isKnown }): Offer[] => {
    if (taken.has(candidate.id)) return [];
    const entry = isKnown ? actors.find(({ id }) => id === candidate.id) : undefined;
    return [entry ? { kind: 'actor', entry, isInText: true } : { kind: 'candidate', candidate }];
  });
}

/** Somebody's name is all that is selected: nobody else is made of it. */
function isSeenWhole({ sights, quote }: OfferSources): boolean {
  return sights.some(({ mention }) => mention.end - mention.start === quote.length);
}

/**
 * Those whom the project has no actor for, found by more than letters in order; those in the words first, and by one
 * letter those alone: the world has many states.
 */
function candidatesFor(
  needle: Typed,
  { candidates, actors, sights }: OfferSources,
  taken: ReadonlySet<string>,
): Offer[] {
  const known = new Set(actors.map(({ id }) => id));
  const inWords = new Set(sights.map(({ candidate }) => candidate.id));
  return candidates
    .flatMap((candidate) => {
      const { id } = candidate;
      const isInWords = inWords.has(id);
      if (known.has(id) || taken.has(id) || (!isInWords && needle.whole.length < 2)) return [];
      const match = matchName(candidate, needle);
      return match && !match.isLoose ? [{ candidate, match, isInWords }] : [];
    })
    .toSorted((a, b) => Number(b.isInWords) - Number(a.isInWords) || a.match.rank - b.match.rank)
    .slice(0, MOST_CANDIDATES)
    .map(({ candidate, match: { via } }) => ({
      kind: 'candidate',
      candidate,
      ...(via !== undefined && { via }),
    }));
}

function themesFor(needle: Typed, { themes }: OfferSources, taken: ReadonlySet<string>): Offer[] {
  return themes
    .flatMap((theme) => {
      const match = taken.has(theme.id) ? undefined : matchName(theme, needle);
      return match && !match.isLoose ? [{ theme, rank: match.rank }] : [];
    })
    .toSorted((a, b) => a.rank - b.rank)
    .slice(0, MOST_THEMES)
    .map(({ theme }) => ({ kind: 'theme', theme }));
}
