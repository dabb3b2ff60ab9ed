import type { DatedSpan } from './calendar';

/** A date in the words of a text. */
export type FoundDate = {
  /** UTF-16 units; the end is exclusive. */
  readonly start: number;
  readonly end: number;
  /** As it is written there. */
  readonly written: string;
  /** What it says; two where day and month cannot be told apart, the day first in the first one. Never none. */
  readonly readings: readonly DatedSpan[];
  /** Counted from the date of the article: "next year", or a day without its year. */
  readonly isInferred: boolean;
  /** Something is to be so by then: "by 2027". */
  readonly isDeadline: boolean;
};

/** What a form of writing dates reads in a place. */
export type Reading = Pick<FoundDate, 'readings' | 'isInferred'>;

/** One way to write dates. */
export type DateForm = {
  /** With the flags g and u. */
  readonly pattern: RegExp;
  /** @param groups what the pattern caught, from the first pair of brackets on. @returns nothing where it is no date. */
  readonly read: (groups: readonly (string | undefined)[], around: Around) => Reading | undefined;
};

/** What stands around a match, and when the article was published. */
export type Around = {
  readonly before: string;
  readonly after: string;
  readonly anchor?: DatedSpan | undefined;
};

export function exactly(...spans: readonly (DatedSpan | undefined)[]): Reading | undefined {
  const readings = spans.filter((span) => span !== undefined);
  return readings.length === 0 ? undefined : { readings, isInferred: false };
}

export function inferred(span: DatedSpan | undefined): Reading | undefined {
  return span && { readings: [span], isInferred: true };
}

/** From the beginning of one to the end of the other, as fine as the first; nothing where they are the other way round. */
export function through(first: DatedSpan | undefined, last: DatedSpan | undefined): DatedSpan | undefined {
  if (!first || !last || last.from < first.from || last.to < first.to) return undefined;
  return { from: first.from, to: last.to, precision: last.precision };
}

/** A pattern with nothing at its ends that would make a number another one: money, a decimal, a paragraph, a telephone. */
export function whole(pattern: string): RegExp {
  return new RegExp(`${NOT_AFTER}(?:${pattern})${NOT_BEFORE}`, 'gu');
}

const NOT_AFTER = String.raw`(?<![\p{L}\p{N}_+]|[$€£¥₽§#№]\s?|\p{N}[.,/:\-])`;
const NOT_BEFORE = String.raw`(?![\p{L}\p{N}_]|[.,/:\-]\p{N}|\s?[%‰€$£¥₽°])`;
