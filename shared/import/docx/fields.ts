import { addressIn, isIndex } from '../office/field-instruction';

type Field = { instruction: string; hasResult: boolean };

/**
 * The fields that are open at a place of the text (ECMA-376, part 1, 17.16): instructions, and behind them the result
 * that was last computed, which is what a reader sees.
 */
export class Fields {
  readonly #open: Field[] = [];

  /** @param kind the value of `w:fldCharType` */
  mark(kind: string | undefined): void {
    const last = this.#open.at(-1);
    if (kind === 'begin') this.#open.push({ instruction: '', hasResult: false });
    else if (kind === 'separate' && last) last.hasResult = true;
    else if (kind === 'end') this.#open.pop();
  }

  instruct(text: string): void {
    const last = this.#open.at(-1);
    if (last && !last.hasResult) last.instruction += text;
  }

  /** The place is within an instruction, which nobody sees. */
  get isInInstruction(): boolean {
    return this.#open.some(({ hasResult }) => !hasResult);
  }

  /** The place is within a table of contents or an index. */
  get isInIndex(): boolean {
    return this.#open.some(({ instruction, hasResult }) => hasResult && isIndex(instruction));
  }

  /** Where the text of a HYPERLINK field leads. */
  get address(): string | undefined {
    return this.#open
      .map(({ instruction }) => addressIn(instruction))
      .find((address) => address !== undefined);
  }
}
