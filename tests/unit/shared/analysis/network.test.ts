import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { heavyTies, networkOf, partOf, tiesOf } from '#shared/analysis/network';
import { networkTable } from '#shared/analysis/network-table';
import type { MatrixLink } from '#shared/analysis/matrix';
import type { LedgerTies, Tie } from '#shared/search/passage-ties';
import { aNetwork, anyNetwork } from '#tests/builders/a-network';

const nameOf = (actor: string): string => actor.toUpperCase();
const tie = (from: string, to: string, passages: number, implications: string[] = []): Tie => ({
  from,
  to,
  passages,
  implications,
});
const sheets: LedgerTies = {
  acts: {
    ties: [tie('korea', 'russia', 2, ['relief']), tie('russia', 'ukraine', 2, ['war', 'weapons'])],
    actors: new Map([
      ['korea', 2],
      ['russia', 5],
      ['ukraine', 1],
      ['alone', 9],
    ]),
  },
  together: {
    ties: [tie('a-russia', 'b-korea', 1)],
    actors: new Map([
      ['a-russia', 1],
      ['b-korea', 1],
    ]),
  },
};
const links: MatrixLink[] = [
  { implication: 'relief', actor: 'russia', effect: 'gain' },
  { implication: 'war', actor: 'russia', effect: 'loss' },
  { implication: 'war', actor: 'ukraine', effect: 'loss' },
  { implication: 'weapons', actor: 'ukraine', effect: 'gain' },
];

test('an actor is as it is in the matrix, a tie what its own implications come to for the one affected', () => {
  const { actors, ties } = networkOf('acts', sheets, links, nameOf);

  expect(actors).toEqual([
    { id: 'russia', name: 'RUSSIA', passages: 5, effect: 'mixed' },
    { id: 'korea', name: 'KOREA', passages: 2, effect: undefined },
    { id: 'ukraine', name: 'UKRAINE', passages: 1, effect: 'mixed' },
  ]);
  expect(ties.map(({ from, to, effect }) => [from.name, to.name, effect])).toEqual([
    ['KOREA', 'RUSSIA', 'gain'],
    ['RUSSIA', 'UKRAINE', 'mixed'],
  ]);
});

test('two who are together are named in the order of the alphabet, and nothing is said of an effect', () => {
  const name = (id: string): string => ({ 'a-russia': 'Russia', 'b-korea': 'Korea' })[id] ?? id;

  const [found] = networkOf('together', sheets, links, name).ties;

  expect([found?.from.name, found?.to.name, found?.effect]).toEqual(['Korea', 'Russia', undefined]);
});

test('as a table: a line for each tie, the effect in words', () => {
  expect(networkTable(networkOf('acts', sheets, links, nameOf))).toEqual([
    ['From', 'To', 'Kind', 'Passages', 'Effect'],
    ['KOREA', 'RUSSIA', 'acts on', '2', 'gains'],
    ['RUSSIA', 'UKRAINE', 'acts on', '2', 'mixed'],
  ]);
});

describe('as much as a picture holds', () => {
  const network = aNetwork([
    ['a', 'b', 9],
    ['c', 'd', 5],
    ['b', 'c', 3],
    ['e', 'f', 1],
  ]);

  test('the heaviest ties, and whom they tie', () => {
    const { actors, ties } = partOf(network, { actors: 4, ties: 2 });
    expect(ties.map(({ passages }) => passages)).toEqual([9, 5]);
    expect(actors.map(({ id }) => id).toSorted()).toEqual(['a', 'b', 'c', 'd']);
  });

  test('an actor that one looks for is in it with its ties', () => {
    expect(partOf(network, { actors: 4, ties: 2 }, 'f').ties.map(({ key }) => key)).toEqual(['a b', 'e f']);
  });

  test('all of it where there is room: the same network', () => {
    expect(partOf(network, { actors: 6, ties: 4 })).toBe(network);
  });

  test('ties of at least so many passages', () => {
    expect(
      heavyTies(network, 3)
        .actors.map(({ id }) => id)
        .toSorted(),
    ).toEqual(['a', 'b', 'c', 'd']);
    expect(heavyTies(network, 1)).toBe(network);
  });
});

test('a part is within its limits, leaves nobody without a tie, and keeps the order', () => {
  fc.assert(
    fc.property(
      anyNetwork,
      fc.integer({ min: 2, max: 8 }),
      fc.integer({ min: 1, max: 9 }),
      (network, actors, ties) => {
        const part = partOf(network, { actors, ties });

        expect(part.actors.length).toBeLessThanOrEqual(Math.max(actors, 0));
        expect(part.ties.length).toBeLessThanOrEqual(ties);
        expect(part.actors.every(({ id }) => tiesOf(part, id).length > 0)).toBe(true);
        expect(part.ties).toEqual(network.ties.filter((each) => part.ties.includes(each)));
      },
    ),
  );
});
