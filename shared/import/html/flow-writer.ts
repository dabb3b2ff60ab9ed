import { canonicalText } from '../canonical';
import type { Findings } from '../findings';
import type { BlockTraits, MarkTraits, TextBuilder } from '../text-builder';

/** White space as HTML has it; a no-break space is a character like any other. */
const run = /[ \t\n\f\r]+/g;

/**
 * Writes a flow of text and marks into blocks, with white space as CSS shows it (`white-space: normal`): runs of it are
 * one space, none stands at the edges of a line. Marks go on from block to block until they are left.
 */
export class FlowWriter {
  readonly #builder: TextBuilder;
  readonly #findings: Findings;
  /** Those the text stands in, from the outside in; so many of them the builder knows of. */
  readonly #marks: MarkTraits[] = [];
  #opened = 0;
  #spaceIsDue = false;
  #breaksDue = 0;
  /** White space of a `pre` that has nothing after it so far. */
  #blanks: string[] = [];

  constructor(builder: TextBuilder, findings: Findings) {
    this.#builder = builder;
    this.#findings = findings;
  }

  /** Whether the present block has text so far. */
  get isBegun(): boolean {
    return this.#builder.written !== '';
  }

  enterMark(traits: MarkTraits): void {
    this.#marks.push(traits);
  }

  leaveMark(): void {
    if (this.#opened === this.#marks.length) {
      this.#builder.closeMark();
      this.#opened -= 1;
    }
    this.#marks.pop();
  }

  /** @param raw text as it stands in the source */
  write(raw: string): void {
    const text = this.#canonical(raw);
    let from = 0;
    for (const space of text.matchAll(run)) {
      this.#writeWord(text.slice(from, space.index));
      this.#spaceIsDue = true;
      from = space.index + space[0].length;
    }
    this.#writeWord(text.slice(from));
  }

  /** Writes text with its own white space and breaks (`pre`), without the blank lines around it. */
  writeAsIs(raw: string): void {
    const text = this.#canonical(raw);
    const length = text.trimEnd().length;
    if (length > 0) {
      const body = [...this.#blanks, text.slice(0, length)].join('');
      this.#blanks = [];
      this.#openMarks();
      this.#builder.write(this.isBegun ? body : body.replace(/^[ \t]*\n/, ''));
    }
    if (this.isBegun) this.#blanks.push(text.slice(length));
  }

  /** A line break within the block. */
  breakLine(): void {
    this.#spaceIsDue = false;
    if (this.isBegun) this.#breaksDue += 1;
  }

  /** How many line breaks stand at the end of what was written, with nothing after them. */
  get breaksDue(): number {
    return this.#breaksDue;
  }

  /**
   * Ends the present block.
   *
   * @returns where it starts, or nothing if there was no text in it
   */
  endBlock(traits: BlockTraits): number | undefined {
    this.#spaceIsDue = false;
    this.#breaksDue = 0;
    this.#blanks = [];
    for (; this.#opened > 0; this.#opened -= 1) this.#builder.closeMark();
    return this.#builder.endBlock(traits);
  }

  #writeWord(word: string): void {
    if (word === '') return;
    if (this.#breaksDue > 0) this.#builder.write('\n'.repeat(this.#breaksDue));
    else if (this.#spaceIsDue && this.isBegun) this.#builder.write(' ');
    this.#spaceIsDue = false;
    this.#breaksDue = 0;
    this.#openMarks();
    this.#builder.write(word);
  }

  #openMarks(): void {
    for (const traits of this.#marks.slice(this.#opened)) this.#builder.openMark(traits);
    this.#opened = this.#marks.length;
  }

  #canonical(raw: string): string {
    const { text, replaced } = canonicalText(raw);
    this.#findings.add('charactersReplaced', replaced);
    return text;
  }
}
