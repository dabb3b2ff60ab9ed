import type { CandidateAlias } from '../suggestions/candidate';

const short = (text: string): CandidateAlias => ({ text, kind: 'short', apply: 'auto' });
const abbreviation = (text: string): CandidateAlias => ({ text, kind: 'abbreviation', apply: 'auto' });
/** A short name that others share, or that is a common word, too. */
const unsure = (text: string): CandidateAlias => ({ text, kind: 'short', apply: 'ask' });
const demonym = (text: string): CandidateAlias => ({ text, kind: 'demonym', apply: 'ask' });
const metonym = (text: string): CandidateAlias => ({ text, kind: 'metonym', apply: 'ask' });

/** What states are also called in English, by ISO 3166 code: what the list of countries does not say. */
export const furtherNames: Readonly<Record<string, readonly CandidateAlias[]>> = {
  AFG: [demonym('Afghani')],
  ARE: [abbreviation('UAE'), abbreviation('U.A.E.'), short('Emirates')],
  ARG: [demonym('Argentinian'), demonym('Argentinean')],
  BIH: [short('Bosnia-Herzegovina'), short('Bosnia')],
  BLR: [short('Byelorussia')],
  BOL: [metonym('La Paz')],
  CHN: [abbreviation('PRC'), abbreviation('P.R.C.'), short('Mainland China'), metonym('Peking')],
  CIV: [short('Côte d’Ivoire')],
  COD: [short('Democratic Republic of Congo'), abbreviation('DRC'), short('Congo-Kinshasa'), unsure('Congo')],
  COG: [short('Congo-Brazzaville'), short('Republic of Congo'), unsure('Congo')],
  CPV: [short('Cabo Verde'), demonym('Cape Verdean'), demonym('Cabo Verdean')],
  CZE: [short('Czech Republic')],
  ECU: [demonym('Ecuadorian')],
  FIN: [demonym('Finn')],
  GBR: [
    abbreviation('UK'),
    abbreviation('U.K.'),
    short('Britain'),
    short('Great Britain'),
    demonym('Briton'),
  ],
  GMB: [short('The Gambia')],
  IND: [metonym('Delhi')],
  IRN: [short('Islamic Republic'), metonym('Teheran')],
  ISL: [demonym('Icelandic')],
  ISR: [metonym('Tel Aviv')],
  KAZ: [demonym('Kazakh'), metonym('Nur-Sultan')],
  KGZ: [demonym('Kyrgyz')],
  KNA: [short('St. Kitts and Nevis')],
  KOR: [abbreviation('ROK'), abbreviation('R.O.K.'), unsure('Korea')],
  LAO: [demonym('Lao')],
  LCA: [short('St. Lucia')],
  MKD: [unsure('Macedonia')],
  MMR: [short('Burma')],
  MNG: [metonym('Ulaanbaatar')],
  NLD: [short('Holland'), metonym('The Hague')],
  PHL: [demonym('Philippine')],
  PRK: [abbreviation('DPRK'), abbreviation('D.P.R.K.'), unsure('Korea')],
  PSE: [short('State of Palestine')],
  SAU: [demonym('Saudi'), abbreviation('KSA')],
  SRB: [demonym('Serb')],
  SWZ: [short('Swaziland')],
  TJK: [demonym('Tajik')],
  TLS: [short('East Timor')],
  TUR: [short('Turkey'), demonym('Turk')],
  UKR: [metonym('Kiev')],
  USA: [
    abbreviation('US'),
    abbreviation('U.S.'),
    abbreviation('USA'),
    abbreviation('U.S.A.'),
    unsure('America'),
    metonym('Washington'),
    metonym('Washington, D.C.'),
    metonym('Washington, DC'),
    metonym('Washington DC'),
  ],
  UZB: [demonym('Uzbek')],
  VAT: [short('Holy See'), short('Vatican')],
  VCT: [short('St. Vincent and the Grenadines')],
  VNM: [short('Viet Nam')],
};

/** Names that are a person's, a region's or another state's as often as this state's. */
export const ambiguousNames: ReadonlySet<string> = new Set([
  'Chad',
  'Dominica',
  'Georgia',
  'Grenada',
  'Guinea',
  'Jordan',
  'Micronesia',
  'Samoa',
  'Islamic Republic',
  'Emirates',
  'Vatican',
]);

/** Capitals whose name means another place or a person far more often. */
export const misleadingCapitals: ReadonlySet<string> = new Set([
  'Victoria',
  'Georgetown',
  'Kingston',
  'Hamilton',
  'San José',
  'City of San Marino',
  'Washington D.C.',
]);
