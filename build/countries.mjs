// @ts-check
/** `node build/countries.mjs`: writes the states of the gazetteer from the package that maintains them. */
import { writeFileSync } from 'node:fs';
import { format } from 'prettier';
import countries from 'world-countries';
import { inProject, isMain } from './project.mjs';

export const countriesFile = inProject('shared', 'gazetteer', 'countries.json');

/** States that are not independent by the package's reckoning and yet act as states in the news. */
const alsoStates = new Set(['PSE', 'TWN', 'UNK', 'VAT']);

/** The file's whole text: of each state its code, names, capitals and what its people are called. */
export function countriesJson() {
  const states = countries
    .filter(({ cca3, independent }) => independent || alsoStates.has(cca3))
    .map(({ cca3, name, capital, demonyms }) => ({
      cca3,
      name: name.common,
      official: name.official,
      capital,
      demonyms: (demonyms?.['eng']?.m ?? '').split(', ').filter(Boolean),
    }))
    .toSorted((a, b) => (a.cca3 < b.cca3 ? -1 : 1));
  const licence =
    'From the database "countries" by Mohammed Le Doze and contributors, https://github.com/mledoze/countries, under the Open Database License 1.0, https://opendatacommons.org/licenses/odbl/1.0/. This extract is under the same licence.';
  return format(JSON.stringify({ licence, states }), { parser: 'json', singleQuote: true, printWidth: 110 });
}

if (isMain(import.meta.url)) writeFileSync(countriesFile, await countriesJson());
