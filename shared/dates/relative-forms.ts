import {
  dayOf,
  partsOf,
  precisions,
  spanOfDay,
  spanOfMonth,
  spanOfQuarter,
  spanOfWeek,
  spanOfYear,
  type DatedSpan,
  type Precision,
} from './calendar';
import { inferred, whole, type DateForm } from './found-date';
import { ANY_MONTH, monthOf } from './month-names';

const units: readonly { unit: Precision; en: string; de: string; fr: string; es: string }[] = [
  { unit: 'week', en: 'week', de: 'Woche', fr: 'semaine', es: 'semana' },
  { unit: 'month', en: 'month', de: 'Monats?', fr: 'mois', es: 'mes' },
  { unit: 'quarter', en: 'quarter', de: 'Quartals?', fr: 'trimestre', es: 'trimestre' },
  { unit: 'year', en: 'year', de: 'Jahr(?:es)?', fr: 'année|an', es: 'año' },
];

/** Dates that are counted from that of the article: "next year", "vor drei Monaten", "in March". */
export const relativeForms: readonly DateForm[] = [
  ...[
    ['[Yy]esterday|[Gg]estern|[Aa]yer|avant-hier', -1],
    ["[Tt]oday|[Hh]eute|[Aa]ujourd[’']hui|[Hh]oy", 0],
    ['[Tt]omorrow|(?<!(?:la|por la|de la|esta)\\s)[Mm]añana', 1],
  ].map(([words, days]) => counted(`${words}`, 'day', Number(days))),
  ...[
    ['last|past|previous', -1],
    ['this|current', 0],
    ['next|coming', 1],
  ].flatMap(([word, by]) =>
    units.map(({ unit, en }) => counted(`(?:${anyCase(`${word}`)})\\s(?:${en})`, unit, Number(by))),
  ),
  ...[
    ['[Ll]etzte|[Vv]orige|[Vv]ergangene', -1],
    ['[Dd]iese', 0],
    ['[Nn]ächste|[Kk]ommende', 1],
  ].flatMap(([word, by]) =>
    units.map(({ unit, de }) => counted(`(?:${word})[nmrs]?\\s(?:${de})`, unit, Number(by))),
  ),
  ...units.flatMap(({ unit, fr, es }) => [
    counted(`(?:${fr})\\s(?:dernier|dernière|passée?|précédente?)`, unit, -1),
    counted(`(?:cette|ce)\\s(?:${fr})(?!\\s(?:dernier|prochain))`, unit, 0),
    counted(`(?:${fr})\\s(?:prochaine?|à venir)`, unit, 1),
    counted(`(?:${es})\\spasad[oa]|pasad[oa]\\s(?:${es})`, unit, -1),
    counted(`est[ea]\\s(?:${es})`, unit, 0),
    counted(`(?:${es})\\s(?:próxim[oa]|que viene)|próxim[oa]\\s(?:${es})`, unit, 1),
  ]),
  ...units.map(({ unit, en }): DateForm => {
    const few = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];
    return {
      pattern: whole(`(an?|\\d\\d?|${few.join('|')})\\s(?:${en})s?\\sago`),
      read: ([count = ''], { anchor }) => {
        const back = few.includes(count) ? few.indexOf(count) + 1 : Number(count) || 1;
        return inferred(anchor && shifted(anchor, unit, -back));
      },
    };
  }),
  // "Last October", "next March"
  {
    pattern: whole(`([Ll]ast|[Nn]ext|[Tt]his)\\s(${ANY_MONTH})`),
    read: ([which = '', month = ''], { anchor }) => {
      if (!anchor) return undefined;
      const { year } = partsOf(anchor.from);
      const inYear = (at: number): DatedSpan => spanOfMonth(at, monthOf(month));
      const [before, now, after] = [inYear(year - 1), inYear(year), inYear(year + 1)];
      if (/last/iu.test(which)) return inferred(now.to <= anchor.from ? now : before);
      return inferred(/this/iu.test(which) || now.from >= anchor.to ? now : after);
    },
  },
  // "In March": a word before it says that the month is meant.
  {
    pattern: whole(
      `(?<=(?<!\\p{L})(?:[Ii]n|[Ss]ince|[Uu]ntil|[Bb]y|[Dd]uring|[Ee]arly|[Ll]ate|[Mm]id|[Ii]m|[Ss]eit|[Bb]is|Anfang|Mitte|Ende|[Ee]n|[Dd]epuis|[Ff]in|[Dd]ébut|[Dd]esde|[Hh]asta)[\\s-])(${ANY_MONTH})`,
    ),
    read: ([month = ''], { anchor }) =>
      inferred(anchor && nearestTo(anchor, (year) => spanOfMonth(year, monthOf(month)))),
  },
];

/** Without a year a date is taken for that of the article's year, or, farther away than this, for the nearest one. */
const FAR_DAYS = 244;

/** In which of three years something is that is dated without one. */
export function nearestTo(
  anchor: DatedSpan,
  inYear: (year: number) => DatedSpan | undefined,
): DatedSpan | undefined {
  const { year } = partsOf(anchor.from);
  const distance = ({ from, to }: DatedSpan): number => Math.abs(from + to - anchor.from - anchor.to) / 2;
  const [same, ...others] = [year, year - 1, year + 1].map(inYear);
  if (same && distance(same) <= FAR_DAYS) return same;
  return [same, ...others]
    .filter((span) => span !== undefined)
    .toSorted((one, other) => distance(one) - distance(other))[0];
}

function counted(pattern: string, unit: Precision, by: number): DateForm {
  return { pattern: whole(pattern), read: (_, { anchor }) => inferred(anchor && shifted(anchor, unit, by)) };
}

/** Any form has one of these words in it: the one that is counted, or a month. */
export const RELATIVE_WORD = new RegExp(
  [
    'yesterday|today|tomorrow|gestern|heute|ayer|hoy|mañana|avant-hier|hui',
    ...units.flatMap(({ en, de, fr, es }) => [en, de, fr, es]),
    ANY_MONTH,
  ]
    .map((words) => `(?<!\\p{L})(?:${words})`)
    .join('|'),
  'iu',
);

/** So many days, months or years from the one that the article is of; nothing where its date is not known so finely. */
function shifted(anchor: DatedSpan, unit: Precision, by: number): DatedSpan | undefined {
  if (precisions.indexOf(anchor.precision) > precisions.indexOf(unit)) return undefined;
  const { year, month, day } = partsOf(anchor.from);
  switch (unit) {
    case 'day': {
      const to = partsOf(dayOf(year, month, day + by));
      return spanOfDay(to.year, to.month, to.day);
    }
    case 'week':
      return spanOfWeek(anchor.from, by);
    case 'month':
      return spanOfMonth(year, month + by);
    case 'quarter':
      return spanOfQuarter(year, Math.ceil(month / 3) + by);
    case 'year':
      return spanOfYear(year + by);
  }
}

/** The first letters large or small. */
function anyCase(words: string): string {
  return words.replaceAll(/(?<!\p{L})\p{L}/gu, (letter) => `[${letter.toUpperCase()}${letter}]`);
}
