import { describe, expect, test } from 'vitest';
import { daysAgo, passagesLike, rolesIn } from '#renderer/features/actors/passage-lines';
import type { LedgerPassage } from '#shared/search/ledger';

const noon = new Date(2024, 9, 29, 12).getTime();
const DAY = 86_400_000;

function aPassage(id: string, more: Partial<LedgerPassage> = {}): LedgerPassage {
  return {
    document: 'article',
    id,
    range: undefined,
    by: undefined,
    madeAt: noon,
    kind: undefined,
    certainty: undefined,
    actors: [{ actor: 'russia', roles: [] }],
    themes: [],
    bearsOn: [],
    ...more,
  };
}

describe('the passages of an actor', () => {
  const passages = [
    aPassage('acting', { actors: [{ actor: 'russia', roles: ['acts'] }], by: 'me', madeAt: noon - 40 * DAY }),
    aPassage('yesterday', { by: 'ada', madeAt: noon - DAY }),
    aPassage('this morning', { by: 'me', madeAt: noon - DAY / 4 }),
  ];
  const idsLike = (filter: Parameters<typeof passagesLike>[2]) =>
    passagesLike(passages, 'russia', filter, 'me', noon).map(({ id }) => id);

  test('come with the last made first', () => {
    expect(idsLike({})).toEqual(['this morning', 'yesterday', 'acting']);
  });

  test('can be those with a role, one’s own, or made lately', () => {
    expect(idsLike({ role: 'acts' })).toEqual(['acting']);
    expect(idsLike({ role: 'mentioned' })).toEqual(['this morning', 'yesterday']);
    expect(idsLike({ isMine: true })).toEqual(['this morning', 'acting']);
    expect(idsLike({ days: 1 })).toEqual(['this morning']);
    expect(idsLike({ days: 7 })).toEqual(['this morning', 'yesterday']);
    expect(idsLike({ days: 30, isMine: true })).toEqual(['this morning']);
  });

  test('are nobody’s own while nobody is known to work here', () => {
    expect(passagesLike(passages, 'russia', { isMine: true }, undefined, noon)).toEqual([]);
  });
});

test('whoever is in a passage without a role is mentioned', () => {
  expect(rolesIn(aPassage('p'), 'russia')).toEqual(['mentioned']);
});

test('days are counted by the calendar', () => {
  expect(daysAgo(new Date(2024, 9, 28, 23, 59).getTime(), new Date(2024, 9, 29, 0, 1).getTime())).toBe(1);
  expect(daysAgo(noon, noon)).toBe(0);
});
