/** Days since 1 January 1970, in the proleptic Gregorian calendar: whole numbers, without zones or hours. */
export type Day = number;

/** A stretch of days; the day at its end is not in it. */
export type TimeSpan = { readonly from: Day; readonly to: Day };

export const precisions = ['day', 'week', 'month', 'quarter', 'year'] as const;
/** How finely a date is known. */
export type Precision = (typeof precisions)[number];

/** As wide as it is known: a day, a month, a year. */
export type DatedSpan = TimeSpan & { readonly precision: Precision };

export const DAY_MS = 86_400_000;

/** @param month from 1; those before and beyond the year are those of other years */
export function dayOf(year: number, month: number, day: number): Day {
  return Date.UTC(year, month - 1, day) / DAY_MS;
}

/** @returns month and day from 1 */
export function partsOf(day: Day): { year: number; month: number; day: number } {
  const date = new Date(day * DAY_MS);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** Nothing where the month has no such day. */
export function spanOfDay(year: number, month: number, day: number): DatedSpan | undefined {
  const from = dayOf(year, month, day);
  const found = partsOf(from);
  if (found.month !== month || found.day !== day) return undefined;
  return { from, to: from + 1, precision: 'day' };
}

export function spanOfMonth(year: number, month: number): DatedSpan {
  return { from: dayOf(year, month, 1), to: dayOf(year, month + 1, 1), precision: 'month' };
}

/** @param quarter from 1; those before and beyond the year are those of other years */
export function spanOfQuarter(year: number, quarter: number): DatedSpan {
  const month = 3 * quarter - 2;
  return { from: dayOf(year, month, 1), to: dayOf(year, month + 3, 1), precision: 'quarter' };
}

export function spanOfYear(year: number): DatedSpan {
  return { from: dayOf(year, 1, 1), to: dayOf(year + 1, 1, 1), precision: 'year' };
}

/** From Monday on (ISO 8601). @param weeks how many weeks after the one that the day is in */
export function spanOfWeek(day: Day, weeks: number): DatedSpan {
  // 1 January 1970 was a Thursday.
  const from = day - ((((day + 3) % 7) + 7) % 7) + 7 * weeks;
  return { from, to: from + 7, precision: 'week' };
}

/** A date as far as it is given: "2024", "2024-10" or "2024-10-28"; nothing where there is no such day. */
export function spanOfPartial(date: string): DatedSpan | undefined {
  const [year = 0, month, day] = date.split('-').map(Number);
  if (month === undefined) return spanOfYear(year);
  if (month < 1 || month > 12) return undefined;
  return day === undefined ? spanOfMonth(year, month) : spanOfDay(year, month, day);
}

/** A stretch as ISO 8601 writes it: "2024", "2024-Q3", "2024-10", "2024-10-28", or its two ends: "2022/2024". */
export function writtenSpan({ from, to, precision }: DatedSpan): string {
  const first = writtenStart(from, precision);
  const last = writtenStart(to - 1, precision);
  if (precision !== 'week') return first === last ? first : `${first}/${last}`;
  return `${writtenStart(from, 'day')}/${writtenStart(to - 1, 'day')}`;
}

function writtenStart(of: Day, precision: Precision): string {
  const { year, month, day } = partsOf(of);
  const [yyyy, mm, dd] = [String(year).padStart(4, '0'), twoDigits(month), twoDigits(day)];
  switch (precision) {
    case 'year':
      return yyyy;
    case 'quarter':
      return `${yyyy}-Q${Math.ceil(month / 3)}`;
    case 'month':
      return `${yyyy}-${mm}`;
    case 'week':
    case 'day':
      return `${yyyy}-${mm}-${dd}`;
  }
}

function twoDigits(number: number): string {
  return String(number).padStart(2, '0');
}
