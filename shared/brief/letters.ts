import { sourceInWords, gradesInWords } from './cite';
import type { Article } from './finding';
import { words, type Line } from './printed-brief';

/** Names articles by letters as they are first cited, for a brief in which each is described once. */
export class Letters {
  readonly #cited = new Map<string, { letter: string; article: Article }>();

  /** "A" for the first article, "AA" for the twenty-seventh. */
  of(article: Article): string {
    let known = this.#cited.get(article.id);
    if (!known) {
      known = { letter: letterAt(this.#cited.size), article };
      this.#cited.set(article.id, known);
    }
    return known.letter;
  }

  /** What is behind each letter, with its grades. */
  lines(): Line[] {
    return [...this.#cited.values()].map(({ letter, article }) => [
      { text: letter, isStrong: true },
      ...words(` ${sourceInWords({ article })}. ${gradesInWords(article)}.`),
    ]);
  }
}

/** Counts as the columns of a spreadsheet are counted. */
function letterAt(place: number): string {
  const letter = String.fromCodePoint(65 + (place % 26));
  return place < 26 ? letter : letterAt(Math.floor(place / 26) - 1) + letter;
}
