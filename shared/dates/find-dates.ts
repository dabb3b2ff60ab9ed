import type { DatedSpan } from './calendar';
import { calendarForms } from './calendar-forms';
import { through, type DateForm, type FoundDate } from './found-date';
import { RELATIVE_WORD, relativeForms } from './relative-forms';
import { yearForms } from './year-forms';

/** So much before and after a number is looked at to tell what it is, in UTF-16 units. */
const AROUND = 40;

/** What is found first keeps its words. */
const forms: readonly DateForm[] = [...calendarForms, ...relativeForms, ...yearForms];

/**
 * The dates in a text, in English, German, French and Spanish, in the order in which they stand; none overlap. A number of
 * which nothing says that it is a date is none.
 *
 * @param anchor when the article was published: relative dates and those without a year are counted from it, and are not
 *   found without it.
 */
export function findDates(text: string, anchor?: DatedSpan): FoundDate[] {
  const hasWord = anchor !== undefined && RELATIVE_WORD.test(text);
  const hasDigit = /\d/u.test(text);
  if (!hasWord && !hasDigit) return [];
  const found: FoundDate[] = [];
  for (const { pattern, read } of formsFor(hasDigit, hasWord)) {
    for (const match of text.matchAll(pattern)) {
      const [start, end] = [match.index, match.index + match[0].length];
      if (found.some((each) => each.start < end && start < each.end)) continue;
      const before = text.slice(Math.max(0, start - AROUND), start);
      const after = text.slice(end, end + AROUND);
      const reading = read(match.slice(1), { before, after, anchor });
      if (reading) found.push({ start, end, written: match[0], ...reading, isDeadline: false });
    }
  }
  const inOrder = found.toSorted((one, other) => one.start - other.start);
  return joined(inOrder, text).map((each) => withDeadline(each, text));
}

/** Most passages hold neither a digit nor such a word, and cost no more than this look. */
function formsFor(hasDigit: boolean, hasWord: boolean): readonly DateForm[] {
  if (hasDigit && hasWord) return forms;
  return hasDigit ? [...calendarForms, ...yearForms] : relativeForms;
}

/** "1 March to 15 April 2024" is one stretch of time. */
function joined(dates: readonly FoundDate[], text: string): FoundDate[] {
  const all: FoundDate[] = [];
  for (const date of dates) {
    const last = all.at(-1);
    const range = last && rangeOf(last, date, text);
    if (last && range) {
      const written = text.slice(last.start, date.end);
      const isInferred = last.isInferred || date.isInferred;
      all[all.length - 1] = { ...last, end: date.end, written, readings: [range], isInferred };
    } else all.push(date);
  }
  return all;
}

function rangeOf(first: FoundDate, last: FoundDate, text: string): DatedSpan | undefined {
  const between = text.slice(first.end, last.start);
  const isPair = /(?:[Bb]etween|[Zz]wischen|[Ee]ntre)\s(?:the\s|dem\s|le\s|el\s)?$/u.test(
    text.slice(Math.max(0, first.start - AROUND), first.start),
  );
  if (!(TO.test(between) || (isPair && AND.test(between)))) return undefined;
  if (first.readings.length > 1 || last.readings.length > 1) return undefined;
  return through(first.readings[0], last.readings[0]);
}

const TO = /^\s?(?:-|–|to|until|till|through|bis(?:\szum)?|au|à|al|hasta)\s?(?:the\s|le\s|el\s)?$/u;
const AND = /^\s(?:and|und|et|y)\s(?:the\s|dem\s|le\s|el\s)?$/u;

function withDeadline(date: FoundDate, text: string): FoundDate {
  const before = text.slice(Math.max(0, date.start - AROUND), date.start);
  const by = DEADLINE.exec(before)?.[0];
  if (by === undefined) return date;
  const start = date.start - by.length;
  return { ...date, start, written: text.slice(start, date.end), isDeadline: true };
}

const END = String.raw`(?:(?:the\s)?(?:end|start|beginning|middle)\sof\s|Ende\s|Anfang\s|Mitte\s|(?:la\s)?fin\s|finales\sde\s|early\s|late\s|mid-)`;
const DEADLINE = new RegExp(
  `(?<!\\p{L})(?:(?:[Bb]y|[Bb]efore|[Uu]ntil|[Nn]o later than|[Bb]is(?:\\szum)?|[Ss]pätestens(?:\\s(?:im|am))?|[Dd]['’]ici(?:\\s(?:à|au|le))?|[Aa]vant(?:\\sle)?|[Jj]usqu['’](?:en|au|à)|[Aa]ntes\\sde(?:l)?|[Hh]asta(?:\\sel)?)\\s)${END}?(?:the\\s|le\\s|el\\s)?$`,
  'u',
);
