import { PartialDate } from '#shared/model/document';
import { text } from './en';

/** What is wrong with a date as it was typed; nothing with an empty one. */
export function dateErrorIn(typed: string): string | undefined {
  const date = typed.trim();
  if (date === '') return undefined;
  if (!PartialDate.safeParse(date).success) return text.dateWrong;
  return exists(date) ? undefined : text.dateNone;
}

/** A day as the list of articles writes it: 2024-10-29, in the time of this machine. @param at milliseconds since 1970 UTC */
export function dayInWords(at: number): string {
  return day.format(at);
}

// Swedish writes days as ISO 8601 does.
const day = new Intl.DateTimeFormat('sv', { dateStyle: 'short' });

/** 2024-02-30 has the form of a date and is none. */
function exists(date: string): boolean {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  const found = new Date(Date.UTC(year, month - 1, day));
  return found.getUTCMonth() === month - 1 && found.getUTCDate() === day;
}
