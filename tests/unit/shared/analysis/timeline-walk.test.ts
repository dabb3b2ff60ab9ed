import { expect, test } from 'vitest';
import type { Lane } from '#shared/analysis/timeline-lanes';
import { placeAfter, placeIn } from '#shared/analysis/timeline-walk';
import { aTimelineItem } from '#tests/builders/a-timeline-item';

const lanes: Lane[] = [
  {
    of: 'articles',
    key: 'articles',
    name: 'Articles',
    items: [aTimelineItem('2023'), aTimelineItem('2024')],
  },
  {
    of: 'dates',
    key: 'dates',
    name: 'Dates',
    items: [aTimelineItem('2020'), aTimelineItem('2024-02'), aTimelineItem('2025')],
  },
];
const at = (lane: string, item: string) => ({ lane, item: `date ${item}` });

test('arrows go along the time and stop at its ends', () => {
  expect(placeAfter(lanes, at('articles', '2023'), 'ArrowRight')).toEqual(at('articles', '2024'));
  expect(placeAfter(lanes, at('articles', '2024'), 'ArrowRight')).toEqual(at('articles', '2024'));
  expect(placeAfter(lanes, at('dates', '2024-02'), 'Home')).toEqual(at('dates', '2020'));
  expect(placeAfter(lanes, at('dates', '2024-02'), 'End')).toEqual(at('dates', '2025'));
});

test('in another lane one comes to what is nearest in time', () => {
  expect(placeAfter(lanes, at('articles', '2024'), 'ArrowDown')).toEqual(at('dates', '2024-02'));
  expect(placeAfter(lanes, at('dates', '2020'), 'ArrowUp')).toEqual(at('articles', '2023'));
  expect(placeAfter(lanes, at('dates', '2020'), 'ArrowDown')).toBeUndefined();
  expect(placeAfter(lanes, at('dates', '2020'), 'x')).toBeUndefined();
});

test('where the place is gone one is at the beginning', () => {
  expect(placeIn(lanes, at('dates', '2025'))).toEqual(at('dates', '2025'));
  expect(placeIn(lanes, at('dates', '1999'))).toEqual(at('dates', '2020'));
  expect(placeIn(lanes, at('gone', '1999'))).toEqual(at('articles', '2023'));
  expect(placeIn([], undefined)).toBeUndefined();
});
