import { segmenterOf } from './segmenter';

/** Where sentences end by the rules of Unicode (UAX #29, SB3 to SB998), in order, the end of the text among them. */
export function sentenceBreaks(text: string, language?: string): readonly number[] {
  return plainBreaks(text, language) ?? segmentedBreaks(text, language);
}

/** By `Intl.Segmenter`, which takes any script. */
export function segmentedBreaks(text: string, language?: string): number[] {
  const breaks: number[] = [];
  for (const { index, segment } of segmenterOf('sentence', language).segment(text)) {
    breaks.push(index + segment.length);
  }
  return breaks;
}

/**
 * The same for texts in Latin and Cyrillic letters, in a fraction of the time: by a table and the rules.
 *
 * @returns nothing where the text holds another sign, or one about which versions of the rules differ.
 */
export function plainBreaks(text: string, language?: string): number[] | undefined {
  // Of these, segmenters know rules of their own.
  if (language !== undefined && /^el\b/i.test(language)) return undefined;
  const breaks: number[] = [];
  for (let at = 0; at < text.length;) {
    const kind = kindAt(text, at);
    if (kind === Kind.unknown) return undefined;
    if (kind === Kind.separator) {
      at = behindSeparator(text, at);
      breaks.push(at);
    } else if (kind === Kind.stop || kind === Kind.end) {
      const behind = breakBehind(text, at, kind === Kind.stop);
      if (behind === undefined) return undefined;
      at = behind.at;
      if (behind.isBreak) breaks.push(at);
    } else at += 1;
  }
  if (text.length > 0 && breaks.at(-1) !== text.length) breaks.push(text.length);
  return breaks;
}

/** What a sign is to the rules: `stop` is their ATerm, `end` their STerm, `goesOn` their SContinue. */
const Kind = {
  unknown: 0,
  other: 1,
  separator: 2,
  space: 3,
  lower: 4,
  upper: 5,
  letter: 6,
  digit: 7,
  stop: 8,
  end: 9,
  goesOn: 10,
  close: 11,
} as const;

/** Latin, Cyrillic, punctuation and signs of currencies. */
const KNOWN = /[\0-\u024f\u0400-\u0482\u048a-\u052f\u2010-\u2029\u202f-\u205e\u20a0-\u20bf]/u;
const LAST_KNOWN = 0x20bf;

const kinds = Uint8Array.from({ length: LAST_KNOWN + 1 }, (_, unit) => kindOf(String.fromCharCode(unit)));

function kindAt(text: string, at: number): number {
  return kinds[text.charCodeAt(at)] ?? Kind.unknown;
}

function kindOf(sign: string): number {
  // Whether a semicolon goes on is new in the rules; what has no width belongs to its neighbour.
  if (!KNOWN.test(sign) || /[;\p{Cf}\p{M}]/u.test(sign)) return Kind.unknown;
  if (/[\r\n\u0085\u2028\u2029]/u.test(sign)) return Kind.separator;
  if (/[.\u2024]/u.test(sign)) return Kind.stop;
  if (/\p{Sentence_Terminal}/u.test(sign)) return Kind.end;
  if (/[,:\-\u2013\u2014]/u.test(sign)) return Kind.goesOn;
  if (/[\p{Ps}\p{Pe}\p{Pi}\p{Pf}\p{Quotation_Mark}]/u.test(sign)) return Kind.close;
  if (/\p{White_Space}/u.test(sign)) return Kind.space;
  if (/\p{Lowercase}/u.test(sign)) return Kind.lower;
  if (/[\p{Uppercase}\p{Lt}]/u.test(sign)) return Kind.upper;
  if (/\p{Alphabetic}/u.test(sign)) return Kind.letter;
  return /\p{Nd}/u.test(sign) ? Kind.digit : Kind.other;
}

function behindSeparator(text: string, at: number): number {
  return text.startsWith('\r\n', at) ? at + 2 : at + 1;
}

/** How far what belongs to the sign at the end of a sentence goes, and whether that is the end; nothing where it is not known. */
function breakBehind(
  text: string,
  sign: number,
  isStop: boolean,
): { at: number; isBreak: boolean } | undefined {
  let at = sign + 1;
  while (kindAt(text, at) === Kind.close) at += 1;
  while (kindAt(text, at) === Kind.space) at += 1;
  if (at === text.length) return { at, isBreak: true };
  const next = kindAt(text, at);
  switch (next) {
    case Kind.unknown:
      return undefined;
    case Kind.goesOn:
    case Kind.stop:
    case Kind.end:
      return { at, isBreak: false };
    case Kind.separator:
      return { at: behindSeparator(text, at), isBreak: true };
  }
  if (!isStop) return { at, isBreak: true };
  if (at === sign + 1) {
    const before = kindAt(text, sign - 1);
    const isAbbreviated = before === Kind.upper || before === Kind.lower;
    if (next === Kind.digit || (isAbbreviated && next === Kind.upper)) return { at, isBreak: false };
  }
  return goesOnSmall(text, at, { at, isBreak: true });
}

/** A stop ends nothing where the next letter is a small one. */
function goesOnSmall(
  text: string,
  from: number,
  otherwise: { at: number; isBreak: boolean },
): { at: number; isBreak: boolean } | undefined {
  for (let at = from; at < text.length; at += 1) {
    switch (kindAt(text, at)) {
      case Kind.unknown:
        return undefined;
      case Kind.lower:
        return { at: from, isBreak: false };
      case Kind.upper:
      case Kind.letter:
      case Kind.separator:
      case Kind.stop:
      case Kind.end:
        return otherwise;
    }
  }
  return otherwise;
}
