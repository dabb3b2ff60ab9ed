import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { countriesFile, countriesJson } from '#build/countries';
import { gazetteer, namesakes } from '#shared/gazetteer/gazetteer';
import { Alias } from '#shared/model/actor';
import { compileMentions } from '#shared/suggestions/find-mentions';

const all = gazetteer();
const finder = compileMentions(all, namesakes);
const foundIn = (text: string) =>
  finder.in(text).map(({ start, end, actor, apply }) => [text.slice(start, end), actor, apply]);

test('the committed list of states is what the maintained package makes', async () => {
  expect(readFileSync(countriesFile, 'utf8')).toBe(await countriesJson());
});

test('every entry has an id of its own, and aliases that an actor may have', () => {
  expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
  const shape = Alias.omit({ actor: true });
  for (const { aliases } of all)
    for (const alias of aliases) expect(shape.safeParse(alias).success).toBe(true);
});

test('the members of the United Nations are there, and those that are argued about', () => {
  const states = all.filter(({ type }) => type === 'state');

  expect(states.length).toBeGreaterThanOrEqual(193 + 4);
  expect(states.map(({ name }) => name)).toEqual(expect.arrayContaining(['Taiwan', 'Kosovo', 'Palestine']));
});

test('metonyms and demonyms ask', () => {
  const weak = all
    .flatMap(({ aliases }) => aliases)
    .filter(({ kind }) => kind === 'metonym' || kind === 'demonym');

  expect(weak.length).toBeGreaterThan(400);
  expect(weak.every(({ apply }) => apply === 'ask')).toBe(true);
});

test.each([
  ['The Kremlin denied it.', [['Kremlin', 'state:RUS', 'ask']]],
  [
    'The White House spoke to Downing Street.',
    [
      ['White House', 'state:USA', 'ask'],
      ['Downing Street', 'state:GBR', 'ask'],
    ],
  ],
  [
    'L’Élysée and the Elysee',
    [
      ['Élysée', 'state:FRA', 'ask'],
      ['Elysee', 'state:FRA', 'ask'],
    ],
  ],
  [
    'Americans and Britons met Iraqis.',
    [
      ['Americans', 'state:USA', 'ask'],
      ['Britons', 'state:GBR', 'ask'],
      ['Iraqis', 'state:IRQ', 'ask'],
    ],
  ],
  [
    'The World Bank warned the IMF.',
    [
      ['World Bank', 'body:worldbank', 'auto'],
      ['IMF', 'body:imf', 'auto'],
    ],
  ],
  [
    'Nato and OPEC+',
    [
      ['Nato', 'body:nato', 'auto'],
      ['OPEC+', 'body:opecplus', 'auto'],
    ],
  ],
  [
    'Nigeria told Niger.',
    [
      ['Nigeria', 'state:NGA', 'auto'],
      ['Niger', 'state:NER', 'auto'],
    ],
  ],
  [
    'Georgia and Jordan agreed.',
    [
      ['Georgia', 'state:GEO', 'ask'],
      ['Jordan', 'state:JOR', 'ask'],
    ],
  ],
  [
    'Korea answered.',
    [
      ['Korea', 'state:KOR', 'ask'],
      ['Korea', 'state:PRK', 'ask'],
    ],
  ],
  [
    'The Congo said no.',
    [
      ['Congo', 'state:COD', 'ask'],
      ['Congo', 'state:COG', 'ask'],
    ],
  ],
  [
    'Papua New Guinea asked Guinea-Bissau.',
    [
      ['Papua New Guinea', 'state:PNG', 'auto'],
      ['Guinea-Bissau', 'state:GNB', 'auto'],
    ],
  ],
  ['Northern Ireland, Latin America, the South China Sea and the Washington Post', []],
  ['He ate turkey; tell us who said so.', []],
])('%s', (text, found) => {
  expect(foundIn(text)).toEqual(found);
});
