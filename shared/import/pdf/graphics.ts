import { plainFont, type FontTraits } from './font-traits';
import { identity, matrixOf, within, type Matrix } from './matrix';

/** What `q` saves and `Q` brings back, as far as it moves or colours text (ISO 32000-1, 8.4 and 9.3). */
export type Graphics = {
  matrix: Matrix;
  charSpacing: number;
  wordSpacing: number;
  stretch: number;
  leading: number;
  rise: number;
  mode: number;
  size: number;
  font: FontTraits;
  colour: string;
};

/** Deeper than any page is saved in earnest; what lies beyond is drawn without being saved. */
const MOST_SAVED = 1000;

/** The present state, and those that were saved. */
export class GraphicsStack {
  readonly #saved: Graphics[] = [];
  now: Graphics;

  constructor(matrix: Matrix) {
    this.now = {
      matrix,
      charSpacing: 0,
      wordSpacing: 0,
      stretch: 1,
      leading: 0,
      rise: 0,
      mode: 0,
      size: 0,
      font: plainFont,
      colour: '#000000',
    };
  }

  save(): void {
    if (this.#saved.length < MOST_SAVED) this.#saved.push({ ...this.now });
  }

  restore(): void {
    this.now = this.#saved.pop() ?? this.now;
  }

  transform(matrix: unknown): void {
    this.now.matrix = within(this.now.matrix, matrixOf(matrix) ?? identity);
  }
}
