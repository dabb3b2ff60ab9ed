import { writtenSpan, type DatedSpan, type Precision } from '#shared/dates/calendar';
import type { PlacedHorizon, TimelineItem, TimelineKind } from '#shared/analysis/timeline';
import type { LaneKind, LaneOf } from '#shared/analysis/timeline-lanes';
import { counted } from './en';

const precisionNames: Record<Precision, string> = {
  day: 'day',
  week: 'week',
  month: 'month',
  quarter: 'quarter',
  year: 'year',
};

const kindNames: Record<TimelineKind, string> = {
  article: 'Article',
  date: 'Date found',
  horizon: 'Horizon',
};

const horizonNames: Record<PlacedHorizon, string> = {
  now: 'Now',
  near: 'Within 3 months',
  mid: '3 to 12 months',
  long: 'Later than 12 months',
};

/** What the timeline says. */
export const timelineText = {
  timeline: 'Timeline',
  part: 'Show as',
  parts: { picture: 'Picture', table: 'Table' },
  lanes: 'Lanes',
  laneKinds: { kind: 'Lanes by kind', actor: 'Lanes by actor', domain: 'Lanes by domain' } satisfies Record<
    LaneKind,
    string
  >,
  laneNames: { articles: 'Articles', dates: 'Dates found', nobody: 'No actor', 'no-domain': 'No domain' },
  horizonNames,
  actor: 'Actor',
  allActors: 'All actors',

  zoomIn: 'Zoom in',
  zoomOut: 'Zoom out',
  fit: 'Show all',
  reading: 'Looking for dates …',
  nothingDated:
    'Nothing here is dated yet. Give articles a date of publication, or mark words that name one.',
  nothingFits: 'Nothing dated fits all of what is asked for.',
  today: 'Today',
  articleDate: 'Article’s date',
  more: (count: number) => `+${count.toLocaleString('en')}`,
  moreSaid: (count: number, lane: string) => `${timelineText.more(count)} in ${lane}`,
  moreAt: (count: number, item: TimelineItem) => `${timelineText.more(count)} · ${timelineText.said(item)}`,
  moreInTable: 'Show all in the table',
  menu: (name: string) => `What to do with ${name}`,
  open: 'Show the passages',
  evidence: 'Evidence of this implication',
  zoomTo: 'Zoom to it',
  hint: 'Arrows walk · Enter opens the passages · + − 0 zoom · Shift with arrows pans',
  legend: { exact: 'as written', inferred: 'inferred', either: 'one of two readings', deadline: 'by then' },

  /** How sure a date is, in words. */
  sureness: ({ kind, sureness, other }: TimelineItem): string => {
    if (sureness === 'either' && other) return `one of two readings, or ${writtenSpan(other)}`;
    if (sureness === 'exact') return 'exact';
    return kind === 'horizon' ? 'counted from the article’s date' : 'inferred from the article’s date';
  },
  precisions: precisionNames,
  kinds: kindNames,
  written: (item: TimelineItem): string =>
    item.horizon === undefined ? item.written : horizonNames[item.horizon],
  /** What is read of a date: "2024-03 (month, exact)". */
  read: ({ horizon, span }: { horizon?: PlacedHorizon | undefined; span: DatedSpan }): string =>
    horizon === 'long'
      ? `from ${writtenSpan({ ...span, to: span.from + 1, precision: 'day' })}`
      : writtenSpan(span),
  /** An item in the line below, and for those who do not see it: first what stands on it. */
  said: (item: TimelineItem): string =>
    [
      timelineText.label(item),
      timelineText.read(item),
      `${timelineText.sureness(item)}, to the ${precisionNames[item.span.precision]}`,
      item.isDeadline && timelineText.legend.deadline,
      item.horizon === undefined
        ? kindNames[item.kind]
        : `${kindNames.horizon}, ${horizonNames[item.horizon]}`,
    ]
      .filter(Boolean)
      .join(' · '),
  /** What stands on an item, as much of it as there is room for. */
  label: (item: TimelineItem): string => {
    const sign = { exact: '', inferred: '≈ ', either: '? ' }[item.sureness];
    return item.kind === 'date' ? `${sign}${item.written} · ${item.words}` : item.words;
  },
  columns: {
    written: 'As written',
    read: 'As read',
    precision: 'Precision',
    kind: 'Kind',
    words: 'Words',
    article: 'Article',
    actor: 'Actors',
  },
  lane: 'Lane',
  table: 'Timeline as a table',
  counted: (items: number, lanes: number) =>
    `${counted(items, 'date', 'dates')} in ${counted(lanes, 'lane', 'lanes')}`,
  undated: ({ articles, horizons }: { articles: number; horizons: number }) =>
    [
      articles > 0 && `${counted(articles, 'article', 'articles')} without a date`,
      horizons > 0 && `${counted(horizons, 'horizon', 'horizons')} of articles without one`,
    ]
      .filter(Boolean)
      .join(', '),
  leftOut: (shown: number, all: number) => `the first ${shown} of ${all} lanes`,
} as const;

/** What a lane is called; actors and domains by their names. */
export function laneName(
  lane: LaneOf,
  nameOfActor: (actor: string) => string,
  nameOfDomain: (domain: Extract<LaneOf, { of: 'domain' }>['domain']) => string,
): string {
  switch (lane.of) {
    case 'horizon':
      return horizonNames[lane.horizon];
    case 'actor':
      return nameOfActor(lane.actor);
    case 'domain':
      return nameOfDomain(lane.domain);
    case 'articles':
    case 'dates':
    case 'nobody':
    case 'no-domain':
      return timelineText.laneNames[lane.of];
  }
}
