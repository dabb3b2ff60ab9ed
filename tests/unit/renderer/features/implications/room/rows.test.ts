import { describe, expect, test } from 'vitest';
import { rowsPassing } from '#renderer/features/implications/room/filter-rows';
import { orderAfter, rowsInOrder } from '#renderer/features/implications/room/order-rows';
import { rowsOf, type ImplicationListRow } from '#renderer/features/implications/room/row';
import type { ListedImplication } from '#renderer/storage/all-implications';

let made = 0;
function anImplication(id: string, more: Partial<ListedImplication> = {}): ListedImplication {
  return {
    id,
    document: 'article',
    title: 'Troops in Kursk',
    statement: `Statement ${id}`,
    basis: 'stated',
    domain: undefined,
    likelihood: undefined,
    confidence: undefined,
    person: 'me',
    madeAt: (made += 1),
    affected: [],
    conflicts: 0,
    ...more,
  };
}

const names = {
  ofActor: (id: string) => (id === 'ru' ? 'Russia' : 'NATO'),
  ofOther: (person: string) => (person === 'me' ? undefined : 'Ada'),
};
const tally = {
  actors: new Map(),
  themes: new Map(),
  implications: new Map([
    ['b', { passages: 3, documents: ['one', 'two'], stances: { supports: 2, undermines: 1, context: 0 } }],
  ]),
};
const rows = rowsOf(
  [
    anImplication('a', { domain: 'mil', likelihood: 'likely', affected: [{ actor: 'ru', effect: 'loss' }] }),
    anImplication('b', { domain: 'pol', likelihood: 'almost-certain', basis: 'inferred', person: 'ada' }),
    anImplication('c', { confidence: 'low' }),
  ],
  tally,
  names,
);
const ids = (of: readonly ImplicationListRow[]) => of.map(({ id }) => id);

test('a row has names, and counts once they are known', () => {
  expect(rows[0]).toMatchObject({ affected: [{ name: 'Russia', effect: 'loss' }], evidence: 0, articles: 0 });
  expect(rows[1]).toMatchObject({ by: 'Ada', evidence: 3, articles: 2 });
  expect(rows[0]?.by).toBeUndefined();
  expect(rowsOf([anImplication('d')], undefined, names)[0]).toMatchObject({ evidence: undefined });
});

describe('a filter', () => {
  test('lets pass what has all that is asked for', () => {
    expect(ids(rowsPassing(rows, { typed: '', domain: 'mil' }))).toEqual(['a']);
    expect(ids(rowsPassing(rows, { typed: '', basis: 'stated' }))).toEqual(['a', 'c']);
    expect(ids(rowsPassing(rows, { typed: '', person: 'ada' }))).toEqual(['b']);
    expect(ids(rowsPassing(rows, { typed: '', domain: 'mil', person: 'ada' }))).toEqual([]);
  });

  test('takes what is as likely or more, or what nobody assessed', () => {
    expect(ids(rowsPassing(rows, { typed: '', likelihood: 'likely' }))).toEqual(['a', 'b']);
    expect(ids(rowsPassing(rows, { typed: '', likelihood: 'very-likely' }))).toEqual(['b']);
    expect(ids(rowsPassing(rows, { typed: '', likelihood: 'unsaid' }))).toEqual(['c']);
  });

  test('finds words of the statement, of who is affected, and of the article', () => {
    expect(ids(rowsPassing(rows, { typed: 'russ' }))).toEqual(['a']);
    expect(ids(rowsPassing(rows, { typed: 'kursk statement' }))).toEqual(['a', 'b', 'c']);
    expect(ids(rowsPassing(rows, { typed: 'winter' }))).toEqual([]);
  });
});

test('a column sorts, what nobody said comes last either way, and a third press goes back', () => {
  const down = orderAfter(undefined, 'likelihood');
  const up = orderAfter(down, 'likelihood');
  expect(ids(rowsInOrder(rows, down))).toEqual(['b', 'a', 'c']);
  expect(ids(rowsInOrder(rows, up))).toEqual(['a', 'b', 'c']);
  expect(orderAfter(up, 'likelihood')).toBeUndefined();
  expect(ids(rowsInOrder(rows, { by: 'evidence', direction: 'down' }))).toEqual(['b', 'c', 'a']);
});
