import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bringIn, fitAll, panned, ticksIn, withoutOverlap, zoomed } from '#shared/analysis/timeline-window';
import { dayOf } from '#shared/dates/calendar';

const year = { from: dayOf(2024, 1, 1), to: dayOf(2025, 1, 1) };
const labels = (window: { from: number; to: number }, locale: string): string[] =>
  ticksIn(window, 900, locale).map(({ label }) => label);

test('dates are round and in the language of whoever looks', () => {
  expect(labels(year, 'en-GB').slice(0, 3)).toEqual(['2024', 'Feb', 'Mar']);
  expect(labels(year, 'de').slice(2, 5)).toEqual(['Mär', 'Apr', 'Mai']);
  expect(labels({ from: dayOf(1990, 1, 1), to: dayOf(2030, 1, 1) }, 'fr')).toContain('2010');
});

test('where no year begins the first date says which year it is', () => {
  const [first, second] = labels({ from: dayOf(2024, 3, 4), to: dayOf(2024, 3, 24) }, 'en-GB');
  expect([first, second]).toEqual(['4 Mar 2024', '6 Mar']);
});

test('labels that run into each other are left out, the first ones first', () => {
  const some = [
    { label: 'Today', x: 100 },
    { label: '2024', x: 110 },
    { label: '2025', x: 300 },
  ];
  expect(withoutOverlap(some, ({ x }) => x).map(({ label }) => label)).toEqual(['Today', '2025']);
});

test('all is seen with room around, and nothing where there is nothing', () => {
  const window = fitAll([year, { from: dayOf(2026, 5, 1), to: dayOf(2026, 5, 2) }]);
  expect(window?.from).toBeLessThan(year.from);
  expect(window?.to).toBeGreaterThan(dayOf(2026, 5, 2));
  expect(fitAll([])).toBeUndefined();
});

test('zooming keeps the day under the pointer, panning the length, and neither leaves the bounds', () => {
  const part = fc.double({ min: 0, max: 1, noNaN: true });
  fc.assert(
    fc.property(part, fc.double({ min: 0.01, max: 100, noNaN: true }), (where, by) => {
      const at = year.from + where * (year.to - year.from);
      const window = zoomed(year, by, at);
      const length = window.to - window.from;
      expect((at - window.from) / length).toBeCloseTo(where, 5);
      expect(length).toBeGreaterThan(6.9);
      expect(length).toBeLessThan(400 * 366);
      expect(panned(window, by).to - panned(window, by).from).toBeCloseTo(length, 3);
    }),
  );
});

test('what is in sight moves nothing, what is not is brought in', () => {
  const near = { from: dayOf(2024, 6, 1), to: dayOf(2024, 6, 2) };
  expect(bringIn(year, near)).toBe(year);
  for (const away of [dayOf(2030, 1, 1), dayOf(2001, 1, 1)]) {
    const window = bringIn(year, { from: away, to: away + 1 });
    expect(window.from).toBeLessThan(away);
    expect(window.to).toBeGreaterThan(away);
  }
});
