import { describe, expect, test } from 'vitest';
import {
  isFiltering,
  matches,
  noFilter,
  toggled,
  wishesOf,
  withoutFocus,
  type Filter,
} from '#renderer/state/filter';
import { offersFor } from '#renderer/state/filter-offers';
import type { PassageView } from '#renderer/state/passage-view';
import { aView } from '#tests/builders/a-view';

const russia = { id: 'russia', name: 'Russia', roles: ['affected'] as const };
const korea = { id: 'korea', name: 'North Korea', roles: ['acts', 'speaks'] as const };
const gains = { id: 'gains', statement: 'Russia gains troops.', basis: 'inferred', domain: 'mil' } as const;
const both = aView({ id: 'both', actors: [korea, russia], implications: [gains] });
const one = aView({ id: 'one', actors: [russia], recorded: { certainty: 'ps-plus' } });
const bare = aView({ id: 'bare', layer: 'colleague' });
const all: readonly PassageView[] = [both, one, bare];

const idsOf = (passages: readonly PassageView[]) => passages.map(({ id }) => id);

describe('a filter', () => {
  test.each<[Filter, string[]]>([
    [noFilter, ['both', 'one', 'bare']],
    [{ actors: ['russia'] }, ['both', 'one']],
    [{ actors: ['russia', 'korea'] }, ['both']],
    [{ role: 'acts' }, ['both']],
    [{ actors: ['russia'], role: 'acts' }, []],
    [{ actors: ['russia'], role: 'affected' }, ['both', 'one']],
    [{ implication: 'gains' }, ['both']],
    [{ domain: 'mil' }, ['both']],
    [{ domain: 'mil', basis: 'stated' }, []],
    [{ basis: 'inferred' }, ['both']],
    [{ certainty: 'ps-plus' }, ['one']],
    [{ layer: 'colleague' }, ['bare']],
    [{ untidy: true }, ['bare']],
    [{ actors: ['russia'], certainty: 'ps-plus' }, ['one']],
  ])('%j shows %j', (filter, ids) => {
    expect(idsOf(all.filter((passage) => matches(passage, filter)))).toEqual(ids);
  });

  test('asks for domain and basis of one and the same implication', () => {
    const two = aView({
      implications: [gains, { ...gains, id: 'other', basis: 'stated', domain: 'eco' }],
    });

    expect(matches(two, { domain: 'mil', basis: 'inferred' })).toBe(true);
    expect(matches(two, { domain: 'mil', basis: 'stated' })).toBe(false);
  });

  test('asked for a thing twice is as it was before', () => {
    const once = toggled({ role: 'acts' }, { facet: 'actors', value: 'russia' });

    expect(wishesOf(once)).toEqual([
      { facet: 'actors', value: 'russia' },
      { facet: 'role', value: 'acts' },
    ]);
    expect(wishesOf(toggled(once, { facet: 'actors', value: 'russia' }))).toEqual([
      { facet: 'role', value: 'acts' },
    ]);
    expect(toggled(noFilter, { facet: 'untidy', value: true })).toMatchObject({ untidy: true });
  });

  test('that asks for nothing any more is none', () => {
    const filter = toggled({ certainty: 'ps-plus' }, { facet: 'certainty', value: 'ps-plus' });

    expect(filter).toBe(noFilter);
    expect(isFiltering(filter)).toBe(false);
  });

  test('without its focus keeps what else was asked for', () => {
    expect(wishesOf(withoutFocus({ actors: ['russia'], implication: 'gains', role: 'acts' }))).toEqual([
      { facet: 'role', value: 'acts' },
    ]);
    expect(withoutFocus({ actors: ['russia'] })).toBe(noFilter);
  });
});

describe('what a filter offers', () => {
  test('is what narrows, with how many passages it leaves', () => {
    const offers = offersFor(all, noFilter);

    expect(offers.get('actors')).toEqual([
      { wish: { facet: 'actors', value: 'russia' }, count: 2, isOn: false },
      { wish: { facet: 'actors', value: 'korea' }, count: 1, isOn: false },
    ]);
    expect(offers.get('role')?.map(({ wish }) => wish.value)).toEqual(['acts', 'affected', 'speaks']);
    expect(offers.get('layer')?.length).toBe(2);
  });

  test('leaves out what all of them have, and keeps what can be given up', () => {
    const filter = { actors: ['russia'] };

    const offers = offersFor(
      all.filter((passage) => matches(passage, filter)),
      filter,
    );

    expect(offers.get('layer')).toBeUndefined();
    expect(offers.get('actors')?.[0]).toEqual({
      wish: { facet: 'actors', value: 'russia' },
      count: 2,
      isOn: true,
    });
    expect(offersFor([], { certainty: 'ct-plus' }).get('certainty')).toEqual([
      { wish: { facet: 'certainty', value: 'ct-plus' }, count: 0, isOn: true },
    ]);
  });

  test('asks for roles of those who are asked for', () => {
    const filter = { actors: ['russia'] };

    const roles = offersFor([both, one, aView({ actors: [korea] })], filter).get('role');

    expect(roles?.map(({ wish, count }) => [wish.value, count])).toEqual([['affected', 2]]);
  });
});
