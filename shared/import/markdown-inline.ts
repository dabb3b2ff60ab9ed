import type { Token } from 'markdown-it';
import type { Mark } from '../model/revision-file';
import { canonicalText } from './canonical';
import type { TextBuilder } from './text-builder';

/** The model's limit; the text of a link with a longer address stays, without it. */
const LONGEST_ADDRESS = 4000;

const markKinds: Partial<Record<string, Mark['kind']>> = {
  em: 'emphasis',
  strong: 'strong',
  s: 'strike',
  link: 'link',
};

/** Writes what stands within blocks: text with its marks, line breaks, the words that stand for images. */
export class InlineWriter {
  readonly #builder: TextBuilder;
  readonly #notes: ReadonlyMap<string, number>;
  #replaced = 0;
  #images = 0;

  /** @param notes the numbers by which references name the notes that are there, by their labels. */
  constructor(builder: TextBuilder, notes: ReadonlyMap<string, number>) {
    this.#builder = builder;
    this.#notes = notes;
  }

  /** Characters that no text may hold, brought in by references such as `&#12;`. */
  get replaced(): number {
    return this.#replaced;
  }

  get images(): number {
    return this.#images;
  }

  write(tokens: readonly Token[]): void {
    for (const token of tokens) {
      const kind = markKinds[token.type.replace(/_(open|close)$/, '')];
      if (kind && token.nesting === 1) this.#builder.openMark({ kind, ...addressOf(token) });
      else if (kind) this.#builder.closeMark();
      else this.#writeLeaf(token);
    }
  }

  #writeLeaf(token: Token): void {
    switch (token.type) {
      case 'code_inline':
        this.#builder.openMark({ kind: 'code' });
        this.#writeText(token.content);
        this.#builder.closeMark();
        break;
      case 'note_reference':
        this.#writeReference(token.content);
        break;
      case 'softbreak':
        this.#builder.write(' ');
        break;
      case 'hardbreak':
        this.#builder.write('\n');
        break;
      case 'image':
        this.#images += 1;
        this.write(token.children ?? []);
        break;
      default:
        this.#writeText(token.content);
    }
  }

  #writeReference(label: string): void {
    const note = this.#notes.get(label);
    if (note === undefined) return this.#writeText(`[^${label}]`);
    this.#builder.openMark({ kind: 'noteRef', note });
    this.#writeText(label);
    this.#builder.closeMark();
  }

  #writeText(content: string): void {
    const { text, replaced } = canonicalText(content);
    this.#replaced += replaced;
    this.#builder.write(text);
  }
}

function addressOf(token: Token): { address?: string } {
  const address = token.attrGet('href');
  return typeof address === 'string' && address !== '' && address.length <= LONGEST_ADDRESS
    ? { address }
    : {};
}
