import { describe, expect, test } from 'vitest';
import type { ActorEntry } from '#renderer/state/actors';
import { unknownNames } from '#renderer/state/search-names';
import { searchOffers, type SearchNames } from '#renderer/state/search-offers';
import { parseQuery } from '#shared/search/parse-query';

const actor = (name: string, ...aliases: string[]): ActorEntry => ({
  id: name,
  name,
  monogram: name.slice(0, 2),
  slot: 0,
  type: undefined,
  aliases: aliases.map((text) => ({ actor: name, text, kind: 'name', apply: 'auto' })),
});

const names: SearchNames = {
  actors: [actor('North Korea', 'Pyongyang'), actor('Russia', 'Moscow'), actor('Rwanda')],
  themes: [{ name: 'Grain exports' }],
  people: [{ name: 'Ada Example', aliases: [{ text: 'AE' }] }],
  sources: [{ name: 'Agency' }],
  labelOf: (field, value) => (field === 'domain' && value === 'eco' ? 'Economic' : value),
  today: '2026-11-23',
};

/** What is offered at the bar, as it would be written. */
function offered(marked: string): string[] {
  const caret = marked.indexOf('‸');
  return searchOffers(marked.replace('‸', ''), caret, names).map(({ written }) => written);
}

describe('what is offered', () => {
  test.each([
    ['‸', []],
    ['ro‸', ['role:']],
    ['actor‸', ['actor:']],
    ['-act‸', ['actor:']],
    ['rus‸', ['actor:Russia']],
    ['pyong‸', ['actor:"North Korea"']],
    ['actor:mosc‸', ['Russia']],
    ['actor:north kor‸', ['"North Korea"']],
    ['theme:‸', ['"Grain exports"']],
    ['by:ae‸', ['"Ada Example"']],
    ['source:ag‸', ['Agency']],
    ['role:a‸', ['acts', 'affected']],
    ['certainty<prob‸', ['probable', 'probably-not']],
    ['domain:econ‸', ['eco']],
    ['in:no‸', ['note']],
    ['date>=2026‸', ['2026-11-23', '2026-11']],
    ['grade<=‸', ['A', 'B', 'C', 'D', 'E', 'F']],
    ['"rus‸', []],
  ])('%s', (marked, written) => {
    expect(offered(marked)).toEqual(written);
  });

  test('the alias by which an actor was found is told', () => {
    expect(searchOffers('actor:mosc', 10, names)[0]).toMatchObject({ value: 'Russia', via: 'Moscow' });
  });
});

describe('a name that nobody has is told, with the one that may have been meant:', () => {
  test.each([
    ['actor:Russia', []],
    ['actor:korea', []],
    ['actor:"north korea"', []],
    ['actor:moscow', []],
    ['actor:Rusia', ['Rusia: actor:Russia']],
    ['-actor:Rusia', ['Rusia: -actor:Russia']],
    ['actor:Atlantis', ['Atlantis']],
    ['theme:"grain export"', ['grain export: theme:"Grain exports"']],
    ['source:Nobody', []],
    ['actor:Rusia OR actor:Rwanda', ['Rusia: (actor:Russia OR actor:Rwanda)']],
  ])('%s', (line, problems) => {
    const told = unknownNames(parseQuery(line).clauses, names);

    expect(told.map(({ subject, instead }) => [subject, ...(instead ? [instead] : [])].join(': '))).toEqual(
      problems,
    );
  });
});
