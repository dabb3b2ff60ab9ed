import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { layOutCards, type PlacedCard } from '#renderer/features/reader/card-layout';

const wishes = fc
  .array(fc.record({ line: fc.nat(400), height: fc.integer({ min: 16, max: 120 }) }), { maxLength: 25 })
  .map((all) => all.map((wish, n) => ({ id: `card${n}`, ...wish })));

const tops = (cards: readonly PlacedCard[]) => Object.fromEntries(cards.map(({ id, top }) => [id, top]));

test('where there is room, each card stands level with its line', () => {
  const cards = layOutCards(
    [
      { id: 'second', line: 100, height: 20 },
      { id: 'first', line: 0, height: 96 },
    ],
    undefined,
  );

  expect(cards.map(({ id }) => id)).toEqual(['first', 'second']);
  expect(tops(cards)).toEqual({ first: 0, second: 100 });
});

test('where there is none, a card is pushed down below the one before it', () => {
  const cards = layOutCards(
    [
      { id: 'first', line: 10, height: 40 },
      { id: 'second', line: 20, height: 40 },
      { id: 'third', line: 30, height: 40 },
    ],
    undefined,
  );

  expect(tops(cards)).toEqual({ first: 10, second: 54, third: 98 });
});

test('the chosen card keeps to its line; those above give way upwards, those below downwards', () => {
  const cards = layOutCards(
    [
      { id: 'first', line: 110, height: 40 },
      { id: 'chosen', line: 120, height: 40 },
      { id: 'third', line: 130, height: 40 },
    ],
    'chosen',
  );

  expect(tops(cards)).toEqual({ first: 76, chosen: 120, third: 164 });
});

test('no card is pushed out above the text: the chosen one gives way before that', () => {
  const cards = layOutCards(
    [
      { id: 'first', line: 10, height: 40 },
      { id: 'chosen', line: 20, height: 40 },
      { id: 'third', line: 30, height: 40 },
    ],
    'chosen',
  );

  expect(tops(cards)).toEqual({ first: 0, chosen: 44, third: 88 });
});

test('a card above the chosen one stays level with its line where there is room', () => {
  const cards = layOutCards(
    [
      { id: 'first', line: 10, height: 40 },
      { id: 'chosen', line: 200, height: 40 },
    ],
    'chosen',
  );

  expect(tops(cards)).toEqual({ first: 10, chosen: 200 });
});

test('no card lies over another, and they stand in the order of their lines', () => {
  fc.assert(
    fc.property(wishes, fc.option(fc.nat(25), { nil: undefined }), (all, n) => {
      const chosen = n === undefined ? undefined : `card${n}`;

      const cards = layOutCards(all, chosen);

      expect(cards.map(({ line }) => line)).toEqual(all.map(({ line }) => line).toSorted((a, b) => a - b));
      for (const [at, card] of cards.entries()) {
        const next = cards[at + 1];
        if (next) expect(next.top).toBeGreaterThan(card.top + card.height);
      }
    }),
  );
});

test('no card stands above its line unless the chosen one below needs the room', () => {
  fc.assert(
    fc.property(wishes, fc.option(fc.nat(25), { nil: undefined }), (all, n) => {
      const cards = layOutCards(all, n === undefined ? undefined : `card${n}`);

      const at = cards.findIndex(({ id }) => id === `card${n}`);
      for (const { line, top } of cards.slice(Math.max(at, 0))) expect(top).toBeGreaterThanOrEqual(line);
      const chosen = cards[at];
      if (chosen && (cards[0]?.top ?? 0) > 0) expect(chosen.top).toBe(chosen.line);
      expect(cards.every(({ top }) => top >= 0)).toBe(true);
    }),
  );
});

test('a card whose choice is gone is laid out as if none were chosen', () => {
  const all = [
    { id: 'first', line: 10, height: 40 },
    { id: 'second', line: 20, height: 40 },
  ];

  expect(layOutCards(all, 'gone')).toEqual(layOutCards(all, undefined));
});
