import { canonicalText } from '../canonical';
import type { Range } from '../../model/document';
import { readPlainText } from '../plain-text';
import type { StructuredText } from '../text-builder';
import { KeptLines } from './kept-lines';
import { Positions, type Counting } from './positions';

/** The text of a source as Scholion takes it, and the way there for positions that the other program wrote. */
export class SourceText {
  readonly structured: StructuredText;
  /** How many characters could not stay. */
  readonly replaced: number;
  readonly #positions: Positions;
  readonly #lines: KeptLines;

  /** @param raw decoded, without a byte order mark */
  constructor(raw: string) {
    const { text, replaced } = canonicalText(raw);
    this.replaced = replaced;
    this.structured = readPlainText(text);
    this.#positions = new Positions(raw, text);
    this.#lines = new KeptLines(text);
  }

  get text(): string {
    return this.structured.text;
  }

  /**
   * The stretch between two positions, the second exclusive. Line breaks at its ends are left out, since blank lines are
   * structure. Nothing where the text has no such stretch.
   */
  rangeOf(from: number, to: number, counting: Counting): Range | undefined {
    const first = this.#positions.offsetOf(from, counting);
    const last = this.#positions.offsetOf(to, counting);
    if (first === undefined || last === undefined || first >= last) return undefined;
    let start = this.#lines.keptOffset(first);
    let end = this.#lines.keptOffset(last);
    while (start < end && this.text[start] === '\n') start += 1;
    while (start < end && this.text[end - 1] === '\n') end -= 1;
    return this.text.slice(start, end).trim() === '' ? undefined : { start, end };
  }

  forget(): void {
    this.#positions.forget();
  }
}
