import { scaleUtc } from 'd3-scale';
import { DAY_MS, type Day, type TimeSpan } from '../dates/calendar';

/** Of the time that is in sight, nothing finer than this is worth a screen, nor anything longer. */
const LEAST_DAYS = 7;
const MOST_DAYS = 400 * 365.25;

/** The stretch that shows all of these with some room around; nothing where there are none. */
export function fitAll(spans: Iterable<TimeSpan>): TimeSpan | undefined {
  let [from, to] = [Infinity, -Infinity];
  for (const span of spans) {
    from = Math.min(from, span.from);
    to = Math.max(to, span.to);
  }
  if (from > to) return undefined;
  const around = Math.max((to - from) * 0.06, (30 - (to - from)) / 2, 1);
  // More after than before: labels stand to the right of what they name.
  return { from: from - around, to: to + 1.8 * around };
}

/** @param by 2 shows half as much @param at the day that stays where it is */
export function zoomed({ from, to }: TimeSpan, by: number, at: Day = (from + to) / 2): TimeSpan {
  const wanted = Math.max(LEAST_DAYS, Math.min(MOST_DAYS, (to - from) / by));
  const factor = wanted / (to - from);
  return { from: at - (at - from) * factor, to: at + (to - at) * factor };
}

/** @param by a part of what is in sight, to later with a sign above 0 */
export function panned({ from, to }: TimeSpan, by: number): TimeSpan {
  const days = by * (to - from);
  return { from: from + days, to: to + days };
}

/** The same stretch where it shows something of an item, else so far away that it does. */
export function bringIn(window: TimeSpan, span: TimeSpan): TimeSpan {
  const { from, to } = window;
  const margin = (to - from) * 0.1;
  if (span.from < to - margin && span.to > from + margin) return window;
  const days = span.from >= to - margin ? span.from - to + 3 * margin : span.to - from - 3 * margin;
  return { from: from + days, to: to + days };
}

/** A line with its date below the picture; those that begin a year, or a month among days, are told apart. */
export type Tick = { readonly day: Day; readonly label: string; readonly isMajor: boolean };

/** Each takes so many pixels. */
const TICK_WIDTH = 84;

/** Round dates in a stretch of time. @param width in pixels @param locale the person's language, as BCP 47 has it */
export function ticksIn({ from, to }: TimeSpan, width: number, locale?: string): Tick[] {
  const scale = scaleUtc().domain([from * DAY_MS, to * DAY_MS]);
  const dates = scale
    .ticks(Math.max(2, Math.floor(width / TICK_WIDTH)))
    .filter((date) => date.getTime() % DAY_MS === 0);
  const [first, second] = dates;
  const step = first && second ? (second.getTime() - first.getTime()) / DAY_MS : 1;
  const write = (options: Intl.DateTimeFormatOptions): ((date: Date) => string) => {
    const format = new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' });
    return (date) => format.format(date);
  };
  const fine: Intl.DateTimeFormatOptions =
    step > 27 ? { month: 'short' } : { day: 'numeric', month: 'short' };
  const year = write({ year: 'numeric' });
  const short = step > 360 ? year : write(fine);
  const long = step > 360 ? year : write({ ...fine, year: 'numeric' });
  const isYear = (date: Date): boolean => date.getUTCMonth() === 0 && date.getUTCDate() === 1;
  const hasYear = dates.some(isYear);
  return dates.map((date, at) => ({
    day: date.getTime() / DAY_MS,
    // Where no year begins, the first date says which one it is.
    label: isYear(date) ? year(date) : at === 0 && !hasYear ? long(date) : short(date),
    isMajor: step < 360 && (isYear(date) || (step < 27 && date.getUTCDate() === 1)),
  }));
}

/** A letter of a label, and the room around it, in pixels. */
const [LETTER, AROUND] = [7, 12];

/** Those whose labels do not run into each other; what is named first keeps its place. @param at where each begins, in pixels */
export function withoutOverlap<Labelled extends { readonly label: string }>(
  labels: readonly Labelled[],
  at: (label: Labelled) => number,
): Labelled[] {
  const taken: { from: number; to: number }[] = [];
  return labels.filter((one) => {
    const from = at(one);
    const to = from + one.label.length * LETTER + AROUND;
    if (taken.some((other) => from < other.to && other.from < to)) return false;
    taken.push({ from, to });
    return true;
  });
}
