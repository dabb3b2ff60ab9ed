import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Ledger, type LedgerPassage } from '#shared/search/ledger';
import type { SearchedArticle, SearchedPassage } from '#shared/search/searched';
import { anArticle, anIndexOf, anyArticle, aRegister } from '#tests/builders/a-search';

const [RUSSIA, MINISTRY, CORRIDOR, ARMY] = ['russia', 'ministry', 'corridor', 'army'];
const register = {
  actors: [RUSSIA, MINISTRY, CORRIDOR, ARMY].map((id) => ({ id, name: id, aliases: [] })),
  themes: [{ id: 'grain', name: 'Grain' }],
  people: [{ id: 'ada' }, { id: 'grace' }],
  outlets: { named: () => undefined } as never,
};
let count = 0;
const aPassage = (more: Partial<SearchedPassage> = {}): SearchedPassage => ({
  id: `passage ${++count}`,
  spans: [{ start: 0, end: 4 }],
  quote: 'grain',
  madeAt: 1_700_000_000_000,
  actors: [],
  themes: [],
  bearsOn: [],
  ...more,
});
const aLedger = (...articles: SearchedPassage[][]) =>
  new Ledger(
    anIndexOf(
      register,
      articles.map((passages, at) => anArticle({ document: `article ${at}`, words: 'grain', passages })),
    ),
  );
const acting = { actor: RUSSIA, roles: ['acts' as const] };
const affected = { actor: MINISTRY, roles: ['affected' as const] };
const supporting = { implication: 'bread', stance: 'supports' as const };

describe('what is counted', () => {
  const ledger = aLedger(
    [
      aPassage({ actors: [acting, affected], themes: ['grain'], bearsOn: [supporting], by: 'ada' }),
      aPassage({ actors: [{ actor: RUSSIA, roles: [] }], by: 'grace' }),
    ],
    [aPassage({ actors: [acting], bearsOn: [{ implication: 'bread', stance: 'undermines' }], by: 'grace' })],
  );

  test('passages and articles of an actor, and what it does in them', () => {
    expect(ledger.tally().actors.get(RUSSIA)).toEqual({
      passages: 3,
      documents: ['article 0', 'article 1'],
      roles: { acts: 2, affected: 0, speaks: 0, supports: 0, opposes: 0, mentioned: 1 },
    });
    expect(ledger.tally().themes.get('grain')).toEqual({ passages: 1, documents: ['article 0'] });
  });

  test('how passages bear on an implication', () => {
    expect(ledger.tally().implications.get('bread')).toEqual({
      passages: 2,
      documents: ['article 0', 'article 1'],
      stances: { supports: 1, undermines: 1, context: 0 },
    });
  });

  test('only of the articles and people that are asked for', () => {
    expect(ledger.tally({ documents: new Set(['article 1']) }).actors.get(RUSSIA)?.passages).toBe(1);
    expect(ledger.tally({ people: new Set(['ada']) }).actors.get(RUSSIA)?.passages).toBe(1);
    expect(ledger.passages({ actors: [RUSSIA], people: new Set(['grace']) })).toHaveLength(2);
    expect(ledger.ties({ people: new Set(['grace']) }).together.ties).toEqual([]);
  });

  test('who acts on whom, and who is in one passage', () => {
    const { acts, together } = ledger.ties();
    expect(acts.ties).toEqual([{ from: RUSSIA, to: MINISTRY, passages: 1, implications: [] }]);
    expect(together.ties).toEqual([{ from: MINISTRY, to: RUSSIA, passages: 1, implications: [] }]);
    expect(together.actors).toEqual(
      new Map([
        [RUSSIA, 3],
        [MINISTRY, 1],
      ]),
    );
  });

  test('who acts where an implication is supported acts on whom that affects', () => {
    const affects = new Map([['bread', [CORRIDOR, MINISTRY]]]);
    const { acts } = ledger.ties({ affects });
    expect(acts.ties).toEqual([
      { from: RUSSIA, to: MINISTRY, passages: 1, implications: ['bread'] },
      { from: RUSSIA, to: CORRIDOR, passages: 1, implications: ['bread'] },
    ]);
    expect(acts.actors.get(CORRIDOR)).toBe(1);
    expect(ledger.ties({ affects, implications: new Set(['other']) }).acts.ties).toEqual([]);
  });

  test('the passages behind an actor and behind a tie', () => {
    const by = new Set(['bread']);
    expect(ledger.passages({ involves: { actor: CORRIDOR, by } })).toHaveLength(1);
    expect(ledger.passages({ involves: { actor: RUSSIA, by } })).toHaveLength(3);
    expect(ledger.passages({ acts: { from: RUSSIA, to: CORRIDOR, by } })).toHaveLength(1);
    expect(ledger.passages({ acts: { from: RUSSIA, to: MINISTRY, by: new Set() } })).toHaveLength(1);
    expect(ledger.passages({ acts: { from: MINISTRY, to: RUSSIA, by } })).toEqual([]);
  });
});

test('whoever was merged counts as the one it became, once in a passage', () => {
  const merged = {
    ...register,
    actors: [
      { id: RUSSIA, name: 'Russia', aliases: [] },
      { id: MINISTRY, name: 'Ministry', aliases: [], mergedInto: CORRIDOR },
      { id: CORRIDOR, name: 'Corridor', aliases: [], mergedInto: RUSSIA },
    ],
  };
  const passage = aPassage({ actors: [affected, acting] });
  const ledger = new Ledger(anIndexOf(merged, [anArticle({ words: 'grain', passages: [passage] })]));

  expect([...ledger.tally().actors]).toEqual([
    [
      RUSSIA,
      expect.objectContaining({ passages: 1, roles: expect.objectContaining({ acts: 1, affected: 1 }) }),
    ],
  ]);
  expect(ledger.passages({ actors: [CORRIDOR] })[0]?.actors).toEqual([
    { actor: RUSSIA, roles: ['acts', 'affected'] },
  ]);
  expect(ledger.ties().acts.ties).toEqual([]);
});

test('a passage is told as it was said, to the second', () => {
  const passage = aPassage({
    actors: [acting],
    themes: ['grain'],
    bearsOn: [supporting],
    by: 'ada',
    kind: 'judgement',
    certainty: 'pr-plus',
    madeAt: 1_700_000_000_987,
  });
  const { id, actors, themes, bearsOn, by, kind, certainty } = passage;
  expect(aLedger([passage]).passages({ implications: new Set(['bread', 'other']) })).toEqual([
    {
      document: 'article 0',
      id,
      range: { start: 0, end: 4 },
      actors,
      themes,
      bearsOn,
      by,
      kind,
      certainty,
      madeAt: 1_700_000_000_000,
    },
  ]);
  expect(aLedger([aPassage({ spans: [] })]).passages({})[0]?.range).toBeUndefined();
});

test('what the ledger picks and counts is what looking at every passage gives', () => {
  fc.assert(
    fc.property(aRegister, anyArticle(0), anyArticle(1), (any, one, other) => {
      const all = [one, other].flatMap((article) =>
        article.passages.map((passage) => ({ article, passage })),
      );
      const survivor = (id: string) => any.actors.find((actor) => actor.id === id)?.mergedInto ?? id;
      const actorsIn = ({ actors }: Pick<SearchedPassage, 'actors'>) =>
        new Set(actors.map(({ actor }) => survivor(survivor(actor))));
      const ledger = new Ledger(anIndexOf(any, [one, other]));

      const { actors, implications } = ledger.tally();

      for (const { id } of any.actors) {
        const having = all.filter(({ passage }) => actorsIn(passage).has(id));
        expect(actors.get(id)?.passages ?? 0).toBe(having.length);
        if (survivor(id) === id) expect(idsOf(ledger.passages({ actors: [id] }))).toEqual(idsOfSaid(having));
      }
      for (const [id, { passages, stances }] of implications) {
        const bearing = all.filter(({ passage }) =>
          passage.bearsOn.some(({ implication }) => implication === id),
        );
        expect([passages, stances.supports + stances.undermines + stances.context]).toEqual([
          bearing.length,
          bearing.length,
        ]);
      }
    }),
    { numRuns: 200 },
  );
});

test('there are as many passages behind a tie, and behind an actor, as are counted in it', () => {
  fc.assert(
    fc.property(aRegister, anyArticle(0), anyArticle(1), (any, one, other) => {
      const ledger = new Ledger(anIndexOf(any, [one, other]));
      const actors = any.actors.filter(({ mergedInto }) => mergedInto === undefined).map(({ id }) => id);
      const implications = [...ledger.tally().implications.keys()];
      const affects = new Map(implications.map((id, at) => [id, actors.slice(at % 2, (at % 2) + 2)]));
      const affecting = (actor: string) =>
        new Set(implications.filter((id) => affects.get(id)?.includes(actor)));

      const { acts, together } = ledger.ties({ affects });

      for (const { from, to, passages } of acts.ties)
        expect(ledger.passages({ acts: { from, to, by: affecting(to) } })).toHaveLength(passages);
      for (const [actor, passages] of acts.actors)
        expect(ledger.passages({ involves: { actor, by: affecting(actor) } })).toHaveLength(passages);
      for (const { from, to, passages } of together.ties)
        expect(ledger.passages({ actors: [from, to] })).toHaveLength(passages);
      for (const [actor, passages] of together.actors)
        expect(ledger.passages({ actors: [actor] })).toHaveLength(passages);
    }),
    { numRuns: 200 },
  );
});

function idsOf(passages: readonly LedgerPassage[]): string[] {
  return passages.map(({ document, id }) => `${document} ${id}`).toSorted();
}

function idsOfSaid(said: readonly { article: SearchedArticle; passage: SearchedPassage }[]): string[] {
  return said.map(({ article, passage }) => `${article.document} ${passage.id}`).toSorted();
}
