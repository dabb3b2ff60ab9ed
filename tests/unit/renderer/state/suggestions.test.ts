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

describe('who is found by what was typed', () => {
  const un = { ...anEntry('United Nations Security Council'), monogram: 'SC' };

  test.each([
    ['nk', 'North Korea'],
    ['nor kor', 'North Korea'],
    ['unsc', 'United Nations Security Council'],
    ['uns', 'United Nations Security Council'],
    ['sc', 'United Nations Security Council'],
    ['nrth', 'North Korea'],
    ['kju', 'Kim Jong Un'],
  ])('“%s” finds %s', (typed, name) => {
    const [first] = suggest(typed, '', [...actors, un], none);

    expect(first).toMatchObject({ kind: 'actor', entry: { name } });
  });

  test('comes in the order of how well it fits: whole, begun, by words, by initials, by letters', () => {
    const all = ['Mayor of Dover', 'Modern Army', 'Mold', 'MoD', 'Party of Modern Wales', 'Muddle'];

    expect(
      inShort(
        suggest(
          'mod',
          '',
          all.map((name) => anEntry(name)),
          none,
        ),
      ),
    ).toEqual(['MoD', 'Modern Army', 'Party of Modern Wales', 'Mayor of Dover', 'Mold']);
  });

  test('comes first where it stands in the selected words, and among equals where it was used lately', () => {
    const units = ['Unit A', 'Unit B', 'Unit C'].map((name) => anEntry(name));

    expect(inShort(suggest('unit', 'Unit C left', units, none, ['Unit B'])).slice(0, 3)).toEqual([
      'Unit C',
      'Unit B',
      'Unit A',
    ]);
  });

  test('is nobody where only signs were typed', () => {
    expect(suggest('…', '', actors, none)).toEqual([]);
  });

  test('is not taken for a name that only has some of its letters', () => {
    const all = [anEntry('International Rescue Panel')];

    expect(inShort(suggest('Iran', '', all, none))).toEqual(['+Iran', 'International Rescue Panel']);
    expect(inShort(suggest('Intl', '', all, none))).toEqual(['+Intl', 'International Rescue Panel']);
    expect(inShort(suggest('intl', '', all, none))).toEqual(['International Rescue Panel', '+intl']);
  });
});

describe('did you mean', () => {
  test('a slip comes before the new actor, another name of the kind after it', () => {
    const all = [anEntry('Russia'), anEntry('Iraq')];

    expect(inShort(suggest('Rusia', '', all, none))).toEqual(['Russia', '+Rusia']);
    expect(inShort(suggest('Iran', '', all, none))).toEqual(['+Iran', 'Iraq']);
    expect(suggest('Rusia', '', all, none)[0]).toMatchObject({ isNear: true });
  });

  test('what stands in the selected words as it was typed is no slip', () => {
    const all = [anEntry('Rumania')];

    expect(inShort(suggest('Romania', '', all, none))).toEqual(['Rumania', '+Romania']);
    expect(inShort(suggest('Romania', 'Romania agreed', all, none))).toEqual(['+Romania', 'Rumania']);
  });

  test('an alias is meant, too', () => {
    expect(suggest('Pyongjang', '', actors, none)[0]).toMatchObject({
      entry: { name: 'North Korea' },
      via: 'Pyongyang',
      isNear: true,
    });
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
    expect(inShort(suggest('', 'Bank of Japan', actors, none))).toEqual(['+Bank of Japan']);
    expect(inShort(suggest('', 'Officials declined comment', actors, none))).toEqual([]);
    expect(inShort(suggest('', 'وزارة الخارجية', actors, none))).toEqual(['+وزارة الخارجية']);
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
