/** Characters of a text that a reader would not see, or that turn what is written around: where they are, and their names. */
export type Sign = {
  /** UTF-16 units of the text, end exclusive: one character. */
  readonly start: number;
  readonly end: number;
  /** Its abbreviation in the Unicode standard ("RLO", "ZWSP"), else its number ("U+2062"). */
  readonly name: string;
  readonly kind: 'direction' | 'invisible';
};

/**
 * The characters that deceive, in order. What belongs to the way a script is written stays out: joiners in Arabic, Indic
 * and emoji sequences, spaces without width between words of scripts that know no spaces, soft hyphens within words, marks
 * of direction beside letters that run from right to left, one variation selector behind what it varies, the tags of flags.
 */
export function signsIn(text: string): Sign[] {
  const signs: Sign[] = [];
  for (const { index, 0: character } of text.matchAll(CANDIDATE)) {
    const code = character.codePointAt(0) ?? 0;
    const end = index + character.length;
    if (isPartOfWriting(code, text, index, end)) continue;
    signs.push({
      start: index,
      end,
      name: nameOf(code),
      kind: isDirectional(code) ? 'direction' : 'invisible',
    });
  }
  return signs;
}

/** How many of each kind a text holds. */
export function unusualCharacters(text: string): { directionMarks: number; invisible: number } {
  const signs = signsIn(text);
  const directionMarks = signs.filter(({ kind }) => kind === 'direction').length;
  return { directionMarks, invisible: signs.length - directionMarks };
}

/** A short text for a list or a title, with the names of such characters in their places: "invoice⟨RLO⟩fdp.exe". */
export function withSignsNamed(text: string): string {
  let named = '';
  let from = 0;
  for (const { start, end, name } of signsIn(text)) {
    named += `${text.slice(from, start)}⟨${name}⟩`;
    from = end;
  }
  return named + text.slice(from);
}

/** Everything that may be such a character: what is not drawn, separators of lines, signs of annotations. One quick pass. */
const CANDIDATE = /[\p{Default_Ignorable_Code_Point}\u2028\u2029\uFFF9-\uFFFB]/gu;
const VARIATION_SELECTOR = /^\p{Variation_Selector}$/u;
const ENDS_IN_SELECTOR = /\p{Variation_Selector}$/u;

const NAMES: Readonly<Record<number, string>> = {
  0x00ad: 'SHY',
  0x034f: 'CGJ',
  0x061c: 'ALM',
  0x115f: 'HCF',
  0x1160: 'HJF',
  0x180e: 'MVS',
  0x200b: 'ZWSP',
  0x200c: 'ZWNJ',
  0x200d: 'ZWJ',
  0x200e: 'LRM',
  0x200f: 'RLM',
  0x2028: 'LSEP',
  0x2029: 'PSEP',
  0x202a: 'LRE',
  0x202b: 'RLE',
  0x202c: 'PDF',
  0x202d: 'LRO',
  0x202e: 'RLO',
  0x2060: 'WJ',
  0x2066: 'LRI',
  0x2067: 'RLI',
  0x2068: 'FSI',
  0x2069: 'PDI',
  0x3164: 'HF',
  0xfeff: 'ZWNBSP',
  0xffa0: 'HWHF',
  0xfff9: 'IAA',
  0xfffa: 'IAS',
  0xfffb: 'IAT',
};

function nameOf(code: number): string {
  if (isVariationSelector(code)) return 'VS';
  if (isTag(code)) return 'TAG';
  return NAMES[code] ?? `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
}

/** Embeddings, overrides, isolates and marks (UAX #9). */
function isDirectional(code: number): boolean {
  return (
    (code >= 0x202a && code <= 0x202e) ||
    (code >= 0x2066 && code <= 0x2069) ||
    [0x061c, 0x200e, 0x200f].includes(code)
  );
}

function isVariationSelector(code: number): boolean {
  return VARIATION_SELECTOR.test(String.fromCodePoint(code));
}

function isTag(code: number): boolean {
  return code >= 0xe0000 && code <= 0xe007f;
}

/** Scripts in which a joiner, or its absence, changes how letters are drawn; and marks that it may follow anywhere. */
const JOINED_BEFORE =
  /[\p{Script=Arabic}\p{Script=Syriac}\p{Script=Mongolian}\p{Script=Nko}\p{M}\p{Extended_Pictographic}\p{Emoji_Modifier}]$/u;
/** Scripts that are written without spaces. */
const UNSPACED_BEFORE =
  /[\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Tibetan}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]$/u;
const LETTER_BEFORE = /[\p{L}\p{M}]$/u;
const LETTER_AFTER = /^\p{L}/u;
const RIGHT_TO_LEFT =
  /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}]/u;
/** How far a mark of direction looks for letters from right to left: it stands beside signs and numbers, too. */
const BESIDE = 24;
/** The tags of a flag follow a black flag and end with a tag of their own (UTS #51, emoji tag sequences). */
const FLAG = /\u{1F3F4}[\u{E0030}-\u{E0039}\u{E0061}-\u{E007A}]{2,6}\u{E007F}/gu;
/** The longest of them in UTF-16 units. */
const LONGEST_FLAG = 16;

function isPartOfWriting(code: number, text: string, start: number, end: number): boolean {
  const before = (): string => text.slice(Math.max(0, start - 2), start);
  const after = (): string => text.slice(end, end + 2);
  switch (code) {
    case 0x00ad:
      return LETTER_BEFORE.test(before()) && LETTER_AFTER.test(after());
    case 0x200c:
    case 0x200d:
      return JOINED_BEFORE.test(before());
    case 0x200b:
      return UNSPACED_BEFORE.test(before());
    case 0x061c:
    case 0x200e:
    case 0x200f:
      return RIGHT_TO_LEFT.test(text.slice(Math.max(0, start - BESIDE), end + BESIDE));
    case 0x115f:
    case 0x1160:
      return /[\u1100-\u11FF]$/.test(before()) || /^[\u1100-\u11FF]/.test(after());
    case 0x180e:
      return /\p{Script=Mongolian}$/u.test(before());
    default:
      if (isTag(code)) return isInFlag(text, start);
      // A second one in a row varies nothing: rows of them hide what they spell.
      return isVariationSelector(code) && /\S$/u.test(before()) && !ENDS_IN_SELECTOR.test(before());
  }
}

function isInFlag(text: string, at: number): boolean {
  const from = Math.max(0, at - LONGEST_FLAG);
  return [...text.slice(from, at + LONGEST_FLAG).matchAll(FLAG)].some(
    ({ index, 0: flag }) => from + index < at && from + index + flag.length > at,
  );
}
