import { editDistance } from './edit-distance';
import { undividedLetters } from './undivided-letters';

const PLAIN: Readonly<Record<string, string>> = { ...undividedLetters, '’': "'" };

/** A name as it is compared: case, accents and the form of apostrophes do not matter to what is meant when typing. */
export function foldName(name: string): string {
  return name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[ßæœøđðłıþ’]/gu, (letter) => PLAIN[letter] ?? letter);
}

/** The words of a folded name; what stands between them is no matter. */
export function wordsOfName(folded: string): string[] {
  return folded.match(/[\p{L}\p{N}]+/gu) ?? [];
}

export function isSameName(one: string, other: string): boolean {
  return foldName(one) === foldName(other);
}

/** How far a typed name is from another one: the same but for how it is put, or so few letters off. */
export type Nearness = 'same' | 'slip' | 'near';

/** In a word of so many letters one letter off is more likely a slip than another name: "Iran" is not "Iraq". */
const SLIP_LENGTH = 5;
/** In shorter words than this, two letters off are another word: "North" is not "South". */
const LONG_WORD = 6;
/** Words of fewer letters have too many neighbours. */
const SHORTEST = 4;
/** So many letters may be off in a whole name. */
const MOST_APART = 2;

/**
 * Whether a typed name may have been meant as another one: the same words in another order, number or spacing ("Korea
 * North", "Rebels", "NorthKorea"), or one or two letters off. Both are given by `wordsAsMeant`.
 *
 * @returns `same`, `slip` for a single letter in a longer word that begins alike, `near` for what may as well be another
 *   name, and nothing for names that are far from each other.
 */
export function nearnessOf(typed: WordsAsMeant, name: WordsAsMeant): Nearness | undefined {
  // Most names are of quite another length, which is soon seen.
  if (Math.abs(typed.joined.length - name.joined.length) > MOST_APART) return undefined;
  if (typed.joined === name.joined || typed.sorted === name.sorted) return 'same';
  const [a, b] = [typed.words, name.words];
  if (a.length !== b.length) return undefined;
  const differing = a.flatMap((word, at) => (word === b[at] ? [] : [slipBetween(word, b[at] ?? '')]));
  if (differing.includes(undefined)) return undefined;
  const distance = differing.reduce((sum, slip) => sum + (slip?.distance ?? 0), 0);
  if (distance > MOST_APART) return undefined;
  return differing.every((slip) => slip?.isLikely) ? 'slip' : 'near';
}

/** How far a word is from another one, if they are close, and whether that is more likely a slip than another word. */
function slipBetween(word: string, other: string): { distance: number; isLikely: boolean } | undefined {
  const length = Math.min(word.length, other.length);
  const limit = length < LONG_WORD ? 1 : MOST_APART;
  const distance = length < SHORTEST ? Infinity : editDistance(word, other, limit);
  if (distance > limit) return undefined;
  return {
    distance,
    isLikely: distance === 1 && Math.max(word.length, other.length) >= SLIP_LENGTH && word[0] === other[0],
  };
}

/** The words of a name, and the same in one and in the order of the alphabet. */
export type WordsAsMeant = {
  readonly words: readonly string[];
  readonly joined: string;
  readonly sorted: string;
};

/**
 * The words of a folded name without articles, possessives and the endings of the plural, as far as they can be told
 * without a dictionary.
 */
export function wordsAsMeant(folded: string): WordsAsMeant {
  const words = wordsOfName(folded.replace(/'s\b/gu, ''));
  const telling = words.filter((word) => word !== 'the');
  const meant = (telling.length > 0 ? telling : words).map((word) =>
    word.length < SHORTEST ? word : word.replace(/ies$/u, 'y').replace(/(?<![su])s$/u, ''),
  );
  return { words: meant, joined: meant.join(''), sorted: meant.toSorted().join(' ') };
}
