import type { Stretch } from '#shared/text/segment';

/** Letters by how easy they are to reach, in the script in which the person is typing; the resting fingers come first. */
const ALPHABETS: readonly (readonly [script: RegExp, letters: string])[] = [
  [/\p{Script=Cyrillic}/u, 'аовлыдфжпрнгкеушцщзитмьсчб'],
  [/\p{Script=Greek}/u, 'αξσκδλφηγρτυεθιωοπςνμβχψζ'],
  [/\p{Script=Arabic}/u, 'شتسنيمبكلاقفغعثهصخضحرؤزوط'],
  [/\p{Script=Hebrew}/u, 'שחדלגךכפעיקראוטםהנמצבזסתץ'],
  [/./u, 'fjdkslaghrueiwoqptyvncmxzb'],
];

/** A word that one may jump to. The nearest has the shortest label; Enter leads there as well. */
export type JumpTarget = Stretch & { readonly label: string };

/**
 * The words that begin with a letter, nearest first, each with the letters that lead to it: one, or two where there are more
 * words than letters. No label is the beginning of another.
 */
export function jumpTargets(
  text: string,
  words: readonly Stretch[],
  letter: string,
  from: number,
): JumpTarget[] {
  const wanted = foldedLetter(letter);
  const found = words
    .filter(({ start }) => foldedLetter(text.slice(start, start + 2)) === wanted)
    .toSorted((a, b) => Math.abs(a.start - from) - Math.abs(b.start - from) || a.start - b.start);
  const labels = labelsFor(found.length, alphabetOf(wanted));
  return found.map((word, at) => ({ ...word, label: labels[at] as string }));
}

/** The first letter without its case and accents. */
export function foldedLetter(text: string): string {
  const [first = ''] = text.toLowerCase().normalize('NFKD');
  return UNDECOMPOSED[first] ?? first;
}

/** Letters that Unicode does not take apart, as one types them without them. */
const UNDECOMPOSED: Readonly<Record<string, string>> = {
  ß: 's',
  æ: 'a',
  œ: 'o',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 't',
  ı: 'i',
};

/** So many labels, none the beginning of another, shortest first. */
export function labelsFor(count: number, letters: string): string[] {
  const all = [...letters];
  // Each letter that begins longer labels is lost as a label of its own, and gives as many as there are letters.
  const lost = Math.min(Math.max(0, Math.ceil((count - all.length) / (all.length - 1))), all.length);
  const single = all.slice(0, all.length - lost);
  const longer = all.slice(all.length - lost).flatMap((first) => all.map((second) => first + second));
  return [...single, ...longer].slice(0, count);
}

function alphabetOf(letter: string): string {
  const [, letters] = ALPHABETS.find(([script]) => script.test(letter)) ?? ['', ALPHABETS.at(-1)?.[1] ?? ''];
  return letters;
}
