import type { Candidate, CandidateAlias } from '../suggestions/candidate';

/** Bodies whose members are states: how each is called most, its full names, its abbreviations, and what it sits in. */
const bodies: readonly (readonly [
  id: string,
  name: string,
  full: readonly string[],
  abbreviations: readonly string[],
  seats?: readonly string[],
])[] = [
  ['un', 'United Nations', ['United Nations Organization'], ['UN', 'U.N.'], ['Turtle Bay']],
  [
    'unsc',
    'UN Security Council',
    ['United Nations Security Council', 'U.N. Security Council', 'Security Council'],
    ['UNSC'],
  ],
  [
    'unga',
    'UN General Assembly',
    ['United Nations General Assembly', 'U.N. General Assembly', 'General Assembly'],
    ['UNGA'],
  ],
  [
    'unhcr',
    'UNHCR',
    ['United Nations High Commissioner for Refugees', 'UN refugee agency', 'U.N. refugee agency'],
    ['UNHCR'],
  ],
  ['unicef', 'UNICEF', ['United Nations Children’s Fund', 'Unicef'], ['UNICEF']],
  ['unesco', 'UNESCO', ['Unesco'], ['UNESCO']],
  ['unrwa', 'UNRWA', ['United Nations Relief and Works Agency'], ['UNRWA']],
  ['wfp', 'World Food Programme', ['World Food Program', 'UN World Food Programme'], ['WFP']],
  ['who', 'World Health Organization', ['World Health Organisation'], ['WHO', 'W.H.O.']],
  [
    'ilo',
    'International Labour Organization',
    ['International Labor Organization', 'International Labour Organisation'],
    ['ILO'],
  ],
  ['fao', 'Food and Agriculture Organization', ['Food and Agriculture Organisation'], ['FAO']],
  [
    'iaea',
    'International Atomic Energy Agency',
    ['UN nuclear watchdog', 'U.N. nuclear watchdog'],
    ['IAEA', 'I.A.E.A.'],
  ],
  [
    'opcw',
    'Organisation for the Prohibition of Chemical Weapons',
    ['Organization for the Prohibition of Chemical Weapons'],
    ['OPCW'],
  ],
  ['ctbto', 'CTBTO', ['Comprehensive Nuclear-Test-Ban Treaty Organization'], ['CTBTO']],
  ['icj', 'International Court of Justice', ['World Court'], ['ICJ']],
  ['icc', 'International Criminal Court', [], ['ICC']],
  ['imf', 'International Monetary Fund', [], ['IMF', 'I.M.F.']],
  ['worldbank', 'World Bank', ['World Bank Group'], ['IBRD']],
  ['wto', 'World Trade Organization', ['World Trade Organisation'], ['WTO', 'W.T.O.']],
  [
    'oecd',
    'OECD',
    [
      'Organisation for Economic Co-operation and Development',
      'Organization for Economic Cooperation and Development',
    ],
    ['OECD'],
  ],
  ['interpol', 'Interpol', ['International Criminal Police Organization'], ['INTERPOL']],
  [
    'nato',
    'NATO',
    [
      'North Atlantic Treaty Organization',
      'North Atlantic Treaty Organisation',
      'Nato',
      'North Atlantic Alliance',
    ],
    ['NATO', 'N.A.T.O.'],
    ['Brussels'],
  ],
  ['eu', 'European Union', [], ['EU', 'E.U.'], ['Brussels']],
  ['ec', 'European Commission', [], [], ['Berlaymont']],
  ['eucouncil', 'European Council', [], []],
  ['ep', 'European Parliament', [], [], ['Strasbourg']],
  ['ecb', 'European Central Bank', [], ['ECB']],
  ['ecj', 'European Court of Justice', ['Court of Justice of the European Union'], ['ECJ', 'CJEU']],
  ['coe', 'Council of Europe', [], []],
  ['echr', 'European Court of Human Rights', [], ['ECHR', 'ECtHR']],
  [
    'osce',
    'OSCE',
    [
      'Organization for Security and Co-operation in Europe',
      'Organization for Security and Cooperation in Europe',
      'Organisation for Security and Co-operation in Europe',
    ],
    ['OSCE', 'O.S.C.E.'],
  ],
  ['g7', 'G7', ['Group of Seven'], ['G7', 'G-7']],
  ['g20', 'G20', ['Group of 20', 'Group of Twenty'], ['G20', 'G-20']],
  ['brics', 'BRICS', ['Brics'], ['BRICS']],
  ['sco', 'Shanghai Cooperation Organization', ['Shanghai Cooperation Organisation'], ['SCO']],
  ['csto', 'Collective Security Treaty Organization', ['Collective Security Treaty Organisation'], ['CSTO']],
  ['cis', 'Commonwealth of Independent States', [], ['CIS']],
  ['eaeu', 'Eurasian Economic Union', [], ['EAEU', 'EEU']],
  ['asean', 'ASEAN', ['Association of Southeast Asian Nations', 'Asean'], ['ASEAN']],
  ['apec', 'APEC', ['Asia-Pacific Economic Cooperation'], ['APEC']],
  ['quad', 'Quadrilateral Security Dialogue', ['the Quad'], []],
  ['aukus', 'AUKUS', ['Aukus'], ['AUKUS']],
  ['au', 'African Union', [], ['AU']],
  ['ecowas', 'ECOWAS', ['Economic Community of West African States', 'Ecowas'], ['ECOWAS']],
  ['sadc', 'SADC', ['Southern African Development Community'], ['SADC']],
  ['igad', 'IGAD', ['Intergovernmental Authority on Development'], ['IGAD']],
  ['aes', 'Alliance of Sahel States', [], []],
  ['arableague', 'Arab League', ['League of Arab States'], ['LAS']],
  ['gcc', 'Gulf Cooperation Council', ['Gulf Co-operation Council'], ['GCC']],
  ['oic', 'Organisation of Islamic Cooperation', ['Organization of Islamic Cooperation'], ['OIC']],
  [
    'opec',
    'OPEC',
    [
      'Organization of the Petroleum Exporting Countries',
      'Organisation of the Petroleum Exporting Countries',
      'Opec',
    ],
    ['OPEC'],
  ],
  ['opecplus', 'OPEC+', ['Opec+'], ['OPEC+']],
  ['oas', 'Organization of American States', ['Organisation of American States'], ['OAS']],
  ['mercosur', 'Mercosur', ['Southern Common Market'], ['MERCOSUR']],
  ['caricom', 'CARICOM', ['Caribbean Community', 'Caricom'], ['CARICOM']],
  ['commonwealth', 'Commonwealth of Nations', [], []],
  ['aiib', 'Asian Infrastructure Investment Bank', [], ['AIIB']],
];

/** Abbreviations that mean other things as often; and assemblies that every other body has, too. */
const unsure = new Set([
  'AU',
  'CIS',
  'LAS',
  'SCO',
  'EEU',
  'ICC',
  'OAS',
  'General Assembly',
  'Security Council',
  'World Court',
  'the Quad',
  'Caribbean Community',
  'IBRD',
]);

/** The main bodies between states, with their abbreviations. */
export function intergovernmental(): Candidate[] {
  return bodies.map(([id, name, full, abbreviations, seats = []]) => ({
    id: `body:${id}`,
    name,
    type: 'intergovernmental',
    aliases: [
      ...full.map((text) => alias(text, 'name')),
      ...abbreviations.filter((text) => text !== name).map((text) => alias(text, 'abbreviation')),
      ...seats.map((text): CandidateAlias => ({ text, kind: 'metonym', apply: 'ask' })),
    ],
  }));
}

function alias(text: string, kind: CandidateAlias['kind']): CandidateAlias {
  return { text, kind, apply: unsure.has(text) ? 'ask' : 'auto' };
}
