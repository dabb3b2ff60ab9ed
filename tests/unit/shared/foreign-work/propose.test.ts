import { describe, expect, test } from 'vitest';
import { candidatesByName } from '#shared/foreign-work/candidate-names';
import type { HandChoice } from '#shared/foreign-work/code-choice';
import { acquaintance, propose } from '#shared/foreign-work/propose';
import { gazetteer } from '#shared/gazetteer/gazetteer';
import type { ForeignWork } from '#shared/import/foreign-work';
import { foreignPassage, foreignWork } from '../../../builders/foreign-work';

const stranger = acquaintance([], [], candidatesByName(gazetteer()));

/** What each code becomes, in short: "actor known", "role speaks". */
function proposals(
  work: ForeignWork,
  known = stranger,
  byHand: ReadonlyMap<number, HandChoice> = new Map(),
): Record<string, string> {
  return Object.fromEntries(
    propose(work, known, byHand).map(({ becomes, role, same, why }, at) => [
      work.codes[at]?.name,
      [becomes, role, why, same].filter(Boolean).join(' '),
    ]),
  );
}

describe('what a code is proposed to become', () => {
  test('below headings it is what they say, in several languages', () => {
    const work = foreignWork({
      Actors: {
        'The Harbour Union': { 'as target': {}, speaker: {}, 'Its youth wing': {} },
        States: { Freedonia: {} },
      },
      Akteure: { Hafenamt: {} },
      Findings: { Shortage: {}, Military: { negative: {} } },
      Themen: { Getreide: {} },
      Review: { accepted: {} },
    });
    const headed = {
      ...work,
      codes: work.codes.map((code) => ({ ...code, isCodable: code.name !== 'States' })),
    };

    expect(proposals(headed)).toEqual({
      Actors: 'nothing heading',
      'The Harbour Union': 'actor parent',
      'as target': 'role affected role',
      speaker: 'role speaks role',
      'Its youth wing': 'actor parent',
      States: 'nothing heading',
      Freedonia: 'actor parent',
      Akteure: 'nothing heading',
      Hafenamt: 'actor parent',
      Findings: 'nothing heading',
      Shortage: 'implication parent',
      Military: 'theme domain',
      negative: 'theme parent',
      Themen: 'nothing heading',
      Getreide: 'theme parent',
      Review: 'nothing review',
      accepted: 'nothing review',
    });
  });

  test('without headings, by how it is called and whether its passages hold the name', () => {
    const work = foreignWork({
      Russia: {},
      'United Nations': {},
      Kyiv: {},
      'Ana Ruiz': {},
      'Military Aid': {},
      'Grain is running short': {},
      'feeling left out': {},
      fear: {},
    });
    const named = {
      ...work,
      codes: work.codes.map((code) => ({ ...code, named: code.name === 'Ana Ruiz' ? 2 : 0 })),
    };

    expect(proposals(named)).toEqual({
      Russia: 'actor known',
      'United Nations': 'actor known',
      // A capital may be the city.
      Kyiv: 'theme default',
      'Ana Ruiz': 'actor name',
      'Military Aid': 'theme default',
      'Grain is running short': 'implication sentence',
      'feeling left out': 'theme default',
      fear: 'theme default',
    });
  });

  test('in a group, what the group’s name says', () => {
    const work = foreignWork({ Hafenamt: {}, fear: {} }, { groups: [{ name: 'Actors', codes: [0] }] });

    expect(proposals(work)).toEqual({ Hafenamt: 'actor group', fear: 'theme default' });
  });

  test('what the project has under that name', () => {
    const known = acquaintance(
      [
        {
          id: 'a1',
          name: 'Harbour Union',
          aliases: [
            { text: 'HU', apply: 'auto' },
            { text: 'the dockers', apply: 'ask' },
          ],
        },
      ],
      [{ id: 't1', name: 'Grain' }],
      () => undefined,
    );
    const work = foreignWork({ hu: {}, grain: {}, 'the dockers': {} });

    expect(proposals(work, known)).toEqual({
      hu: 'actor known a1',
      grain: 'theme known t1',
      'the dockers': 'theme default',
    });
  });

  test('a code that only holds actors together is a heading, one that holds themes is a theme', () => {
    const work = foreignWork({ East: { Russia: {}, China: {} }, Trade: { tolls: {} } });
    const used = { ...work, passages: [foreignPassage('tolls', 'tolls', [4])] };

    expect(proposals(used)).toMatchObject({
      East: 'nothing heading',
      Trade: 'theme default',
      tolls: 'theme default',
    });
  });
});

describe('a decision by hand', () => {
  const work = foreignWork({ Countries2: { Freedonia: { speaks: {}, Army: {} }, Sylvania: {} } });

  test('is followed by the codes below, roles by their names', () => {
    const byHand = new Map([[0, { becomes: 'actor' } as const]]);

    expect(proposals(work, stranger, byHand)).toEqual({
      Countries2: 'actor chosen',
      Freedonia: 'actor parent',
      speaks: 'role speaks role',
      Army: 'actor parent',
      Sylvania: 'actor parent',
    });
  });

  test('goes before what is above it', () => {
    const byHand = new Map<number, HandChoice>([
      [0, { becomes: 'nothing' }],
      [4, { becomes: 'implication' }],
    ]);

    expect(proposals(work, stranger, byHand)).toMatchObject({
      Freedonia: 'nothing parent',
      Army: 'nothing parent',
      Sylvania: 'implication chosen',
    });
  });

  test('may say that it is another than the project’s', () => {
    const known = acquaintance([{ id: 'a1', name: 'Sylvania' }], [], () => undefined);
    const byHand = new Map([[4, { becomes: 'actor', isNew: true } as const]]);

    expect(proposals(work, known)).toMatchObject({ Sylvania: 'actor known a1' });
    expect(proposals(work, known, byHand)).toMatchObject({ Sylvania: 'actor chosen' });
  });
});
