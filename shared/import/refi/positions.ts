/** How a program counted characters when it wrote down where a passage is. */
export type Counting = {
  readonly unit: 'code point' | 'UTF-16';
  /** What a line break counts: as many characters as it has in the file, always one, or always two. */
  readonly newline: 'as in the file' | 'one' | 'two';
  /** Whether the byte order mark counts as a character. */
  readonly mark: 'not counted' | 'counted';
};

/** Every way that is met; what the standard says (REFI-QDA 1.5, 10.2) is the first. */
export const countings: readonly Counting[] = (['not counted', 'counted'] as const).flatMap((mark) =>
  (['as in the file', 'one', 'two'] as const).flatMap((newline) =>
    (['code point', 'UTF-16'] as const).map((unit) => ({ unit, newline, mark })),
  ),
);

/** Turns positions of a file's text into offsets of its canonical form, counted in any way. */
export class Positions {
  readonly #canonical: string;
  /** How many characters each line break of the file has, in the order of the text. */
  readonly #breaks: readonly number[];
  readonly #starts = new Map<Counting, Uint32Array>();

  /**
   * @param raw as the file has it, without its byte order mark
   * @param canonical the same with LF for every line break, otherwise unit by unit as long
   */
  constructor(raw: string, canonical: string) {
    this.#canonical = canonical;
    this.#breaks = [...raw.matchAll(/\r\n|\r|\n/g)].map(([found]) => found.length);
  }

  /** The offset at which the character of this position begins; nothing for a position outside the text. */
  offsetOf(position: number, counting: Counting): number | undefined {
    const starts = this.#startsBy(counting);
    const end = starts[starts.length - 1] ?? 0;
    if (!Number.isInteger(position) || position < 0 || position > end) return undefined;
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((starts[middle] ?? 0) < position) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** For each offset of the canonical text, and the one behind its end, the position that is written for it. */
  #startsBy(counting: Counting): Uint32Array {
    const known = this.#starts.get(counting);
    if (known) return known;
    const { unit, newline, mark } = counting;
    const starts = new Uint32Array(this.#canonical.length + 1);
    let position = mark === 'counted' ? 1 : 0;
    let lines = 0;
    for (let at = 0; at < this.#canonical.length; at += 1) {
      starts[at] = position;
      const code = this.#canonical.charCodeAt(at);
      if (code === 0x0a) {
        const inFile = this.#breaks[lines] ?? 1;
        lines += 1;
        position += newline === 'as in the file' ? inFile : newline === 'one' ? 1 : 2;
      } else if (unit === 'UTF-16' || !isFirstHalf(code)) {
        // A pair counts with its second half, so that its offset is that of the first.
        position += 1;
      }
    }
    starts[this.#canonical.length] = position;
    this.#starts.set(counting, starts);
    return starts;
  }

  /** Frees what was kept for quick answers. */
  forget(): void {
    this.#starts.clear();
  }
}

/** Canonical text has no lone halves. */
function isFirstHalf(code: number): boolean {
  return code >= 0xd800 && code <= 0xdbff;
}
