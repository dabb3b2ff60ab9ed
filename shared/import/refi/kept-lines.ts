/**
 * Where the lines of a canonical plain text are in the text that `readPlainText` makes of it: it keeps every line that
 * is not blank, joined by one LF.
 */
export class KeptLines {
  readonly #lines: { readonly from: number; readonly length: number; readonly to: number }[] = [];

  constructor(canonical: string) {
    let from = 0;
    let to = 0;
    for (const line of canonical.split('\n')) {
      if (line.trim() !== '') {
        this.#lines.push({ from, length: line.length, to });
        to += line.length + 1;
      }
      from += line.length + 1;
    }
  }

  /** The offset of the kept text for one of the canonical; one in a blank line is at the end of the line before it. */
  keptOffset(canonical: number): number {
    let low = 0;
    let high = this.#lines.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#lines[middle]?.from ?? 0) <= canonical) low = middle + 1;
      else high = middle;
    }
    const line = this.#lines[low - 1];
    return line ? line.to + Math.min(canonical - line.from, line.length) : 0;
  }
}
