import type { Candidate, CandidateAlias } from '../suggestions/candidate';
import list from './countries.json' with { type: 'json' };
import { ambiguousNames, furtherNames, misleadingCapitals } from './state-names';

/** The states of the world, with what they, their people and their capitals are called in English. */
export function states(): Candidate[] {
  return list.states.map(({ cca3, name, official, capital, demonyms }) => ({
    id: `state:${cca3}`,
    name,
    type: 'state',
    ids: { iso3166: cca3 },
    aliases: distinct(
      [
        ...[name, official].map((text): CandidateAlias => ({ text, kind: 'name', apply: 'auto' })),
        ...(furtherNames[cca3] ?? []),
        ...capital
          .filter((city) => city !== name && !misleadingCapitals.has(city))
          .map((text): CandidateAlias => ({ text, kind: 'metonym', apply: 'ask' })),
        ...demonyms.map((text): CandidateAlias => ({ text, kind: 'demonym', apply: 'ask' })),
      ]
        .map(careful)
        .flatMap(withPlural)
        .flatMap(withoutAccents),
      name,
    ),
  }));
}

function careful(alias: CandidateAlias): CandidateAlias {
  return ambiguousNames.has(alias.text) ? { ...alias, apply: 'ask' } : alias;
}

/** "Russians", "Iraqis"; "Chinese" and "British" have no plural of their own. */
function withPlural(alias: CandidateAlias): CandidateAlias[] {
  const hasPlural = alias.kind === 'demonym' && !/(?:s|sh|ch|ese|ine|yz)$/.test(alias.text);
  return hasPlural ? [alias, { ...alias, text: `${alias.text}s` }] : [alias];
}

/** Newspapers drop the accents of "Brasília". */
function withoutAccents(alias: CandidateAlias): CandidateAlias[] {
  const plain = alias.text.normalize('NFD').replace(/\p{M}/gu, '');
  return plain === alias.text ? [alias] : [alias, { ...alias, text: plain }];
}

/** Each text once. The state's own name needs no alias of its own, unless it asks. */
function distinct(aliases: readonly CandidateAlias[], name: string): CandidateAlias[] {
  const byText = new Map<string, CandidateAlias>();
  for (const alias of aliases) if (!byText.has(alias.text)) byText.set(alias.text, alias);
  return [...byText.values()].filter(({ text, apply }) => text !== name || apply === 'ask');
}
