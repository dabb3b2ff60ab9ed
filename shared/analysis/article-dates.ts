import { writtenSpan, type DatedSpan } from '../dates/calendar';
import type { FoundDate } from '../dates/found-date';

/** As it is written, counted from the article's date, or one of two ways to read it. */
export type Sureness = 'exact' | 'inferred' | 'either';

/** A date that an article names in one passage or several. */
export type ArticleDate = {
  readonly span: DatedSpan;
  readonly sureness: Sureness;
  /** The other way to read it. */
  readonly other?: DatedSpan | undefined;
  readonly isDeadline: boolean;
  /** As the first passage has it, and the words of that. */
  readonly written: string;
  readonly words: string;
  readonly passages: readonly string[];
  /** Who is in these passages, and what they bear on. */
  readonly actors: readonly string[];
  readonly implications: readonly string[];
};

/** A passage with the dates in its words. */
export type DatedPassage = {
  readonly id: string;
  readonly quote: string;
  readonly actors: readonly string[];
  readonly implications: readonly string[];
  readonly dates: readonly FoundDate[];
};

/** The dates in the passages of one article: the same one in several passages stands once, one of two readings for each. */
export function datesOfArticle(passages: Iterable<DatedPassage>): ArticleDate[] {
  const dates = new Map<string, Gathered>();
  for (const { id, quote, actors, implications, dates: found } of passages) {
    for (const { written, readings, isInferred, isDeadline } of found) {
      for (const [at, span] of readings.entries()) {
        const sureness: Sureness = readings.length > 1 ? 'either' : isInferred ? 'inferred' : 'exact';
        const key = `${writtenSpan(span)} ${sureness} ${isDeadline}`;
        const date = dates.get(key) ?? {
          said: { span, sureness, other: readings[1 - at], isDeadline, written, words: quote },
          passages: new Set(),
          actors: new Set(),
          implications: new Set(),
        };
        dates.set(key, date);
        date.passages.add(id);
        for (const actor of actors) date.actors.add(actor);
        for (const implication of implications) date.implications.add(implication);
      }
    }
  }
  return Array.from(dates.values(), ({ said, ...sets }) => ({
    ...said,
    passages: [...sets.passages],
    actors: [...sets.actors],
    implications: [...sets.implications],
  }));
}

type Gathered = {
  readonly said: Omit<ArticleDate, 'passages' | 'actors' | 'implications'>;
  readonly passages: Set<string>;
  readonly actors: Set<string>;
  readonly implications: Set<string>;
};
