import { describe, expect, test } from 'vitest';
import type { AliasKind } from '#shared/model/actor';
import type { ActorEntry } from '#renderer/state/actors';
import { suggest, type Suggestion } from '#renderer/state/suggestions';

const none: ReadonlySet<string> = new Set();

function anEntry(name: string, ...aliases: readonly string[]): ActorEntry {
  const kind: AliasKind = 'name';
  return {
    id: name,
    name,
    monogram: name.slice(0, 2).toUpperCase(),
    slot: undefined,
    type: undefined,
    aliases: aliases.map((text) => ({ actor: name, text, kind, apply: 'auto' })),
  };
}

/** The suggestions in short: names, new ones with a plus. */
function inShort(suggestions: readonly Suggestion[]): string[] {
  return suggestions.map((one) => (one.kind === 'new' ? `+${one.name}` : one.entry.name));
}

const actors = [
  anEntry('Kim Jong Un', 'Chairman Kim'),
  anEntry('North Korea', 'DPRK', 'Pyongyang'),
  anEntry('Russia', 'Moscow', 'Kremlin'),
  anEntry('South Korea', 'Seoul'),
  anEntry('Türkiye', 'Turkey'),
];

describe('what was typed', () => {
  test('finds names that begin so before aliases that do, and those before a word within a name', () => {
    const korea = [
      anEntry('Union of Korea'),
      anEntry('Seoul', 'Korea (south)'),
      anEntry('Korean Army'),
      anEntry('China'),
    ];

    expect(inShort(suggest('korea', '', korea, none))).toEqual([
      'Korean Army',
      'Seoul',
      'Union of Korea',
      '+korea',
    ]);
  });

  test('finds a whole name before a whole alias, and either before what only begins so', () => {
    const all = [anEntry('Un Committee'), anEntry('United Nations', 'UN'), anEntry('Un')];

    expect(inShort(suggest('un', '', all, none)).slice(0, 2)).toEqual(['Un', 'United Nations']);
  });

  test('says by which alias it found an actor, but not by the actor’s own name', () => {
    const [byAlias] = suggest('pyong', '', actors, none);
    const [byName] = suggest('north', '', actors, none);

    expect(byAlias).toMatchObject({ kind: 'actor', via: 'Pyongyang' });
    expect(byName).not.toHaveProperty('via');
  });

  test('finds an actor by its monogram', () => {
    const wagner = { ...anEntry('Wagner'), monogram: 'PMC' };

    expect(inShort(suggest('pmc', '', [...actors, wagner], none))).toEqual(['Wagner', '+pmc']);
  });

  test('finds names whatever their capitals and accents', () => {
    expect(inShort(suggest('turkiye', '', actors, none))).toEqual(['Türkiye']);
    expect(inShort(suggest('RUSSIA', '', actors, none))).toEqual(['Russia']);
  });

  test('offers a new actor of that name, last, unless one has it', () => {
    expect(inShort(suggest(' Kor ', '', actors.toReversed(), none))).toEqual([
      'North Korea',
      'South Korea',
      '+Kor',
    ]);
    expect(inShort(suggest('north korea', '', actors, none))).toEqual(['North Korea']);
    // An alias may belong to two actors.
    expect(inShort(suggest('Seoul', '', actors, none))).toEqual(['South Korea', '+Seoul']);
  });

  test('does not find who is in the line already, nor offers to make that actor anew', () => {
    expect(inShort(suggest('korea', '', actors, new Set(['North Korea'])))).toEqual([
      'South Korea',
      '+korea',
    ]);
    expect(inShort(suggest('Russia', '', actors, new Set(['Russia'])))).toEqual([]);
  });

  test('offers no more than eight actors, however many there are', () => {
    const many = Array.from({ length: 50 }, (_, n) => anEntry(`Unit ${n}`));

    expect(suggest('unit', '', many, none)).toHaveLength(9);
  });

  test('tells which of the actors it found stand in the selected words', () => {
    const found = suggest('korea', 'Seoul said', actors, none);

    expect(found.flatMap((one) => (one.kind === 'actor' && one.isInText ? [one.entry.name] : []))).toEqual([
      'South Korea',
    ]);
  });
});

describe('with nothing typed', () => {
  test('the actors are offered whose name or alias stands in the selected words', () => {
    const quote = 'Moscow and North Korea agreed on troops';

    expect(inShort(suggest('', quote, actors, none))).toEqual(['North Korea', 'Russia']);
    expect(suggest('  ', quote, actors, none)).toEqual(suggest('', quote, actors, none));
  });

  test('a name is found as a word of its own, with its possessive, and not within another word', () => {
    expect(inShort(suggest('', 'the Kremlin’s troops left in the night', actors, none))).toEqual(['Russia']);
    expect(inShort(suggest('', 'Russian troops left there in the night', actors, none))).toEqual([]);
    expect(inShort(suggest('', 'ProRussia bloggers said so in the night', actors, none))).toEqual([]);
    expect(inShort(suggest('', 'ProRussia and Russia, long before our time', actors, none))).toEqual([
      'Russia',
    ]);
  });

  test('selected words that look like a name are offered as a new actor', () => {
    expect(inShort(suggest('', 'General Staff', actors, none))).toEqual(['+General Staff']);
    expect(inShort(suggest('', 'troops left', actors, none))).toEqual([]);
    expect(inShort(suggest('', 'The General Staff of all the Armies', actors, none))).toEqual([]);
  });

  test('actors that are there come before the new one', () => {
    expect(inShort(suggest('', 'Kremlin Guard', actors, none))).toEqual(['Russia', '+Kremlin Guard']);
  });

  test('no new actor is offered of a name that one has, or once somebody is in the line', () => {
    expect(inShort(suggest('', 'RUSSIA', actors, none))).toEqual([]);
    expect(inShort(suggest('', 'kremlin', actors, none))).toEqual([]);
    expect(inShort(suggest('', 'General Staff', actors, new Set(['Russia'])))).toEqual([]);
  });
});
