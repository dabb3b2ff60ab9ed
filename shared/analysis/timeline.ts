import type { Article } from '../brief/finding';
import { dayOf, partsOf, spanOfPartial, writtenSpan, type DatedSpan } from '../dates/calendar';
import type { Domain, Horizon } from '../model/implication';
import type { ArticleDate, Sureness } from './article-dates';

/** What is at a time: an article when it was published, a date in its words, an implication when it comes true. */
export type TimelineKind = 'article' | 'date' | 'horizon';

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
  /** The dates in passages, by article. */
  readonly dates: ReadonlyMap<string, readonly ArticleDate[]>;
  readonly implications: readonly TimelineImplication[];
  /** Any implication, by id. */
  readonly domainOf: (implication: string) => Domain | undefined;
  /** Of any article. */
  readonly publishedOf: (article: string) => string | undefined;
  /** Whom an actor became that was merged; itself where it was not. */
  readonly idOfActor: (actor: string) => string;
};

/** Has all that is dated stand in time. */
export function timelineOf(material: Material): Timeline {
  const { articles, dates, implications, publishedOf } = material;
  const published = articles.flatMap((article) => articleItem(article) ?? []);
  const placed = implications.filter(({ horizon }) => horizon !== undefined && horizon !== 'none');
  const ahead = placed.flatMap((each) => horizonItem(each, publishedOf(each.document)) ?? []);
  const named = Array.from(dates, ([article, all]) => all.map((date) => dateItem(article, date, material)));
  return {
    items: [...published, ...named.flat(), ...ahead].toSorted(inTime),
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

function dateItem(article: string, date: ArticleDate, { domainOf, idOfActor }: Material): TimelineItem {
  const { span, sureness, isDeadline, actors, implications } = date;
  return {
    ...date,
    key: `date ${article} ${writtenSpan(span)} ${sureness} ${isDeadline}`,
    kind: 'date',
    article,
    actors: [...new Set(actors.map(idOfActor))],
    domains: [...new Set(implications.flatMap((each) => domainOf(each) ?? []))],
  };
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
