import type { Findings } from '../findings';
import { keptLinkAddress } from '../office/link-address';
import { itemOf, ListCounter } from '../office/list-counter';
import type { HeadLines } from '../office/head-lines';
import type { OfficeWriter } from '../office/office-writer';
import { headingOf } from '../office/paragraph-role';
import type { StoredPages } from '../office/stored-pages';
import type { BlockTraits, MarkTraits } from '../text-builder';
import { childOf, childrenOf, descendantsOf, isElement, textOf, type XmlElement } from '../xml/element';
import type { OdtStyles, ParagraphLook } from './odt-styles';

type List = { readonly style: string | undefined; readonly level: number; readonly counter: ListCounter };
/** What the paragraphs of a list item are: its first one is the item. */
type Item = { traits: BlockTraits | undefined };

/** Elements whose content is no part of the text, or is dealt with elsewhere. */
const passedOver = new Set([
  'text:tracked-changes',
  'text:sequence-decls',
  'text:variable-decls',
  'text:user-field-decls',
  'text:bookmark',
  'office:forms',
  'office:annotation-end',
  'text:change-end',
  'draw:image',
]);

/** Indexes made of what stands elsewhere in the text. */
const indexes = new Set([
  'text:table-of-content',
  'text:alphabetical-index',
  'text:illustration-index',
  'text:table-index',
  'text:object-index',
  'text:user-index',
]);

/** Writes the body of a text document (OpenDocument 1.3, part 3, chapters 4 to 7). */
export class OdtBody {
  readonly #writer: OfficeWriter;
  readonly #styles: OdtStyles;
  readonly #findings: Findings;
  readonly #head: HeadLines;
  readonly #pages: StoredPages;
  readonly #deletions = new Map<string, string>();
  readonly #counters = new Map<string, ListCounter>();
  #lastCounter = new ListCounter();
  /** Frames stand beside a paragraph and are written behind it. */
  #frames: XmlElement[] = [];

  constructor(
    writer: OfficeWriter,
    styles: OdtStyles,
    findings: Findings,
    head: HeadLines,
    pages: StoredPages,
  ) {
    this.#writer = writer;
    this.#styles = styles;
    this.#findings = findings;
    this.#head = head;
    this.#pages = pages;
  }

  write(body: XmlElement): void {
    for (const changes of childrenOf(body, 'text:tracked-changes')) this.#readChanges(changes);
    this.#writeBlocks(body);
  }

  #readChanges(changes: XmlElement): void {
    for (const region of childrenOf(changes, 'text:changed-region')) {
      const id = region.attributes.get('text:id') ?? region.attributes.get('?:id') ?? '';
      const deletion = childOf(region, 'text:deletion');
      if (deletion) this.#deletions.set(id, plainText(deletion));
      if (childOf(region, 'text:insertion')) this.#findings.add('insertionsTaken');
    }
  }

  #writeBlocks(parent: XmlElement, item?: Item): void {
    for (const element of childrenOf(parent)) this.#writeBlock(element, item);
  }

  #writeBlock(element: XmlElement, item: Item | undefined): void {
    const { name } = element;
    if (name === 'text:p' || name === 'text:h') this.#writeParagraph(element, item);
    else if (name === 'text:list') this.#writeList(element, undefined);
    else if (name === 'table:table') this.#writeTable(element);
    else if (name === 'text:numbered-paragraph') this.#writeBlocks(element, { traits: itemOf(0, undefined) });
    else if (name === 'text:soft-page-break') this.#pages.begin();
    else if (indexes.has(name)) this.#writer.builder.setAside('navigation', plainText(element));
    else if (isHiddenSection(element)) this.#hide(plainText(element));
    else if (name === 'draw:frame') this.#writeFrame(element);
    else if (name === 'text:change') this.#leaveOutDeletion(element);
    else if (!passedOver.has(name)) this.#writeBlocks(element, item);
  }

  #writeParagraph(element: XmlElement, item: Item | undefined): void {
    const look = this.#styles.paragraph(element.attributes.get('text:style-name'));
    if (look.beginsPage) this.#pages.begin();
    if (look.isHidden) {
      this.#hide(plainText(element));
      return;
    }
    if (this.#takeIntoHead(element, look)) return;
    this.#writeInline(element, []);
    const isEmpty = this.#writer.builder.written.trim() === '';
    this.#writer.endParagraph(this.#traitsOf(element, look.role, item), look.direction);
    if (item && !isEmpty) item.traits = undefined;
    for (const frame of this.#frames.splice(0)) this.#writeFrame(frame);
  }

  /** A line that says who wrote the text, or when, is set aside. */
  #takeIntoHead(element: XmlElement, { role, headStyle: style }: ParagraphLook): boolean {
    if (this.#head.isOver) return false;
    const words = plainText(element);
    const isHeading = element.name === 'text:h' || role?.kind === 'heading';
    const isTaken = this.#head.take({ words, style, isHeading, holdsMore: holdsMore(element) });
    if (isTaken) this.#writer.builder.setAside('furniture', words);
    return isTaken;
  }

  #traitsOf(element: XmlElement, role: BlockTraits | undefined, item: Item | undefined): BlockTraits {
    if (element.name === 'text:h')
      return headingOf(Number(element.attributes.get('text:outline-level') ?? 1) || 1);
    return item?.traits ?? role ?? { kind: 'paragraph' };
  }

  #writeList(element: XmlElement, outer: List | undefined): void {
    this.#head.end();
    const { attributes } = element;
    const style = attributes.get('text:style-name') ?? outer?.style ?? this.#styleOfFirst(element);
    const list: List = {
      style,
      level: outer ? outer.level + 1 : 0,
      counter: outer?.counter ?? this.#counterFor(element),
    };
    for (const entry of childrenOf(element)) {
      if (entry.name === 'text:soft-page-break') this.#pages.begin();
      if (entry.name === 'text:list-item') this.#writeItem(entry, list);
      else if (entry.name === 'text:list-header') this.#writeListed(entry, list, { traits: undefined });
    }
  }

  /** A list can name its style only in its paragraphs. */
  #styleOfFirst(list: XmlElement): string | undefined {
    const [first] = descendantsOf(list, 'text:p');
    return first && this.#styles.paragraph(first.attributes.get('text:style-name')).listStyle;
  }

  #counterFor({ attributes }: XmlElement): ListCounter {
    const continued = this.#counters.get(attributes.get('text:continue-list') ?? '');
    const goesOn = attributes.get('text:continue-numbering') === 'true';
    const counter = continued ?? (goesOn ? this.#lastCounter : new ListCounter());
    const id = attributes.get('?:id') ?? attributes.get('text:id');
    if (id !== undefined) this.#counters.set(id, counter);
    this.#lastCounter = counter;
    return counter;
  }

  #writeItem(entry: XmlElement, list: List): void {
    const { isNumbered, start } = this.#styles.listLevel(list.style, list.level);
    const own = Number(entry.attributes.get('text:start-value') ?? Number.NaN);
    if (Number.isSafeInteger(own)) list.counter.restart(list.level, own);
    const hasOwnText = childrenOf(entry).some(({ name }) => name !== 'text:list');
    const number = hasOwnText && isNumbered ? list.counter.next(list.level, start) : undefined;
    this.#writeListed(entry, list, { traits: itemOf(list.level, number) });
  }

  #writeListed(entry: XmlElement, list: List, item: Item): void {
    for (const child of childrenOf(entry)) {
      if (child.name === 'text:list') this.#writeList(child, list);
      else this.#writeBlock(child, item);
    }
  }

  #writeTable(table: XmlElement): void {
    const rows = [...rowsOf(table, false)];
    const only = rows.length === 1 && rows[0] ? cellsOf(rows[0].row) : [];
    // A table of a single cell is a box around paragraphs.
    if (only.length === 1 && only[0]) return this.#writeBlocks(only[0].cell);
    this.#head.end();
    this.#writer.beginTable();
    for (const [row, { row: element, isHead }] of rows.entries()) {
      for (const { cell, column } of cellsOf(element)) {
        const columns = spanOf(cell, 'table:number-columns-spanned');
        const covered = spanOf(cell, 'table:number-rows-spanned');
        const traits = {
          row,
          column,
          ...(columns > 1 && { columns }),
          ...(covered > 1 && { rows: covered }),
          ...(isHead && { isHead }),
        };
        this.#writer.writeCell(traits, () => this.#writeBlocks(cell));
      }
      this.#writer.endRow();
    }
    this.#writer.endTable();
  }

  #writeFrame(frame: XmlElement): void {
    for (const child of childrenOf(frame)) {
      if (child.name === 'draw:text-box') this.#writeBlocks(child);
      else if (child.name === 'draw:image') this.#findings.add('imagesLeftOut');
      else if (/^draw:(object|plugin|applet)/.test(child.name)) this.#findings.add('embedsLeftOut');
    }
  }

  #writeInline(parent: XmlElement, marks: readonly MarkTraits[]): void {
    for (const node of parent.children) {
      if (isElement(node)) this.#writeElement(node, marks);
      else this.#writer.write(collapsed(node), marks);
    }
  }

  #writeElement(element: XmlElement, marks: readonly MarkTraits[]): void {
    const { name, attributes } = element;
    switch (name) {
      case 'text:s':
        this.#writer.write(' '.repeat(Math.min(Number(attributes.get('text:c') ?? 1) || 1, 1000)), marks);
        break;
      case 'text:tab':
        this.#writer.write('\t', marks);
        break;
      case 'text:line-break':
        this.#writer.write('\n', marks);
        break;
      case 'text:soft-page-break':
        this.#pages.begin();
        break;
      case 'text:span':
        this.#writeSpan(element, marks);
        break;
      case 'text:a': {
        const address = keptLinkAddress(attributes.get('xlink:href'));
        this.#writeInline(element, address === undefined ? marks : [{ kind: 'link', address }, ...marks]);
        break;
      }
      case 'text:ruby':
        this.#writeRuby(element, marks);
        break;
      case 'text:note': {
        const body = childOf(element, 'text:note-body');
        const citation = childOf(element, 'text:note-citation');
        if (body) this.#writer.writeNote(citation ? textOf(citation) : '', () => this.#writeBlocks(body));
        break;
      }
      case 'office:annotation':
        this.#findings.add('remarksLeftOut');
        this.#writer.builder.setAside('remark', remarkOf(element));
        break;
      case 'text:change':
        this.#leaveOutDeletion(element);
        break;
      case 'text:hidden-text':
      case 'text:hidden-paragraph':
        this.#hide(attributes.get('text:string-value') ?? textOf(element));
        break;
      case 'draw:frame':
      case 'draw:custom-shape':
      case 'draw:g':
        this.#frames.push(
          name === 'draw:frame' ? element : { ...element, children: [{ ...element, name: 'draw:text-box' }] },
        );
        break;
      default:
        if (!passedOver.has(name)) this.#writeInline(element, marks);
    }
  }

  #writeSpan(element: XmlElement, marks: readonly MarkTraits[]): void {
    const { kinds, isHidden } = this.#styles.text(element.attributes.get('text:style-name'));
    if (isHidden) return this.#hide(plainText(element));
    const added = kinds.filter((kind) => marks.every((mark) => mark.kind !== kind)).map((kind) => ({ kind }));
    this.#writeInline(element, [...marks, ...added]);
  }

  #writeRuby(element: XmlElement, marks: readonly MarkTraits[]): void {
    const base = childOf(element, 'text:ruby-base');
    const text = childOf(element, 'text:ruby-text');
    const reading = text ? textOf(text).trim().slice(0, 200) : '';
    if (base) this.#writeInline(base, reading === '' ? marks : [...marks, { kind: 'ruby', reading }]);
  }

  #leaveOutDeletion(change: XmlElement): void {
    const deleted = this.#deletions.get(change.attributes.get('text:change-id') ?? '');
    if (deleted === undefined) return;
    this.#findings.add('deletionsLeftOut');
    this.#writer.builder.setAside('deletion', deleted);
  }

  #hide(text: string): void {
    if (text.trim() === '') return;
    this.#findings.add('hiddenTextRemoved');
    this.#writer.builder.setAside('hidden', text);
  }
}

/** White space of the file is one space each (OpenDocument 1.3, part 3, 6.1.2); the rest stands in elements. */
function collapsed(text: string): string {
  return text.replace(/[ \t\r\n]+/g, ' ');
}

function isHiddenSection({ name, attributes }: XmlElement): boolean {
  return name === 'text:section' && attributes.get('text:display') === 'none';
}

/** The words of what is left out, paragraphs on lines of their own. */
/** Whether more stands in a paragraph than its own words: notes, frames, remarks, what was deleted. */
function holdsMore(paragraph: XmlElement): boolean {
  for (const { name } of descendantsOf(paragraph))
    if (/^(text:note|office:annotation|draw:.*|text:change)$/.test(name)) return true;
  return false;
}

function plainText(element: XmlElement): string {
  if (element.name === 'office:change-info' || element.name === 'text:note-citation') return '';
  const text = element.children
    .map((child) => (isElement(child) ? plainText(child) : collapsed(child)))
    .join('');
  return element.name === 'text:p' || element.name === 'text:h' ? `${text}\n` : text;
}

function remarkOf(annotation: XmlElement): string {
  const by = childOf(annotation, 'dc:creator');
  const words = childrenOf(annotation)
    .filter(({ name }) => name === 'text:p' || name === 'text:list')
    .map(plainText)
    .join('');
  return by ? `${textOf(by)}: ${words}` : words;
}

function* rowsOf(table: XmlElement, isHead: boolean): Generator<{ row: XmlElement; isHead: boolean }> {
  for (const child of childrenOf(table)) {
    if (child.name === 'table:table-row') yield { row: child, isHead };
    else if (child.name === 'table:table-header-rows') yield* rowsOf(child, true);
    else if (child.name === 'table:table-rows' || child.name === 'table:table-row-group')
      yield* rowsOf(child, isHead);
  }
}

function cellsOf(row: XmlElement): { cell: XmlElement; column: number }[] {
  const cells = [];
  let column = 0;
  for (const cell of childrenOf(row)) {
    if (cell.name === 'table:table-cell') cells.push({ cell, column });
    if (/^table:(covered-)?table-cell$/.test(cell.name))
      column += spanOf(cell, 'table:number-columns-repeated');
  }
  return cells;
}

/** A count that an attribute states; the model has tables of up to a thousand rows and columns in one cell. */
function spanOf(cell: XmlElement, name: string): number {
  const count = Number(cell.attributes.get(name) ?? 1);
  return Number.isInteger(count) && count >= 1 ? Math.min(count, 1000) : 1;
}
