import { expect, test } from 'vitest';
import { proposePlaces } from '#shared/anchoring/proposals';
import { spanOf } from '#shared/anchoring/span';

const BEFORE = 'The envoy spoke on Monday. Observers expect more to follow. Nobody knows what was agreed.';

function proposed(quote: string, after: string, { isKnown = true } = {}): string[] {
  const start = BEFORE.indexOf(quote);
  const spans = [spanOf(BEFORE, start, start + quote.length)];
  const places = proposePlaces(isKnown ? BEFORE : undefined, after, spans);
  return places.map((place) => after.slice(place.start, place.end));
}

test('what the words became is proposed first, in whole words', () => {
  const after = BEFORE.replace('expect more to follow', 'foresee others');

  expect(proposed('expect more to follow', after)[0]).toBe('foresee others');
});

test('of an unknown text, what resembles the words is proposed', () => {
  const after = `${'Something else is said here. '.repeat(20)}Some expected more to follow soon.`;

  expect(proposed('expect more to follow', after, { isKnown: false })[0]).toBe('expected more to follow');
});

test('nothing is proposed for words that went without anything like them, and no two proposals overlap', () => {
  expect(proposed('Nobody knows', 'Zzz.')).toEqual([]);

  const after = BEFORE.replace('expect more to follow', 'expect much to follow, and expect more follows');
  const start = BEFORE.indexOf('expect');
  const places = proposePlaces(BEFORE, after, [spanOf(BEFORE, start, start + 21)]);
  for (const [at, place] of places.entries()) {
    for (const other of places.slice(at + 1))
      expect(other.start >= place.end || other.end <= place.start).toBe(true);
  }
});
