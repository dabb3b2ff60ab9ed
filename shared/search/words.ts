import { foldText, type FoldedText } from '../text/folded-text';

/**
 * Tells the words of a text as a search compares them: without case, accents and what else does not tell words apart. Where
 * a script has spaces between its words, a word is what stands between them and between signs; where it has none (Chinese,
 * Japanese, Thai, Khmer), and in Korean, whose words end in what English writes before them, each letter is a word, so
 * that words are found within running text and no dictionary decides where. Signs for pictures are words, too. Of very long
 * words the beginning counts.
 *
 * @param hear told of each word with where it lies in the text: UTF-16 units, end exclusive.
 */
export function eachWord(text: string, hear: (word: string, start: number, end: number) => void): void {
  const { text: folded, original } = foldForSearch(text);
  let from = -1;
  let isLetter = false;
  const tell = (to: number): void => {
    if (from >= 0) hear(folded.slice(from, Math.min(to, from + LONGEST)), original(from), original(to));
    from = -1;
  };
  for (let at = 0; at < folded.length;) {
    const { length, kind } = signAt(folded, at);
    // A mark belongs to what stands before it.
    if (kind === Kind.mark && from >= 0) {
      at += length;
      continue;
    }
    if (kind !== Kind.ofWord || isLetter) tell(at);
    if (from < 0 && kind !== Kind.between && kind !== Kind.mark) {
      from = at;
      isLetter = kind === Kind.byItself;
    }
    at += length;
  }
  tell(folded.length);
}

/** So many UTF-16 units tell any word from another. */
const LONGEST = 64;

/** Whether the unit there is a sign between words, whatever stands beside it: no part of one, and no half of a sign. */
export function isBetweenWords(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return unit < 0x80 && signAt(text, at).kind === Kind.between;
}

/** The words alone. */
export function searchWords(text: string): string[] {
  const words: string[] = [];
  eachWord(text, (word) => words.push(word));
  return words;
}

/** A text as it is searched, with the way back to its offsets. */
export function foldForSearch(text: string): FoldedText {
  return foldText(text, { isCaseKept: false, areAccentsKept: false });
}

/** What a sign is to words: between them, part of one with its neighbours, one by itself, or a mark on what precedes it. */
const Kind = { between: 1, ofWord: 2, byItself: 3, mark: 4 } as const;

/** By UTF-16 unit; 0 while nobody asked. */
const kinds = new Uint8Array(0x1_0000);

function signAt(text: string, at: number): { length: number; kind: number } {
  const unit = text.charCodeAt(at);
  if (unit >= 0xd800 && unit <= 0xdfff) {
    const sign = String.fromCodePoint(text.codePointAt(at) ?? unit);
    return { length: sign.length, kind: kindOf(sign) };
  }
  return { length: 1, kind: (kinds[unit] ||= kindOf(String.fromCharCode(unit))) };
}

function kindOf(sign: string): number {
  if (BY_ITSELF.test(sign)) return Kind.byItself;
  if (/\p{M}/u.test(sign)) return Kind.mark;
  return /[\p{L}\p{N}]/u.test(sign) ? Kind.ofWord : Kind.between;
}

/** Letters of scripts without spaces, and of Korean; pictures and the letters of flags. */
const BY_ITSELF =
  /(?=[\p{L}\p{N}])[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Bopomofo}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Javanese}ーｰ]|(?![©®‼⁉™ℹ])\p{Extended_Pictographic}|\p{Regional_Indicator}/u;
