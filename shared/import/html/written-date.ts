import { monthNamed, solarMonthNamed } from './months';

/** A date as it was written, to the day (`2024-10-28`), or why there is none: it can be read in two ways. */
export type WrittenDate = { readonly date: string } | { readonly unclear: string };

// Arabic papers write both names of a month: "آب/أغسطس".
const name = String.raw`(\p{L}[\p{L}\p{M}]*(?:\.\p{L}[\p{L}\p{M}]*|\sال[\p{L}]+)?)(?:\s?\/\s?\p{L}[\p{L}\p{M}]*)?\.?`;
const day = String.raw`(\d{1,2})(?:st|nd|rd|th|er|\.|º|ª)?`;
const dayFirst = new RegExp(
  String.raw`(?<!\d)${day}\s*(?:de\s|of\s|\s)?\s*${name}\s*,?\s*(?:de\s|del\s)?\s*(\d{4})(?!\d)`,
  'giu',
);
const monthFirst = new RegExp(String.raw`${name}\s*${day}\s*,?\s+(\d{4})(?!\d)`, 'giu');
const yearFirst = new RegExp(String.raw`(?<!\d)(\d{4})[.,]?\s+${name}\s+${day}(?!\d)`, 'giu');

/**
 * The first date in a line of text or in a field, to the day as it stands there: in the zone of who wrote it.
 *
 * @param language of the page: it decides whether 3/4/2024 is in March or in April
 */
export function writtenDate(text: string, language = ''): WrittenDate | undefined {
  const plain = text
    .slice(0, 400)
    .replace(/[^\P{Nd}\d]/gu, westernDigit)
    .replace(/[\u200E\u200F]/g, '');
  return (
    iso(plain) ??
    eastAsian(plain) ??
    vietnamese(plain) ??
    named(plain) ??
    solar(plain) ??
    numeric(plain, language) ??
    shortNumeric(plain, language)
  );
}

/** Where the ten digits of other scripts begin. */
const zeros = [
  0x0660, 0x06f0, 0x0966, 0x09e6, 0x0a66, 0x0ae6, 0x0b66, 0x0be6, 0x0c66, 0x0ce6, 0x0d66, 0x0e50, 0x0ed0,
  0x1040, 0x17e0, 0xff10,
];

function westernDigit(digit: string): string {
  const code = digit.codePointAt(0) ?? 0;
  const zero = zeros.find((first) => code >= first && code < first + 10);
  return zero === undefined ? digit : String(code - zero);
}

function iso(text: string): WrittenDate | undefined {
  const found =
    /(?<!\d)((?:19|20)\d\d)([-/.]?)(0[1-9]|1[0-2])\2(0[1-9]|[12]\d|3[01])(?=$|\D|\d{4,6}(?!\d))/.exec(text);
  return found ? dated(Number(found[1]), Number(found[3]), Number(found[4])) : undefined;
}

/** The years of Japanese eras, and of the calendar of Taiwan, count from these. */
const eras: Readonly<Record<string, number>> = { 令和: 2018, 平成: 1988, 昭和: 1925, 民國: 1911, 民国: 1911 };

function eastAsian(text: string): WrittenDate | undefined {
  const found =
    /(?:(令和|平成|昭和|民[國国])\s*)?(元|\d{1,4}|[〇零一二三四五六七八九]{4})\s*[年년]\s*(\d{1,2}|[十一二三四五六七八九]{1,2})\s*[月월]\s*(\d{1,2}|[十一二三四五六七八九]{1,3})\s*[日일]/.exec(
      text,
    );
  if (!found) return undefined;
  const [, era, year = '', month = '', date = ''] = found;
  const beginning = era === undefined ? 0 : (eras[era] ?? 0);
  return dated(
    beginning + (year === '元' ? 1 : chineseNumber(year)),
    chineseNumber(month),
    chineseNumber(date),
  );
}

/** "28", "二十八", and digit by digit "二〇二四". */
function chineseNumber(written: string): number {
  const digit = (sign: string) => Math.max('〇一二三四五六七八九'.indexOf(sign.replace('零', '〇')), 0);
  if (/^\d+$/.test(written)) return Number(written);
  const ten = written.indexOf('十');
  if (ten === -1) return [...written].reduce((sum, sign) => 10 * sum + digit(sign), 0);
  return (ten === 0 ? 1 : digit(written.slice(0, ten))) * 10 + digit(written.slice(ten + 1));
}

/** "ngày 28 tháng 10 năm 2024". */
function vietnamese(text: string): WrittenDate | undefined {
  const found = /(\d{1,2})\s+tháng\s+(\d{1,2})(?:\s+năm|,)?\s+(\d{4})/iu.exec(text.normalize('NFC'));
  return found ? dated(Number(found[3]), Number(found[2]), Number(found[1])) : undefined;
}

function named(text: string): WrittenDate | undefined {
  for (const [, date, month, year] of text.matchAll(dayFirst)) {
    const solarMonth = Number(year) < 1600 ? solarMonthNamed(month ?? '') : 0;
    if (solarMonth > 0) return fromSolar(Number(year), solarMonth, Number(date));
    const found = dated(Number(year), monthNamed(month ?? ''), Number(date));
    if (found) return found;
  }
  for (const [, month, date, year] of text.matchAll(monthFirst)) {
    const found = dated(Number(year), monthNamed(month ?? ''), Number(date));
    if (found) return found;
  }
  for (const [, year, month, date] of text.matchAll(yearFirst)) {
    const found = dated(Number(year), monthNamed(month ?? ''), Number(date));
    if (found) return found;
  }
  return undefined;
}

/** "1403/08/07": the years of the solar calendar that the web knows; those of the lunar one, written alike, are later. */
function solar(text: string): WrittenDate | undefined {
  const found = /(?<!\d)(1[34]\d\d)([/.-])(\d{1,2})\2(\d{1,2})(?!\d)/.exec(text);
  const year = Number(found?.[1]);
  return found && year >= 1360 && year < 1415
    ? fromSolar(year, Number(found[3]), Number(found[4]))
    : undefined;
}

/** Days and months as numbers, whose order is the writer's. */
function numeric(text: string, language: string): WrittenDate | undefined {
  const found = /(?<![\d.])(\d{1,2})([./-])\s?(\d{1,2})\2\s?((?:19|20|25)\d\d)(?!\d)/.exec(text);
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

/** "28.10.24": with points the day is first; "10/28/24 9:15 AM": with strokes only what a time follows is a date. */
function shortNumeric(text: string, language: string): WrittenDate | undefined {
  const found = /(?<![\d.])(\d{1,2})\.(\d{1,2})\.(\d\d)(?![\d.])/.exec(text);
  if (found) return dated(2000 + Number(found[3]), Number(found[2]), Number(found[1]));
  const timed = /(?<![\d/])(\d{1,2})\/\s?(\d{1,2})\/(\d\d),?(?=\s+\d{1,2}[:.]\d\d)/.exec(text);
  if (!timed) return undefined;
  // "9:15 AM" is American, as is the month before the day there.
  const isAmerican = /^en(-us)?$/i.test(language) && /\d\s?[ap]\.?m\b/i.test(text);
  return numeric(`${timed[1]}/${timed[2]}/20${timed[3]}`, isAmerican ? 'en-US' : language);
}

/** A year after 2400 is of the Buddhist calendar, which Thailand counts by. */
function dated(written: number, month: number, date: number): WrittenDate | undefined {
  const year = written > 2400 && written < 2700 ? written - 543 : written;
  if (month < 1 || month > 12 || date < 1 || date > 31 || year < 1600 || year > 2200) return undefined;
  return { date: [year, String(month).padStart(2, '0'), String(date).padStart(2, '0')].join('-') };
}

/**
 * The Gregorian date of one of the Persian solar calendar, by days counted from a common beginning with the 33-year cycle of
 * leap years, which is exact for the years 1178 to 1633.
 */
function fromSolar(year: number, month: number, date: number): WrittenDate | undefined {
  if (month < 1 || month > 12 || date < 1 || date > 31) return undefined;
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
