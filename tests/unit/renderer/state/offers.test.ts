import { expect, test } from 'vitest';
import type { ActorEntry } from '#renderer/state/actors';
import type { Sight } from '#renderer/state/lookout';
import { firstMeant, offersFor, type Offer, type OfferSources } from '#renderer/state/offers';

const none: ReadonlySet<string> = new Set();

function anEntry(name: string): ActorEntry {
  return { id: name, name, monogram: name.slice(0, 2).toUpperCase(), slot: 0, type: undefined, aliases: [] };
}

function aSight(name: string, quote: string, isKnown: boolean): Sight {
  const start = quote.indexOf(name);
  const mention = { start, end: start + name.length, actor: name, alias: name, apply: 'auto' as const };
  return { candidate: { id: name, name, aliases: [] }, isKnown, mention };
}

function from(given: Partial<OfferSources>): OfferSources {
  return { quote: '', sights: [], actors: [], candidates: [], themes: [], recent: [], ...given };
}

/** The offers in short: what kind, and of what name. */
function inShort(offers: readonly Offer[]): string[] {
  return offers.map((offer) => {
    switch (offer.kind) {
      case 'actor':
        return offer.entry.name;
      case 'candidate':
        return `?${offer.candidate.name}`;
      case 'theme':
        return `#${offer.theme.name}`;
      case 'new':
        return `+${offer.name}`;
    }
  });
}

test('with nothing typed, who stands in the words is offered in their order, each once', () => {
  const quote = 'Japan met Russia, and Japan left';
  const sights = [
    aSight('Japan', quote, false),
    aSight('Russia', quote, true),
    aSight('Japan', quote, false),
  ];
  const sources = from({ quote, sights, actors: [anEntry('Russia')] });

  expect(inShort(offersFor('', sources, none))).toEqual(['?Japan', 'Russia']);
  expect(inShort(offersFor('', sources, new Set(['Japan'])))).toEqual(['Russia']);
});

test('a selected name that somebody has is not offered as a new actor', () => {
  const sights = [aSight('Bank of Japan', 'Bank of Japan', false)];

  expect(inShort(offersFor('', from({ quote: 'Bank of Japan', sights }), none))).toEqual(['?Bank of Japan']);
  expect(inShort(offersFor('', from({ quote: 'Bank of Peru' }), none))).toEqual(['+Bank of Peru']);
});

test('what is typed finds actors, then those who would become one, then themes, and last makes a new one', () => {
  const sources = from({
    actors: [anEntry('Japan Airlines')],
    candidates: ['Japan', 'Japan Airlines', 'Jamaica'].map((name) => ({ id: name, name, aliases: [] })),
    themes: [{ id: 't', name: 'Japanese banks' }],
  });

  expect(inShort(offersFor('japan', sources, none))).toEqual([
    'Japan Airlines',
    '?Japan',
    '#Japanese banks',
    '+japan',
  ]);
  expect(inShort(offersFor('japan', sources, new Set(['Japan', 't'])))).toEqual(['Japan Airlines', '+japan']);
});

test('one letter finds only those whom the project has, or the words', () => {
  const sights = [aSight('Japan', 'Japan left', false)];
  const candidates = ['Jamaica', 'Japan'].map((name) => ({ id: name, name, aliases: [] }));

  expect(inShort(offersFor('j', from({ sights, candidates }), none))).toEqual(['?Japan', '+j']);
  expect(inShort(offersFor('ja', from({ candidates }), none))).toEqual(['?Jamaica', '?Japan', '+ja']);
});

test('a project without themes shows no trace of them', () => {
  expect(inShort(offersFor('grain', from({}), none))).toEqual(['+grain']);
});

test('“did you mean” stands right above the new actor, who is meant where either may be', () => {
  const offers = offersFor('Iran', from({ actors: [anEntry('Iraq')] }), none);

  expect(inShort(offers)).toEqual(['Iraq', '+Iran']);
  expect(firstMeant(offers)).toBe(1);
});
