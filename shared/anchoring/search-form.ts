/**
 * A text as it is searched: what is written in several ways is written in one. Offsets of the form lead back to those of the
 * text. UTF-16 units on both sides.
 */
export type SearchForm = {
  readonly text: string;
  /** Where what stands at an offset of the form begins in the text; the form's length leads to the text's. */
  readonly toText: (offset: number) => number;
  /** Where an offset of the text is in the form; of what the form leaves out, what follows it. */
  readonly toForm: (offset: number) => number;
};

/**
 * NFC; straight quotation marks and apostrophes; one kind of dash; one space for any run of white space; no soft hyphens and
 * nothing else that is not seen. Capitals stay: by them names are told from words.
 */
export function searchFormOf(text: string): SearchForm {
  const units = new Uint16Array(text.length);
  const starts = new Int32Array(text.length + 1);
  let length = 0;
  const write = (unit: number, from: number): void => {
    units[length] = unit;
    starts[length] = from;
    length += 1;
  };
  let at = 0;
  for (const { start, end, form } of compositionsIn(text)) {
    copy(start);
    for (let unit = 0; unit < form.length; unit += 1) write(form.charCodeAt(unit), start);
    at = end;
  }
  copy(text.length);
  starts[length] = text.length;
  return {
    text: written(units.subarray(0, length)),
    toText: (offset) => starts[Math.min(offset, length)] ?? text.length,
    toForm: (offset) => firstNotBefore(starts, length, offset),
  };

  function copy(until: number): void {
    for (; at < until; at += 1) {
      const unit = plain[text.charCodeAt(at)] ?? LEFT_OUT;
      const isSecondSpace = unit === SPACE && length > 0 && units[length - 1] === SPACE;
      if (unit !== LEFT_OUT && !isSecondSpace) write(unit, at);
    }
  }
}

/** Whether a text is its own form: letters, digits and signs of ASCII with single spaces between them. */
export function isSearchForm(text: string): boolean {
  return plainText.test(text);
}

const SPACE = 0x20;
const LEFT_OUT = 0;

const plainText = /^(?:[!-_a-~]| (?! ))*$/;

/** What each UTF-16 unit is written as. */
const plain = plainUnits([
  ["'", '\u0060\u00B4\u02BC\u2018\u2019\u201A\u201B\u2032'],
  ['"', '\u00AB\u00BB\u201C\u201D\u201E\u201F\u2033'],
  ['-', '\u2010\u2011\u2012\u2013\u2014\u2015\u2212\uFE58\uFE63\uFF0D'],
  [
    ' ',
    '\t\n\v\f\r\u00A0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200A\u202F\u205F\u3000',
  ],
  // Soft hyphens, and what has no width: for breaking lines, joining letters, steering direction.
  ['', '\u00AD\u200B\u200C\u200D\u200E\u200F\u2028\u2029\u202A\u202B\u202C\u202D\u202E'],
  ['', '\u2060\u2061\u2062\u2063\u2064\u2066\u2067\u2068\u2069\uFEFF'],
]);

function plainUnits(variants: readonly (readonly [string, string])[]): Uint16Array {
  const units = Uint16Array.from({ length: 0x1_0000 }, (_, unit) => unit);
  for (const [form, written] of variants) {
    for (const one of written) units[one.charCodeAt(0)] = form === '' ? LEFT_OUT : form.charCodeAt(0);
  }
  return units;
}

/** What NFC joins to something shorter: a character with its marks, the parts of a Korean syllable. */
function* compositionsIn(text: string): Generator<{ start: number; end: number; form: string }> {
  for (const { 0: written, index } of text.matchAll(/\P{M}\p{M}+|[\u1100-\u11FF]{2,}/gu)) {
    const form = written.normalize('NFC');
    if (form !== written && form.length <= written.length)
      yield { start: index, end: index + written.length, form };
  }
}

/** No more units at once than a call may have arguments. */
const PART = 8_192;

function written(units: Uint16Array): string {
  let text = '';
  for (let at = 0; at < units.length; at += PART)
    text += String.fromCharCode(...units.subarray(at, at + PART));
  return text;
}

function firstNotBefore(starts: Int32Array, length: number, offset: number): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
