import { spanOfDay, spanOfMonth, spanOfQuarter, type DatedSpan } from './calendar';
import { exactly, inferred, through, whole, type Around, type DateForm, type Reading } from './found-date';
import { ANY_MONTH, monthOf } from './month-names';
import { isStatute } from './other-numbers';
import { nearestTo } from './relative-forms';

const ORDINAL = '(?:st|nd|rd|th|er|º|\\.)?';
const YEAR = String.raw`(1[5-9]\d\d|2[01]\d\d)`;
const OF_YEAR = String.raw`(?:(?:,\s?|\s)(?:de\s|del\s|of\s)?${YEAR})`;
const TO = String.raw`\s?(?:-|–|to|and|bis|und|au|à|et|al|a|y)\s?(?:le\s|el\s)?`;

/** Dates by day, month and quarter, finer and longer forms first: each takes its words from those below it. */
export const calendarForms: readonly DateForm[] = [
  // 2024-03-12, also with a time; 2024/03/12
  form(
    String.raw`${YEAR}([-/])(\d\d?)\2(\d\d?)(?:[T ]\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:?\d\d)?)?`,
    ([year, , month, day]) => exactly(spanOfDay(Number(year), Number(month), Number(day))),
  ),
  // 12.03.2024 is the day first wherever it is written; 12/03/2024 is not.
  form(String.raw`(\d\d?)\.\s?(\d\d?)\.\s?${YEAR}`, ([day, month, year]) =>
    exactly(spanOfDay(Number(year), Number(month), Number(day))),
  ),
  form(String.raw`(\d\d?)([-/])(\d\d?)\2${YEAR}`, ([one, , other, year]) => {
    const dayFirst = spanOfDay(Number(year), Number(other), Number(one));
    const monthFirst = spanOfDay(Number(year), Number(one), Number(other));
    return one === other ? exactly(dayFirst) : exactly(dayFirst, monthFirst);
  }),
  // 28 March to 2 April 2024; March 28 – April 2, 2024
  form(
    String.raw`(\d\d?)${ORDINAL}\s(?:of\s|de\s)?(${ANY_MONTH})${TO}(\d\d?)${ORDINAL}\s(?:of\s|de\s)?(${ANY_MONTH})${OF_YEAR}`,
    ([first, month, last, lastMonth, year]) =>
      exactly(through(day(year, month, first), day(year, lastMonth, last))),
  ),
  form(
    String.raw`(${ANY_MONTH})\s(\d\d?)${ORDINAL}${TO}(${ANY_MONTH})\s(\d\d?)${ORDINAL}${OF_YEAR}`,
    ([month, first, lastMonth, last, year]) =>
      exactly(through(day(year, month, first), day(year, lastMonth, last))),
  ),
  // 12–15 March 2024, le 12 au 15 mars
  form(
    String.raw`(\d\d?)${ORDINAL}${TO}(\d\d?)${ORDINAL}\s(?:of\s|de\s)?(${ANY_MONTH})${OF_YEAR}?`,
    ([first, last, month, year], around) => days(year, month, [first, last], around),
  ),
  // March 12–15, 2024
  form(
    String.raw`(${ANY_MONTH})\s(\d\d?)${ORDINAL}${TO}(\d\d?)${ORDINAL}${OF_YEAR}?`,
    ([month, first, last, year], around) => days(year, month, [first, last], around),
  ),
  // 12 March 2024, 12. März 2024, 1er mars 2024, 12 de marzo de 2024
  form(String.raw`(\d\d?)${ORDINAL}\s(?:of\s|de\s)?(${ANY_MONTH})${OF_YEAR}?`, ([day, month, year], around) =>
    days(year, month, [day, day], around),
  ),
  // March 12, 2024
  form(String.raw`(${ANY_MONTH})\s(\d\d?)${ORDINAL}${OF_YEAR}?`, ([month, day, year], around) =>
    days(year, month, [day, day], around),
  ),
  // March–June 2024, from March to June 2024
  form(String.raw`(${ANY_MONTH})${TO}(${ANY_MONTH})${OF_YEAR}`, ([first, last, year]) =>
    exactly(
      through(
        spanOfMonth(Number(year), monthOf(first ?? '')),
        spanOfMonth(Number(year), monthOf(last ?? '')),
      ),
    ),
  ),
  form(String.raw`(${ANY_MONTH})${OF_YEAR}`, ([month, year]) =>
    exactly(spanOfMonth(Number(year), monthOf(month ?? ''))),
  ),
  // 2024-03
  form(String.raw`${YEAR}-(0[1-9]|1[0-2])`, ([year, month]) =>
    exactly(spanOfMonth(Number(year), Number(month))),
  ),
  // Q3 2024, T3 2024; 2024-Q3
  form(String.raw`[QT]([1-4])(?:\s|/|-|\sof\s)?${YEAR}`, ([quarter, year]) =>
    exactly(spanOfQuarter(Number(year), Number(quarter))),
  ),
  form(String.raw`${YEAR}[\s/-]?Q([1-4])`, ([year, quarter]) =>
    exactly(spanOfQuarter(Number(year), Number(quarter))),
  ),
  ...quarterForms(),
];

function form(pattern: string, read: DateForm['read']): DateForm {
  return {
    pattern: whole(pattern),
    read: (groups, around) => (isStatute(around.before) ? undefined : read(groups, around)),
  };
}

/** Days of a month; without a year they are those nearest to the article's date. */
function days(
  year: string | undefined,
  month: string | undefined,
  [first, last]: readonly [string | undefined, string | undefined],
  { anchor }: Around,
): Reading | undefined {
  const of = (inYear: number): DatedSpan | undefined => {
    const [from, to] = [first, last].map((day) => spanOfDay(inYear, monthOf(month ?? ''), Number(day)));
    return through(from, to);
  };
  return year === undefined ? inferred(anchor && nearestTo(anchor, of)) : exactly(of(Number(year)));
}

function day(
  year: string | undefined,
  month: string | undefined,
  number: string | undefined,
): DatedSpan | undefined {
  return spanOfDay(Number(year), monthOf(month ?? ''), Number(number));
}

function quarterForms(): DateForm[] {
  const orders: readonly (readonly [pattern: string, quarter: number])[] = [
    ['first|erste[ns]?|premier|primer', 1],
    ['second|zweite[ns]?|deuxième|segundo', 2],
    ['third|dritte[ns]?|troisième|tercer', 3],
    ['fourth|last|vierte[ns]?|quatrième|cuarto', 4],
  ];
  const QUARTER = '(?:quarter|Quartals?|trimestre)';
  return orders.map(([words, quarter]) =>
    form(
      String.raw`(?:${words}|${quarter}(?:st|nd|rd|th|er|e|ème|\.))\s${QUARTER}(?:,?\s(?:of\s|de\s)?${YEAR})`,
      ([year]) => exactly(spanOfQuarter(Number(year), quarter)),
    ),
  );
}
