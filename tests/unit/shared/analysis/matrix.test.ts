import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { matrixOf, NO_DOMAIN, type MatrixImplication, type MatrixLink } from '#shared/analysis/matrix';
import { sortedMatrix, type MatrixOrder } from '#shared/analysis/matrix-order';
import { matrixTable } from '#shared/analysis/matrix-table';
import { netEffect } from '#shared/analysis/net-effect';
import { domains, effects } from '#shared/model/implication';

const nameOf = (actor: string): string => actor.toUpperCase();
const implications: MatrixImplication[] = [
  { id: 'war', statement: 'It becomes a party to the war.', domain: 'pol' },
  { id: 'relief', statement: 'They relieve worn units.', domain: 'mil' },
  { id: 'burden', statement: 'They cost more than they bring.', domain: 'mil' },
  { id: 'weapons', statement: 'It gives weapons.' },
];
const links: MatrixLink[] = [
  { implication: 'war', actor: 'ukraine', effect: 'loss' },
  { implication: 'relief', actor: 'ukraine', effect: 'loss' },
  { implication: 'weapons', actor: 'ukraine', effect: 'gain' },
  { implication: 'relief', actor: 'russia', effect: 'gain' },
  { implication: 'burden', actor: 'russia', effect: 'loss' },
  { implication: 'burden', actor: 'korea' },
  { implication: 'of another article', actor: 'nobody', effect: 'gain' },
];

test('by domain: how many affect an actor, and what they come to', () => {
  const matrix = matrixOf('domains', implications, links, nameOf);

  expect(matrix.rows).toMatchObject([
    {
      key: 'ukraine',
      name: 'UKRAINE',
      count: 3,
      effect: 'mixed',
      implications: ['war', 'relief', 'weapons'],
    },
    { key: 'russia', name: 'RUSSIA', count: 2, effect: 'mixed' },
    { key: 'korea', name: 'KOREA', count: 1, effect: undefined },
  ]);
  expect(matrix.total).toMatchObject({ count: 6, effect: 'mixed' });
  expect(matrix.columns.map(({ name, count }) => [name, count])).toEqual([
    ['Political', 1],
    ['Military', 4],
    ['No domain', 1],
  ]);
  expect(matrix.cell('russia', 'mil')).toEqual({
    count: 2,
    effect: 'mixed',
    implications: ['relief', 'burden'],
  });
  expect(matrix.cell('korea', 'mil')).toEqual({ count: 1, effect: undefined, implications: ['burden'] });
  expect(matrix.cell('ukraine', NO_DOMAIN)?.effect).toBe('gain');
  expect(matrix.cell('korea', 'pol')).toBeUndefined();
});

test('by implication: those that affect most come first', () => {
  const matrix = matrixOf('implications', implications, links, nameOf);

  expect(matrix.columns.map(({ key }) => key)).toEqual(['relief', 'burden', 'war', 'weapons']);
  expect(matrix.cell('ukraine', 'war')).toEqual({ count: 1, effect: 'loss', implications: ['war'] });
});

test('an implication that affects the same actor twice counts once', () => {
  const twice = [...links, { implication: 'war', actor: 'ukraine', effect: 'gain' } as const];

  const matrix = matrixOf('domains', implications, twice, nameOf);
  const once = { count: 1, effect: 'mixed', implications: ['war'] };
  expect(matrix.cell('ukraine', 'pol')).toEqual(once);
  expect(matrix.columns[0]).toMatchObject(once);
  expect(matrix.rows[0]).toMatchObject({ name: 'UKRAINE', count: 3 });
});

test('sorted by name or by effect, losses first; domains keep their order', () => {
  const matrix = matrixOf('domains', implications, links, nameOf);
  const names = (order: MatrixOrder) => sortedMatrix(matrix, order).rows.map(({ name }) => name);

  expect(names('name')).toEqual(['KOREA', 'RUSSIA', 'UKRAINE']);
  expect(names('effect')).toEqual(['UKRAINE', 'RUSSIA', 'KOREA']);
  expect(sortedMatrix(matrix, 'name').columns).toEqual(matrix.columns);
  const byImplication = matrixOf('implications', implications, links, nameOf);
  expect(sortedMatrix(byImplication, 'effect').columns.map(({ key }) => key)).toEqual([
    'burden',
    'war',
    'relief',
    'weapons',
  ]);
});

test('as a table it has its totals last, in the order in which it is shown', () => {
  const matrix = sortedMatrix(matrixOf('domains', implications, links, nameOf), 'name');

  expect(matrixTable(matrix)).toEqual([
    ['Actor', 'Political', 'Military', 'No domain', 'All'],
    ['KOREA', '', '1', '', '1'],
    ['RUSSIA', '', '◆ 2', '', '◆ 2'],
    ['UKRAINE', '▼ 1', '▼ 1', '▲ 1', '◆ 3'],
    ['All', '▼ 1', '◆ 4', '▲ 1', '◆ 6'],
  ]);
});

test.each([
  [[], undefined],
  [[undefined], undefined],
  [['gain', undefined, 'unclear'], 'gain'],
  [['loss', 'loss'], 'loss'],
  [['gain', 'loss'], 'mixed'],
  [['gain', 'mixed'], 'mixed'],
  [['unclear', undefined], 'unclear'],
] as const)('%j come to %s', (all, net) => {
  expect(netEffect(all)).toBe(net);
});

test('each link is in one cell, of its actor and its domain', () => {
  const anImplication = fc.record(
    {
      id: fc.constantFrom('a', 'b', 'c', 'd', 'e'),
      statement: fc.constant('x'),
      domain: fc.constantFrom(...domains),
    },
    { requiredKeys: ['id', 'statement'] },
  );
  const aLink = fc.record(
    {
      implication: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'),
      actor: fc.constantFrom('x', 'y', 'z'),
      effect: fc.constantFrom(...effects),
    },
    { requiredKeys: ['implication', 'actor'] },
  );
  const set = <Value>(arbitrary: fc.Arbitrary<Value>, keyOf: (value: Value) => string) =>
    fc.uniqueArray(arbitrary, { selector: keyOf });
  fc.assert(
    fc.property(
      set(anImplication, ({ id }) => id),
      set(aLink, ({ implication, actor }) => implication + actor),
      fc.constantFrom('domains' as const, 'implications' as const),
      (all, linked, kind) => {
        const matrix = matrixOf(kind, all, linked, nameOf);
        const cells = matrix.rows.flatMap(({ key: row }) =>
          matrix.columns.flatMap(({ key: column }) =>
            (matrix.cell(row, column)?.implications ?? []).map((implication) => `${implication} ${row}`),
          ),
        );
        const known = linked.filter(({ implication }) => all.some(({ id }) => id === implication));

        expect(cells.toSorted()).toEqual(
          known.map(({ implication, actor }) => `${implication} ${actor}`).toSorted(),
        );
        expect(matrix.columns.every(({ count }) => count > 0)).toBe(true);
      },
    ),
  );
});
