import { CONTEXT_LENGTH, type Span } from '../model/passage';
import { closestMatch, distanceOf, type Match } from './closest-match';
import { isSearchForm, searchFormOf, type SearchForm } from './search-form';
import { SEED_LENGTH, SeedIndex } from './seed-index';

/** A quote with what stood around it. */
export type Quoted = Pick<Span, 'quote' | 'before' | 'after'>;

/** A place in a text for a quote, in UTF-16 units of the text. */
export type QuotePlace = {
  readonly start: number;
  readonly end: number;
  /** How far the words are the same, 0 to 1: 1 less the share of units that must change. */
  readonly quoteScore: number;
  /** Words, what stands before and behind them, and the place, weighed: 0 to 1. */
  readonly score: number;
  /** The words stand nowhere else in the text, and are enough of them to tell them from others. */
  readonly isSole: boolean;
};

/** Below this a place is not the quote's. */
export const LEAST_SCORE = 0.75;
export const LEAST_QUOTE_SCORE = 0.6;
/** From here on nothing better is sought. */
const CERTAIN_SCORE = 0.9;

/** The weights of Hypothesis' match-quote: words 50, what precedes and what follows them 20 each, the place 2. */
const WEIGHTS = { quote: 50, before: 20, after: 20, place: 2 };
const ALL_WEIGHTS = 92;

/** Quotes of fewer units may well be said twice. */
const TELLING_LENGTH = 16;
/** So many seeds are looked up for a quote, and so many places of each. */
const SEEDS = 10;
const PLACES_OF_SEED = 96;
/** So many stretches that share seeds with the quote and its surroundings are compared with it letter by letter. */
const MOST_COMPARED = 4;
/** Longer quotes are found by their beginnings and ends. */
const LONG_QUOTE = 1_024;
const END_OF_LONG_QUOTE = 256;

/**
 * Finds quotes in one text, by their words and by what stood around them (`exchange.md`, section 9). Exact occurrences are
 * told apart by their surroundings; without any, the stretches that share the rarest bits with quote and surroundings are
 * compared by edit distance.
 */
export class QuoteFinder {
  readonly #text: string;
  readonly #form: SearchForm;
  readonly #index: SeedIndex;

  constructor(text: string) {
    this.#text = text;
    this.#form = searchFormOf(text);
    this.#index = new SeedIndex(this.#form.text);
  }

  /**
   * The best place for a quote, however poor.
   *
   * @param hint where it is expected to begin.
   */
  find(span: Quoted, hint: number): QuotePlace | undefined {
    const sought = soughtOf(span, this.#form.toForm(hint));
    if (sought.quote === '') return undefined;
    const starts = this.#likelyStarts(sought);
    const verbatim = this.#bestVerbatim(sought, starts);
    if (verbatim && verbatim.score >= CERTAIN_SCORE) return verbatim;
    // The words may stand elsewhere, too, and be changed in the place that is meant.
    const similar = this.#bestSimilar(sought, starts);
    if (!verbatim || !similar) return verbatim ?? similar;
    // What shares words with it is no other place, but the same one cut worse.
    const isSamePlace = similar.start < verbatim.end && verbatim.start < similar.end;
    return isSamePlace || verbatim.score >= similar.score ? verbatim : similar;
  }

  /** The stretches that are most like a quote, poor ones among them, the best first. @param most how many. */
  alike(span: Quoted, hint: number, most: number): QuotePlace[] {
    const sought = soughtOf(span, this.#form.toForm(hint));
    if (sought.quote === '') return [];
    const places = this.#similar(sought, this.#likelyStarts(sought), most);
    return places.toSorted((a, b) => b.score - a.score);
  }

  /** How well a stretch of the text fits a quote. */
  judge(span: Quoted, start: number, end: number, hint: number): QuotePlace {
    const sought = soughtOf(span, this.#form.toForm(hint));
    const [from, to] = [this.#form.toForm(start), this.#form.toForm(end)];
    const errors = distanceOf(sought.quote, this.#form.text.slice(from, to));
    return { ...this.#placeOf(sought, { start: from, end: to, errors }), start, end };
  }

  /** Where the quote may begin, judging by rare bits of it and its surroundings, the likeliest first. */
  #likelyStarts(sought: Sought): number[] {
    const { pattern, quoteAt, hint } = sought;
    const votes = new Map<number, number>();
    for (const seed of this.#rareSeeds(pattern)) {
      for (const place of this.#index.places(pattern, seed, hint + seed - quoteAt, PLACES_OF_SEED)) {
        const start = place - seed + quoteAt;
        votes.set(start, (votes.get(start) ?? 0) + 1);
      }
    }
    if (votes.size === 0) {
      // Quote and surroundings are too short for seeds: so is the text, or this occurs all over it.
      const at = this.#form.text.indexOf(sought.quote, Math.max(0, hint - CONTEXT_LENGTH));
      return [at >= 0 ? at : this.#form.text.indexOf(sought.quote)].filter((start) => start >= 0);
    }
    return [...votes]
      .toSorted(([a, m], [b, n]) => n - m || Math.abs(a - hint) - Math.abs(b - hint))
      .map(([start]) => start);
  }

  /** The rarest seed of each tenth of a pattern, so that one change does not spoil them all. */
  #rareSeeds(pattern: string): number[] {
    const last = pattern.length - SEED_LENGTH;
    if (last < 0) return [];
    const part = Math.max(1, (last + 1) / SEEDS);
    const seeds: number[] = [];
    for (let from = 0; from <= last; from += part) {
      let rarest: { at: number; frequency: number } | undefined;
      const end = Math.min(last + 1, from + part);
      // Of a long quote a few seeds in each part are enough to choose from.
      const step = Math.max(1, Math.floor((end - from) / 16));
      for (let at = Math.ceil(from); at < end; at += step) {
        const frequency = this.#index.frequency(pattern, at);
        if (frequency > 0 && (!rarest || frequency < rarest.frequency)) rarest = { at, frequency };
      }
      if (rarest) seeds.push(rarest.at);
    }
    return seeds;
  }

  #bestVerbatim(sought: Sought, starts: readonly number[]): QuotePlace | undefined {
    const { quote } = sought;
    const found = new Set(starts.filter((start) => start >= 0 && this.#form.text.startsWith(quote, start)));
    let best: QuotePlace | undefined;
    for (const start of found) {
      const place = this.#placeOf(sought, { start, end: start + quote.length, errors: 0 });
      if (!best || place.score > best.score) best = place;
    }
    return best && { ...best, isSole: found.size === 1 && quote.length >= TELLING_LENGTH };
  }

  #bestSimilar(sought: Sought, starts: readonly number[]): QuotePlace | undefined {
    const [first, ...others] = this.#similar(sought, starts, MOST_COMPARED);
    return first && others.reduce((best, place) => (place.score > best.score ? place : best), first);
  }

  #similar(sought: Sought, starts: readonly number[], most: number): QuotePlace[] {
    const { quote } = sought;
    const slack = Math.min(256, Math.max(CONTEXT_LENGTH, quote.length >> 1));
    const compared: number[] = [];
    const places: QuotePlace[] = [];
    for (const start of starts) {
      if (compared.length >= most) break;
      if (compared.some((other) => Math.abs(other - start) <= slack >> 1)) continue;
      compared.push(start);
      const match = this.#closest(quote, start - slack, start + quote.length + slack);
      if (match) places.push(this.#placeOf(sought, match));
    }
    return places;
  }

  #closest(quote: string, from: number, to: number): Match | undefined {
    const { text } = this.#form;
    const start = Math.max(0, from);
    const most = Math.floor(quote.length * (1 - LEAST_QUOTE_SCORE));
    if (quote.length <= LONG_QUOTE) {
      const match = closestMatch(quote, text.slice(start, Math.max(start, to)), most);
      return match && { ...match, start: start + match.start, end: start + match.end };
    }
    const head = this.#closest(quote.slice(0, END_OF_LONG_QUOTE), from, from + 4 * END_OF_LONG_QUOTE);
    const tail = this.#closest(quote.slice(-END_OF_LONG_QUOTE), to - 4 * END_OF_LONG_QUOTE, to);
    if (!head || !tail || tail.end <= head.start) return undefined;
    const errors = distanceOf(quote, text.slice(head.start, tail.end));
    return errors > most ? undefined : { start: head.start, end: tail.end, errors };
  }

  /** Weighs a match in the form as `exchange.md` says. */
  #placeOf({ quote, before, after, hint }: Sought, { start, end, errors }: Match): QuotePlace {
    const { text, toText } = this.#form;
    const quoteScore = 1 - Math.min(1, errors / Math.max(1, quote.length));
    const beforeScore = likeness(before, text.slice(Math.max(0, start - before.length), start));
    const afterScore = likeness(after, text.slice(end, end + after.length));
    const placeScore = 1 - Math.min(1, Math.abs(start - hint) / Math.max(1, text.length));
    const score =
      (WEIGHTS.quote * quoteScore +
        WEIGHTS.before * beforeScore +
        WEIGHTS.after * afterScore +
        WEIGHTS.place * placeScore) /
      ALL_WEIGHTS;
    return { start: toText(start), end: this.#endInText(end), quoteScore, score, isSole: false };
  }

  /** The end of the last unit that belongs to it: what the form leaves out behind it stays outside. */
  #endInText(end: number): number {
    if (end === 0) return 0;
    const last = this.#form.toText(end - 1);
    const next = this.#form.toText(end);
    // A character with its marks, or a run of white space, is one unit of the form.
    const rest = this.#text.slice(last + 1, next);
    const own = /^(?:\p{M}|[\uDC00-\uDFFF])*/u.exec(rest)?.[0].length ?? 0;
    return last + 1 + own;
  }
}

/** A quote with its surroundings as they are searched. */
type Sought = {
  readonly quote: string;
  readonly before: string;
  readonly after: string;
  /** All three as one, and where in it the quote begins. */
  readonly pattern: string;
  readonly quoteAt: number;
  /** In the form, as all here. */
  readonly hint: number;
};

/** Quote and surroundings have one form together: a quote may begin within a character, as its author meant it or not. */
function soughtOf({ before, quote, after }: Quoted, hint: number): Sought {
  const whole = before + quote + after;
  const end = before.length + quote.length;
  if (isSearchForm(whole)) return { quote, before, after, pattern: whole, quoteAt: before.length, hint };
  const { text: pattern, toForm } = searchFormOf(whole);
  const [quoteAt, quoteEnd] = [toForm(before.length), toForm(end)];
  return {
    quote: pattern.slice(quoteAt, quoteEnd),
    before: pattern.slice(0, quoteAt),
    after: pattern.slice(quoteEnd),
    pattern,
    quoteAt,
    hint,
  };
}

/** How far what stands beside a quote is as it was, 0 to 1. Where nothing stood, nothing is missing. */
function likeness(was: string, is: string): number {
  if (was === is || was === '') return 1;
  return 1 - Math.min(1, distanceOf(was, is) / was.length);
}
