import { expect, test } from 'vitest';
import { pictureToSvg } from '#shared/analysis/picture';
import type { Lane } from '#shared/analysis/timeline-lanes';
import { timelinePicture } from '#shared/analysis/timeline-picture';
import { dayOf } from '#shared/dates/calendar';
import { aTimelineItem } from '#tests/builders/a-timeline-item';

const window = { from: dayOf(2020, 1, 1), to: dayOf(2027, 1, 1) };
const caption = {
  title: 'Timeline',
  subtitle: '3 dates',
  legend: { exact: 'as written', inferred: 'inferred', either: 'one of two' },
  labelOf: ({ words }: { words: string }) => words,
  leftOut: (shown: number, all: number) => `${shown} of ${all} lanes`,
  locale: 'en',
};

function aLane(key: string, count = 3): Lane {
  const items = Array.from({ length: count }, (_, at) =>
    aTimelineItem(String(2018 + (at % 11)), {
      key: `item ${at}`,
      words: 'A <b> & c',
      sureness: at % 2 === 0 ? 'exact' : 'inferred',
    }),
  ).toSorted((one, other) => one.span.from - other.span.from);
  return { of: 'dates', key, name: `Lane <${key}>`, items };
}

test('what is inferred has a dashed edge, and nothing in it is markup', () => {
  const svg = pictureToSvg(timelinePicture([aLane('one')], window, caption));

  expect(svg).toContain('Lane &lt;one&gt; (3)');
  expect(svg).toContain('A &lt;b&gt; &amp; c');
  expect(svg).toContain('stroke-dasharray');
  expect(svg).not.toMatch(/<script|href|url\(/u);
});

test('all of it lies within its edges, also what begins before and ends after', () => {
  const { width, height, shapes } = timelinePicture([aLane('one', 200), aLane('two')], window, caption);

  for (const shape of shapes) {
    const [right, bottom] = shape.kind === 'box' ? [shape.width, shape.height] : [0, 0];
    expect(shape.x).toBeGreaterThanOrEqual(0);
    expect(shape.x + right).toBeLessThanOrEqual(width);
    expect(shape.y + bottom).toBeLessThanOrEqual(height);
  }
});

test('of many lanes the first are drawn, and the rest is told', () => {
  const lanes = Array.from({ length: 70 }, (_, at) => aLane(`lane ${at}`));
  const words = timelinePicture(lanes, window, caption).shapes.flatMap((shape) =>
    shape.kind === 'words' ? [shape.words] : [],
  );

  expect(words).toContain('60 of 70 lanes');
  expect(words.filter((word) => word.startsWith('Lane'))).toHaveLength(60);
});
