/**
 * Whether no letter, digit or mark continues the word on either side. A possessive ending stays outside; any other
 * letters behind an apostrophe belong to the word, so that "Sana" does not stand in "Sana'a". "US$" is a currency.
 */
export function isWholeWord(text: string, start: number, end: number): boolean {
  if (start > 0 && isWordUnit(text, start - 1)) return false;
  if (end >= text.length) return true;
  if (isWordUnit(text, end)) return false;
  const next = text.charAt(end);
  if (next === '$') return false;
  return !isApostrophe(next) || !isWordUnit(text, end + 1) || ENDING.test(text.slice(end + 1, end + 4));
}

/** What may follow a name behind an apostrophe: "Russia's", "Rutte'd", "they'll". */
const ENDING = /^(?:s|d|m|ll|re|ve)(?![\p{L}\p{N}\p{M}])/iu;

function isApostrophe(character: string): boolean {
  return character === "'" || character === '’' || character === 'ʼ' || character === '＇';
}

function isWordUnit(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  if (unit < 128)
    return (unit >= 97 && unit <= 122) || (unit >= 65 && unit <= 90) || (unit >= 48 && unit <= 57);
  const isLow = unit >= 0xdc00 && unit <= 0xdfff;
  return WORD.test(String.fromCodePoint(text.codePointAt(isLow ? at - 1 : at) ?? 0));
}

const WORD = /[\p{L}\p{N}\p{M}]/u;
