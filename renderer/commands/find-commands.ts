import type { CommandId } from '#shared/commands';
import { commandOf } from '#shared/commands';
import { commandSynonyms } from '../text/command-synonyms';

/**
 * How well typed words fit a command: 0 not at all, 4 word for word. Each typed word must be found: as a word of the label,
 * the beginning of one or of a synonym, somewhere inside, or as its letters in order; or all of it as initials.
 */
export function fitOf(typed: string, id: CommandId): number {
  const asked = wordsIn(typed);
  if (asked.length === 0) return 1;
  const words = wordsIn(commandOf(id).label);
  const others = wordsIn(commandSynonyms[id] ?? '');
  const fits = asked.map((word) => fitOfWord(word, words, others));
  const sum = fits.reduce((total, fit) => total + fit, 0);
  const inWords = fits.includes(0) ? 0 : sum / fits.length + (words[0]?.startsWith(asked[0] ?? '') ? 0.5 : 0);
  const initials = words.map((word) => word[0]).join('');
  const letters = asked.join('');
  return Math.max(inWords, letters.length > 1 && initials.startsWith(letters) ? 2.5 : 0);
}

function fitOfWord(asked: string, words: readonly string[], others: readonly string[]): number {
  if (words.includes(asked)) return 4;
  if (words.some((word) => word.startsWith(asked))) return 3;
  if (others.some((word) => word.startsWith(asked))) return 2;
  if (words.some((word) => word.includes(asked))) return 1.5;
  return words.some((word) => word[0] === asked[0] && hasInOrder(word, asked)) ? 1 : 0;
}

/** Whether a word has these letters in their order, as "hghlt" is in "highlight". One letter says too little. */
function hasInOrder(word: string, letters: string): boolean {
  if (letters.length < 3) return false;
  let at = -1;
  return [...letters].every((letter) => (at = word.indexOf(letter, at + 1)) >= 0);
}

function wordsIn(sentence: string): string[] {
  return sentence.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}
