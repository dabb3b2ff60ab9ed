import type { Article } from '../brief/finding';
import { dayOf, partsOf, spanOfPartial, writtenSpan, type DatedSpan } from '../dates/calendar';
import type { FoundDate } from '../dates/found-date';
import type { Domain, Horizon } from '../model/implication';

/** A passage with dates in its words. Merged actors stand as those they became. */
export type DatedPassage = {
  readonly document: string;
  readonly id: string;
  readonly quote: string;
  readonly actors: readonly string[];
  /** The implications that it bears on. */
  readonly implications: readonly string[];
  readonly dates: readonly FoundDate[];
};

/** What is at a time: an article when it was published, a date in its words, an implication when it comes true. */
export type TimelineKind = 'article' | 'date' | 'horizon';

/** As it is written, counted from the article's date, or one of two ways to read it. */
export type Sureness = 'exact' | 'inferred' | 'either';

export type TimelineItem = {
  readonly key: string;
  readonly kind: TimelineKind;
  readonly span: DatedSpan;
  readonly sureness: Sureness;
  /** The other way to read it. */
  readonly other?: DatedSpan | undefined;
  readonly isDeadline: boolean;
  /** As the text has it, or the article's data; nothing for a horizon, which is chosen from a list. */
  readonly written: string;
  /** The title of the article, the words of the passage, or the statement of the implication. */
  readonly words: string;
  /** The article that it is of. */
  readonly article: string;
  /** In which of its passages the date stands. */
  readonly passages: readonly string[];
  readonly implication?: string | undefined;
  readonly horizon?: PlacedHorizon | undefined;
  readonly actors: readonly string[];
  readonly domains: readonly Domain[];
};

/** The horizons that have a time. */
export type PlacedHorizon = Exclude<Horizon, 'none'>;

/** An implication as the timeline needs it. */
export type TimelineImplication = {
  readonly id: string;
  readonly document: string;
  readonly statement: string;
  readonly domain?: Domain | undefined;
  readonly horizon?: Horizon | undefined;
  /** Whom it affects. */
  readonly actors: readonly string[];
};

/** What stands on a timeline, and what would, had it a date. */
export type Timeline = {
  /** In time; what begins at once, the longest first. */
  readonly items: readonly TimelineItem[];
  /** Articles without a date, and horizons of those. */
  readonly undated: { readonly articles: number; readonly horizons: number };
};

type Material = {
  /** Those that are let through. */
  readonly articles: readonly Pick<Article, 'id' | 'title' | 'published'>[];
  readonly passages: readonly DatedPassage[];
  readonly implications: readonly TimelineImplication[];
  /** Any implication, by id. */
  readonly domainOf: (implication: string) => Domain | undefined;
  /** Of any article. */
  readonly publishedOf: (article: string) => string | undefined;
};

/** Has all that is dated stand in time. */
export function timelineOf({ articles, passages, implications, domainOf, publishedOf }: Material): Timeline {
  const published = articles.flatMap((article) => articleItem(article) ?? []);
  const placed = implications.filter(({ horizon }) => horizon !== undefined && horizon !== 'none');
  const ahead = placed.flatMap((each) => horizonItem(each, publishedOf(each.document)) ?? []);
  return {
    items: [...published, ...dateItems(passages, domainOf), ...ahead].toSorted(inTime),
    undated: { articles: articles.length - published.length, horizons: placed.length - ahead.length },
  };
}

/** How a horizon lies in time, counted from the article's date; the last one has no end and is drawn two years long. */
export function spanOfHorizon(horizon: PlacedHorizon, published: DatedSpan): DatedSpan {
  const { year, month, day } = partsOf(published.from);
  const after = (months: number): number => dayOf(year, month + months, Math.min(day, 28));
  switch (horizon) {
    case 'now':
      return published;
    case 'near':
      return { from: published.from, to: after(3), precision: 'month' };
    case 'mid':
      return { from: after(3), to: after(12), precision: 'month' };
    case 'long':
      return { from: after(12), to: after(36), precision: 'year' };
  }
}

function articleItem({ id, title, published }: Material['articles'][number]): TimelineItem | undefined {
  const span = published === undefined ? undefined : spanOfPartial(published);
  return (
    span && {
      ...plain,
      key: `article ${id}`,
      kind: 'article',
      span,
      written: published ?? '',
      words: title ?? '',
      article: id,
    }
  );
}

/** The same date in several passages of an article stands once. */
function dateItems(
  passages: readonly DatedPassage[],
  domainOf: (implication: string) => Domain | undefined,
): TimelineItem[] {
  const items = new Map<string, TimelineItem>();
  for (const { document, id, quote, actors, implications, dates } of passages) {
    const domains = implications.flatMap((each) => domainOf(each) ?? []);
    for (const { written, readings, isInferred, isDeadline } of dates) {
      for (const [at, span] of readings.entries()) {
        const sureness: Sureness = readings.length > 1 ? 'either' : isInferred ? 'inferred' : 'exact';
        const key = `date ${document} ${writtenSpan(span)} ${sureness}${isDeadline ? ' by' : ''}`;
        const known = items.get(key);
        items.set(key, {
          ...(known ?? { ...plain, key, kind: 'date', span, written, words: quote, article: document }),
          sureness,
          isDeadline,
          other: readings[1 - at],
          passages: joined(known?.passages, [id]),
          actors: joined(known?.actors, actors),
          domains: joined(known?.domains, domains),
        });
      }
    }
  }
  return [...items.values()];
}

function horizonItem(
  { id, document, statement, domain, horizon, actors }: TimelineImplication,
  published: string | undefined,
): TimelineItem | undefined {
  const anchor = published === undefined ? undefined : spanOfPartial(published);
  if (!anchor || horizon === undefined || horizon === 'none') return undefined;
  return {
    ...plain,
    key: `horizon ${id}`,
    kind: 'horizon',
    span: spanOfHorizon(horizon, anchor),
    sureness: 'inferred',
    words: statement,
    article: document,
    implication: id,
    horizon,
    actors,
    domains: domain ? [domain] : [],
  };
}

const plain = {
  sureness: 'exact',
  isDeadline: false,
  written: '',
  passages: [],
  actors: [],
  domains: [],
} as const;

function inTime(one: TimelineItem, other: TimelineItem): number {
  return (
    one.span.from - other.span.from ||
    other.span.to - one.span.to ||
    compare(one.words, other.words) ||
    compare(one.key, other.key)
  );
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}

function joined<Value>(known: readonly Value[] = [], more: readonly Value[]): readonly Value[] {
  return more.every((each) => known.includes(each)) ? known : [...new Set([...known, ...more])];
}
