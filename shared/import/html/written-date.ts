/** A date as it was written, to the day (`2024-10-28`), or why there is none: it can be read in two ways. */
export type WrittenDate = { readonly date: string } | { readonly unclear: string };

/** The months by the beginnings of their names, in the languages that most articles are in; each beginning is of one month. */
const months: readonly (readonly string[])[] = [
  ['jan', 'janv', 'ene', 'gen', 'янв', 'січ', 'sty', 'ocak', 'oca', 'led', 'يناير', 'كانون الثاني', 'ژانویه'],
  ['feb', 'fév', 'fev', 'févr', 'фев', 'лют', 'lut', 'şub', 'únor', 'فبراير', 'شباط', 'فوریه'],
  ['mar', 'mär', 'mrz', 'maart', 'mrt', 'мар', 'бер', 'břez', 'مارس', 'آذار', 'مارچ'],
  ['apr', 'avr', 'abr', 'апр', 'кві', 'kwi', 'nis', 'dub', 'أبريل', 'ابريل', 'نيسان', 'آوریل'],
  ['may', 'mai', 'mag', 'maj', 'mei', 'май', 'мая', 'тра', 'květ', 'مايو', 'أيار', 'مه'],
  ['jun', 'juin', 'giu', 'июн', 'чер', 'cze', 'haz', 'červen', 'يونيو', 'حزيران', 'ژوئن'],
  ['jul', 'juil', 'lug', 'июл', 'лип', 'lip', 'tem', 'červenec', 'يوليو', 'تموز', 'ژوئیه'],
  ['aug', 'aoû', 'aou', 'ago', 'авг', 'сер', 'sie', 'ağu', 'srp', 'أغسطس', 'اغسطس', 'آب', 'اوت'],
  ['sep', 'set', 'сен', 'вер', 'wrz', 'eyl', 'zář', 'سبتمبر', 'أيلول', 'سپتامبر'],
  ['oct', 'okt', 'out', 'ott', 'окт', 'жов', 'paź', 'eki', 'říj', 'أكتوبر', 'اكتوبر', 'تشرين الأول', 'اکتبر'],
  ['nov', 'ноя', 'лис', 'lis', 'kas', 'list', 'نوفمبر', 'تشرين الثاني', 'نوامبر'],
  ['dec', 'déc', 'dez', 'dic', 'des', 'дек', 'гру', 'gru', 'ara', 'pros', 'ديسمبر', 'كانون الأول', 'دسامبر'],
];
const jalaliMonths = 'فروردین اردیبهشت خرداد تیر مرداد شهریور مهر آبان آذر دی بهمن اسفند'.split(' ');

const name = String.raw`(\p{L}[\p{L}\p{M}]*(?:\sال[\p{L}]+)?)\.?`;
const day = String.raw`(\d{1,2})(?:st|nd|rd|th|er|\.|º|ª)?`;
const dayFirst = new RegExp(
  String.raw`(?<!\d)${day}\s*(?:de\s|of\s|\s)?\s*${name}\s*,?\s*(?:de\s|del\s)?\s*(\d{4})(?!\d)`,
  'giu',
);
const monthFirst = new RegExp(String.raw`${name}\s*${day}\s*,?\s+(\d{4})(?!\d)`, 'giu');

/**
 * The first date in a line of text or in a field, to the day as it stands there: in the zone of who wrote it.
 *
 * @param language of the page: it decides whether 3/4/2024 is in March or in April
 */
export function writtenDate(text: string, language = ''): WrittenDate | undefined {
  const plain = text
    .slice(0, 400)
    .replace(/[\u06F0-\u06F9\u0660-\u0669]/g, (digit) => String(digit.charCodeAt(0) % 16))
    .replace(/[\u200E\u200F]/g, '');
  return iso(plain) ?? eastAsian(plain) ?? named(plain) ?? numeric(plain, language);
}

function iso(text: string): WrittenDate | undefined {
  const found =
    /(?<!\d)((?:19|20)\d\d)([-/.]?)(0[1-9]|1[0-2])\2(0[1-9]|[12]\d|3[01])(?=$|\D|\d{4,6}(?!\d))/.exec(text);
  return found ? dated(Number(found[1]), Number(found[3]), Number(found[4])) : undefined;
}

function eastAsian(text: string): WrittenDate | undefined {
  const found = /((?:19|20)\d\d)\s*[年년]\s*(\d{1,2})\s*[月월]\s*(\d{1,2})\s*[日일]/.exec(text);
  const era = found ? undefined : /令和\s*(\d{1,2})\s*年\s*(\d{1,2})\s*月\s*(\d{1,2})\s*日/.exec(text);
  if (era) return dated(2018 + Number(era[1]), Number(era[2]), Number(era[3]));
  return found ? dated(Number(found[1]), Number(found[2]), Number(found[3])) : undefined;
}

function named(text: string): WrittenDate | undefined {
  for (const [, date, month, year] of text.matchAll(dayFirst)) {
    const jalali = jalaliMonths.indexOf((month ?? '').trim()) + 1;
    if (jalali > 0 && Number(year) < 1600) return fromJalali(Number(year), jalali, Number(date));
    const found = dated(Number(year), monthNamed(month ?? ''), Number(date));
    if (found) return found;
  }
  for (const [, month, date, year] of text.matchAll(monthFirst)) {
    const found = dated(Number(year), monthNamed(month ?? ''), Number(date));
    if (found) return found;
  }
  return undefined;
}

/** Days and months as numbers, whose order is the writer's. */
function numeric(text: string, language: string): WrittenDate | undefined {
  const found = /(?<![\d.])(\d{1,2})([./-])\s?(\d{1,2})\2\s?((?:19|20)\d\d)(?!\d)/.exec(text);
  if (!found) return undefined;
  const [first, second, year] = [Number(found[1]), Number(found[3]), Number(found[4])];
  const tag = language.toLowerCase();
  const isMonthFirst = tag === 'en-us' || tag.startsWith('en-ph');
  const isClear =
    first > 12 ||
    second > 12 ||
    first === second ||
    found[2] === '.' ||
    tag.includes('-') ||
    !/^(en)?$/.test(tag);
  if (!isClear) return { unclear: found[0] };
  return isMonthFirst && first <= 12
    ? dated(year, first, second)
    : (dated(year, second, first) ?? dated(year, first, second));
}

function monthNamed(written: string): number {
  const lower = written.toLowerCase();
  // The longest beginning decides: "juillet" is no June, "листопад" no July.
  let best = { month: 0, length: 0 };
  for (const [at, beginnings] of months.entries()) {
    for (const beginning of beginnings) {
      if (beginning.length > best.length && lower.startsWith(beginning))
        best = { month: at + 1, length: beginning.length };
    }
  }
  return best.month;
}

function dated(year: number, month: number, date: number): WrittenDate | undefined {
  if (month < 1 || month > 12 || date < 1 || date > 31 || year < 1600 || year > 2200) return undefined;
  return { date: [year, String(month).padStart(2, '0'), String(date).padStart(2, '0')].join('-') };
}

/**
 * The Gregorian date of one of the Persian solar calendar, by days counted from a common beginning with the 33-year cycle of
 * leap years, which is exact for the years 1178 to 1633.
 */
function fromJalali(year: number, month: number, date: number): WrittenDate | undefined {
  const past = year - 979;
  const days =
    365 * past +
    Math.floor(past / 33) * 8 +
    Math.floor(((past % 33) + 3) / 4) +
    (month <= 7 ? 31 * (month - 1) : 30 * (month - 1) + 6) +
    date -
    1;
  // 1 Farvardin 979 is 20 March 1600.
  const gregorian = new Date(Date.UTC(1600, 2, 20) + days * 86_400_000);
  return dated(gregorian.getUTCFullYear(), gregorian.getUTCMonth() + 1, gregorian.getUTCDate());
}
