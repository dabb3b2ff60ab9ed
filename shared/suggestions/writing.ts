import { plainForm } from './folded-text';

/** What of an alias the letters of a text must agree with, beyond being the same letters. */
export type Writing = { readonly words: readonly string[] };

export function writingOf(alias: string): Writing {
  return { words: wordsOf(alias) };
}

/**
 * Whether a text writes an alias as a name is written. A word in capitals is matched as it stands: "us" is never "US".
 * Any other word may be in capitals throughout, as in a headline, or begin with a capital that the alias lacks; a capital
 * that the alias has must be there: "turkey" is not Turkey. Small words within a name are free: "The West", "the West".
 */
export function isWrittenAs({ words }: Writing, written: string): boolean {
  const found = wordsOf(written);
  const isHeadline = written === written.toUpperCase();
  return words.every((word, at) => {
    const other = found[at] ?? '';
    if (other === word) return true;
    if (isInCapitals(word)) return false;
    const upper = word.toUpperCase();
    return (
      (isHeadline && other === upper) ||
      other === capitalised(word) ||
      (smallWords.has(word.toLowerCase()) && other.toLowerCase() === word.toLowerCase())
    );
  });
}

/** "NATO", "U.S.", "G7": capitals only, and more than the one that begins a name. */
export function isInCapitals(word: string): boolean {
  return (
    word === word.toUpperCase() && (word.match(/[\p{Lu}\p{N}]/gu)?.length ?? 0) > 1 && /\p{Lu}/u.test(word)
  );
}

const smallWords = new Set(['the', 'of', 'and', 'for', 'in', 'on', 'to', 'de', 'la', 'du', 'al']);

function capitalised(word: string): string {
  const first = String.fromCodePoint(word.codePointAt(0) ?? 0);
  return first.toUpperCase() + word.slice(first.length);
}

function wordsOf(text: string): string[] {
  return plainForm(text.trim()).normalize('NFC').split(/[ -]/);
}
