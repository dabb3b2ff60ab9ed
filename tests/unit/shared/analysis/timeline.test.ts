import { expect, test } from 'vitest';
import { datesOfArticle } from '#shared/analysis/article-dates';
import { spanOfHorizon, timelineOf } from '#shared/analysis/timeline';
import { lanesOf, type LaneOf } from '#shared/analysis/timeline-lanes';
import { spanOfPartial, writtenSpan, type DatedSpan } from '#shared/dates/calendar';
import { findDates } from '#shared/dates/find-dates';
import type { Horizon } from '#shared/model/implication';

const anchor = spanOfPartial('2024-10-29') as DatedSpan;

function aPassage(id: string, quote: string, actors: string[] = [], implications: string[] = []) {
  return { id, quote, actors, implications, dates: findDates(quote, anchor) };
}

function anImplication(id: string, horizon: Horizon | undefined, document = 'd1') {
  return { id, document, statement: `It follows ${id}.`, horizon, actors: ['a1'], domain: 'mil' as const };
}

function aTimeline(
  passages: ReturnType<typeof aPassage>[],
  implications: ReturnType<typeof anImplication>[] = [],
) {
  const published: Record<string, string> = { d1: '2024-10-29' };
  return timelineOf({
    articles: [
      { id: 'd1', title: 'Dated', published: published['d1'] },
      { id: 'd2', title: 'Undated', published: undefined },
    ],
    dates: new Map([['d1', datesOfArticle(passages)]]),
    implications,
    domainOf: (id) => (id === 'i1' ? 'mil' : undefined),
    publishedOf: (id) => published[id],
    idOfActor: (id) => (id === 'merged' ? 'a1' : id),
  });
}

const nameOf = (lane: LaneOf): string => (lane.of === 'actor' ? lane.actor : lane.of);

test('the same date in two passages stands once, with the passages and actors of both', () => {
  const { items } = aTimeline([
    aPassage('p1', 'It began in March 2024.', ['a1']),
    aPassage('p2', 'In March 2024 it was over.', ['merged', 'a2'], ['i1']),
  ]);

  expect(items.map(({ kind }) => kind)).toEqual(['date', 'article']);
  expect(items[0]).toMatchObject({
    written: 'March 2024',
    passages: ['p1', 'p2'],
    actors: ['a1', 'a2'],
    domains: ['mil'],
  });
});

test('a date that may be read in two ways stands twice, and each knows of the other', () => {
  const { items } = aTimeline([aPassage('p1', 'on 04/05/2024')]);
  const read = items.filter(({ kind }) => kind === 'date');

  expect(
    read.map(({ span, other, sureness }) => [writtenSpan(span), other && writtenSpan(other), sureness]),
  ).toEqual([
    ['2024-04-05', '2024-05-04', 'either'],
    ['2024-05-04', '2024-04-05', 'either'],
  ]);
});

test('horizons are counted from the date of the article, and without one are told as undated', () => {
  const long = (horizon: 'now' | 'near' | 'mid' | 'long') => {
    const { from, to } = spanOfHorizon(horizon, anchor);
    return writtenSpan({ from, to, precision: 'day' });
  };
  expect(long('now')).toBe('2024-10-29');
  expect(long('near')).toBe('2024-10-29/2025-01-27');
  expect(long('mid')).toBe('2025-01-28/2025-10-27');
  expect(long('long')).toBe('2025-10-28/2027-10-27');

  const { items, undated } = aTimeline(
    [],
    [anImplication('i1', 'near'), anImplication('i2', 'none'), anImplication('i3', 'mid', 'd2')],
  );
  expect(items.map(({ key }) => key)).toEqual(['horizon i1', 'article d1']);
  expect(undated).toEqual({ articles: 1, horizons: 1 });
});

test('lanes hold what is of their kind, in time, and those with nothing are left out', () => {
  const { items } = aTimeline(
    [aPassage('p1', 'next year'), aPassage('p2', 'in 2022')],
    [anImplication('i1', 'long'), anImplication('i2', 'now')],
  );
  const lanes = lanesOf('kind', items, nameOf);

  expect(lanes.map(({ key, items: { length } }) => [key, length])).toEqual([
    ['articles', 1],
    ['dates', 2],
    ['now', 1],
    ['long', 1],
  ]);
  expect(lanes[1]?.items.map(({ written }) => written)).toEqual(['2022', 'next year']);
});

test('what has two actors is in the lane of each, and what has none in a lane of its own', () => {
  const { items } = aTimeline([
    aPassage('p1', 'in 2021', ['a1', 'a2']),
    aPassage('p2', 'in 2022', ['a2']),
    aPassage('p3', 'in 2023'),
  ]);

  expect(lanesOf('actor', items, nameOf).map(({ name, items: { length } }) => [name, length])).toEqual([
    ['articles', 1],
    ['a2', 2],
    ['a1', 1],
    ['nobody', 1],
  ]);
});
