import { itemOf, ListCounter } from '../office/list-counter';
import type { BlockTraits } from '../text-builder';
import { childOf, childrenOf, type XmlElement } from '../xml/element';
import type { Numbering } from './docx-styles';
import { numberOf, valueOf } from './properties';

type List = { readonly levels: XmlElement; readonly counter: ListCounter; readonly instance: XmlElement };

/** The lists of a Word file (ECMA-376, part 1, 17.9). Lists of one definition go on counting where the last one ended. */
export class DocxNumbering {
  readonly #lists = new Map<string, List>();
  readonly #begun = new Set<string>();

  constructor(numbering: XmlElement | undefined) {
    if (!numbering) return;
    const definitions = new Map<string, { levels: XmlElement; counter: ListCounter }>();
    for (const levels of childrenOf(numbering, 'w:abstractNum')) {
      const id = levels.attributes.get('w:abstractNumId') ?? '';
      definitions.set(id, { levels, counter: new ListCounter() });
    }
    for (const instance of childrenOf(numbering, 'w:num')) {
      const definition = definitions.get(valueOf(instance, 'w:abstractNumId') ?? '');
      if (definition) this.#lists.set(instance.attributes.get('w:numId') ?? '', { ...definition, instance });
    }
  }

  /** The next item of a list; nothing where the list shows neither a number nor a bullet. */
  next({ list: id, level }: Numbering): BlockTraits | undefined {
    const list = this.#lists.get(id);
    if (!list) return undefined;
    const override = childrenOf(list.instance, 'w:lvlOverride').find(isOf(level));
    const own = childOf(override, 'w:lvl') ?? childrenOf(list.levels, 'w:lvl').find(isOf(level));
    const format = valueOf(own, 'w:numFmt') ?? 'decimal';
    if (format === 'none') return undefined;
    if (format === 'bullet') return itemOf(level, undefined);
    const restarted = numberOf(override, 'w:startOverride');
    if (restarted !== undefined && !this.#begun.has(`${id} ${level}`)) list.counter.restart(level, restarted);
    this.#begun.add(`${id} ${level}`);
    return itemOf(level, list.counter.next(level, numberOf(own, 'w:start') ?? 0));
  }
}

function isOf(level: number) {
  return ({ attributes }: XmlElement) => attributes.get('w:ilvl') === String(level);
}
