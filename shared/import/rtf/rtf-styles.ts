import { headingOf, roleOf } from '../office/paragraph-role';
import type { BlockTraits } from '../text-builder';
import type { RtfParagraph } from './rtf-state';

/** Of a paragraph that is no heading, whatever its style. */
const BODY_LEVEL = 9;

/** The styles of paragraphs of an RTF file, as its style sheet names them one after another. */
export class RtfStyles {
  readonly #styles = new Map<number, { name: string; outline?: number }>();
  #present = 0;

  begin(number: number): void {
    this.#present = number;
  }

  setOutline(level: number): void {
    this.#styles.set(this.#present, { ...this.#style, outline: level });
  }

  /** @param text some of the name of the present style, which ends with a semicolon; the next one is 0 unless it says */
  addName(text: string): void {
    const { name, ...rest } = this.#style;
    this.#styles.set(this.#present, { ...rest, name: name + text.replace(/;.*$/s, '') });
    if (text.includes(';')) this.#present = 0;
  }

  /** What a paragraph is that is no item of a list. */
  traitsOf({ style: number, outline }: RtfParagraph): BlockTraits {
    const style = this.#styles.get(number);
    const level = outline ?? style?.outline ?? BODY_LEVEL;
    if (level >= 0 && level < BODY_LEVEL) return headingOf(level + 1);
    return roleOf(style?.name ?? '') ?? { kind: 'paragraph' };
  }

  get #style() {
    return this.#styles.get(this.#present) ?? { name: '' };
  }
}
