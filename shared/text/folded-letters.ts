import type { Folding } from './folded-text';
import { undividedLetters } from './undivided-letters';

type Fold = (letter: string) => string;
const made = new Map<string, Fold>();

/** How one letter beyond ASCII is folded; each is worked out once. */
export function foldsFor(folding: Folding): Fold {
  const key = `${folding.isCaseKept} ${folding.areAccentsKept}`;
  const fold = made.get(key) ?? newFold(folding);
  made.set(key, fold);
  return fold;
}

function newFold({ isCaseKept, areAccentsKept }: Folding): Fold {
  const known = new Map<string, string>();
  return (letter) => {
    const before = known.get(letter);
    if (before !== undefined) return before;
    const cased = isCaseKept ? letter : lower(letter);
    const folded = areAccentsKept ? cased : plain(cased);
    known.set(letter, folded);
    return folded;
  };
}

function lower(letter: string): string {
  const small = letter.toLowerCase();
  return small === 'ς' ? 'σ' : small;
}

/** The letter without accents, vowel signs and joins, as a person may type it who has another keyboard. */
function plain(letter: string): string {
  const typed = asTyped[letter];
  if (typed !== undefined) return typed;
  const digit = digitOf(letter);
  if (digit !== undefined) return digit;
  const single = COMPATIBLE.test(letter) ? lower(letter.normalize('NFKC')) : letter;
  // What is no accent stays with its letter: the vowels of Thai, the strokes of "が", the parts of a Korean syllable.
  const bare = single.normalize('NFD').replace(ACCENTS, '').normalize('NFC');
  return bare.replace(/[^\0-\x7f]/gu, (one) => asTyped[one] ?? one);
}

/** Letters that are wide, narrow, joined to others or in the form that they have within a word. */
const COMPATIBLE = /[\uF900-\uFAFF\uFB00-\uFDFF\uFE70-\uFEFC\uFF01-\uFFEF\u00AA\u00BA]/u;

/** Accents of Latin, Greek and Cyrillic, points of Hebrew and Arabic, and what only says how a sign is drawn. */
const ACCENTS = new RegExp(
  String.raw`[${[
    String.raw`\u0300-\u036F\u1AB0-\u1AFF\u1DC0-\u1DFF\u20D0-\u20FF\uFE00-\uFE0F\uFE20-\uFE2F`,
    String.raw`\u0591-\u05BD\u05BF\u05C1\u05C2\u05C4\u05C5\u05C7`,
    String.raw`\u0610-\u061A\u064B-\u065F\u0670\u06D6-\u06DC\u06DF-\u06E4\u06E7\u06E8\u06EA-\u06ED`,
  ].join('')}]`,
  'gu',
);

/** Signs that a keyboard writes otherwise than print does, and letters that Unicode does not take apart. */
const asTyped: Readonly<Record<string, string>> = {
  ...writtenAs("'", '‘’ʼ′＇'),
  ...writtenAs('"', '“”„'),
  ...writtenAs('-', '‐‑‒–—−'),
  ...writtenAs(' ', '\u00a0\u2009\u202f\u3000'),
  ...undividedLetters,
  // Forms of alef, yeh, heh and kaf between which writers of Arabic and Persian do not tell.
  ...writtenAs('\u0627', '\u0671'),
  ...writtenAs('\u064A', '\u0649\u06CC'),
  ...writtenAs('\u0647', '\u0629\u06C1\u06D5'),
  ...writtenAs('\u0643', '\u06A9'),
  // The long stroke within Arabic words, and what is not seen: hyphens for breaking lines, joiners, directions.
  ...writtenAs('', '\u0640\u00AD\u200B\u200C\u200D\u200E\u200F\u061C\u2060\uFEFF'),
  ...writtenAs('', '\u202A\u202B\u202C\u202D\u202E\u2066\u2067\u2068\u2069'),
  // Colours of skin.
  ...writtenAs('', '\u{1F3FB}\u{1F3FC}\u{1F3FD}\u{1F3FE}\u{1F3FF}'),
};

function writtenAs(plainly: string, signs: string): Record<string, string> {
  return Object.fromEntries([...signs].map((sign) => [sign, plainly]));
}

/** The zeros of the scripts that have digits of their own; nine more follow each. */
const ZEROS = [
  0x660, 0x6f0, 0x7c0, 0x966, 0x9e6, 0xa66, 0xae6, 0xb66, 0xbe6, 0xc66, 0xce6, 0xd66, 0xe50, 0xed0, 0xf20,
  0x1040, 0x17e0, 0x1810,
];

function digitOf(letter: string): string | undefined {
  const code = letter.charCodeAt(0);
  const zero = ZEROS.find((first) => code >= first && code < first + 10);
  return zero === undefined ? undefined : String(code - zero);
}
