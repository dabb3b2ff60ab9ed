import type { RemovalReason } from '../../model/revision-file';
import { Findings } from '../findings';
import { TextBuilder, type BlockTraits, type MarkTraits } from '../text-builder';
import { Unreadable } from '../unreadable';
import { fullLinkAddress } from './address';
import { blockElements, embeddedElements, markOf, silentElements } from './element-kinds';
import { FlowWriter } from './flow-writer';
import { HtmlNotes } from './html-notes';
import {
  attribute,
  childElements,
  elementsIn,
  hasAttribute,
  isElement,
  isText,
  lineOf,
  type HtmlElement,
  type HtmlNode,
  type HtmlParent,
} from './html-tree';
import { imageWords } from './image-words';
import { pageLabel } from './page-label';
import { placeIn, placeWithLanguage, type Place } from './place';
import { rubyPairs } from './ruby';
import { captionsOf, cellsOf, isDataTable } from './tables';

export type WriteOptions = {
  readonly findings: Findings;
  /** What links are read against: the page's address. Without it, those that are not whole are left as plain text. */
  readonly address?: string | undefined;
  /** Those of the document; blocks say theirs where it differs. */
  readonly language?: string | undefined;
  readonly direction?: 'ltr' | 'rtl' | undefined;
  /** Added to the level of each heading. */
  readonly headingOffset?: number;
  /** Whether an element and all in it stays out of the text: noted at its place for a reason, or without a word. */
  readonly leaveOut?: (element: HtmlElement) => RemovalReason | 'silently' | undefined;
  /**
   * The notes of a text that is written page by page, learned and resolved before. Whoever gives them lets the references
   * lead there when all is written: `builder.linkNotes(notes.starts)`. Without them, those of this page are found.
   */
  readonly notes?: HtmlNotes;
  /** Whether a space parts links that touch: the page sets them apart by other means. */
  readonly areLinksApart?: boolean;
};

/** The model's limit for depths that are stored; deeper ones are shown at it. */
const DEEPEST_STORED = 32;
/** A tree may be deeper than what was open at one time while it was read. */
const DEEPEST_WALK = 2000;

/**
 * Writes what stands below a node into blocks and marks, in the order of the source. Nothing but text comes through:
 * what runs, loads, or styles is left out and counted, images but for the words they stand for. All text is canonical.
 */
export function writeHtml(builder: TextBuilder, root: HtmlParent, options: WriteOptions): void {
  new HtmlWriter(builder, root, options).writeAll();
}

/** The text below a node, its blocks joined by LF, with nothing left out that is text, but for what is asked. */
export function plainTextOf(root: HtmlParent, isOut?: (element: HtmlElement) => boolean): string {
  return textOf(root, { leaveOut: (element) => (isOut?.(element) ? 'silently' : undefined) });
}

/** The text of what stays out of an article, in which a space parts links that touch, as those of menus do. */
export function asideTextOf(root: HtmlParent): string {
  return textOf(root, { areLinksApart: true });
}

function textOf(root: HtmlParent, options: Pick<WriteOptions, 'leaveOut' | 'areLinksApart'>): string {
  const builder = new TextBuilder();
  writeHtml(builder, root, { findings: new Findings(), notes: new HtmlNotes(), ...options });
  return builder.finish().text;
}

class HtmlWriter {
  readonly #builder: TextBuilder;
  readonly #flow: FlowWriter;
  readonly #root: HtmlParent;
  readonly #options: WriteOptions;
  readonly #notes: HtmlNotes;
  /** Notes that stand in the middle of the text, to be written at its end. */
  readonly #deferred: { element: HtmlElement; place: Place }[] = [];
  /** What stands directly before the node that is written. */
  #before: HtmlNode | undefined;
  #walkedDown = 0;
  #quotations = 0;

  constructor(builder: TextBuilder, root: HtmlParent, options: WriteOptions) {
    this.#builder = builder;
    this.#flow = new FlowWriter(builder, options.findings);
    this.#root = root;
    this.#options = options;
    this.#notes = options.notes ?? notesOf(root, options.address);
  }

  writeAll(): void {
    const { findings, language, direction, notes } = this.#options;
    for (const { tagName } of elementsIn(this.#root)) {
      if (embeddedElements.has(tagName)) findings.add('embedsLeftOut');
    }
    const place: Place = {
      block: { kind: 'paragraph' },
      quoted: 0,
      depth: 0,
      isPre: false,
      isCell: false,
      language,
      direction,
    };
    if (isElement(this.#root)) this.#writeElement(this.#root, place);
    else this.#writeChildren(this.#root, place);
    this.#endBlock(place);
    for (const { element, place: where } of this.#deferred) this.#writeBlock(element, where);
    findings.add('notesKept', this.#notes === notes ? 0 : this.#notes.starts.size);
    if (!notes) this.#builder.linkNotes(this.#notes.starts);
  }

  #writeChildren(parent: HtmlParent, place: Place): void {
    let before: HtmlNode | undefined;
    for (const child of parent.childNodes) {
      this.#before = before;
      this.#writeNode(child, place);
      before = child;
    }
  }

  #writeNode(node: HtmlNode, place: Place): void {
    if (isText(node)) this.#writeText(node.value, place);
    else if (isElement(node)) this.#writeElement(node, place);
  }

  #writeText(raw: string, place: Place): void {
    if (place.isPre) {
      this.#flow.writeAsIs(raw);
      return;
    }
    // Old pages part their paragraphs by two breaks.
    const isParted = this.#flow.breaksDue > 1 && !place.isCell && place.block.kind === 'paragraph';
    if (isParted && raw.trim() !== '') this.#endBlock(place);
    this.#flow.write(raw);
  }

  #writeElement(element: HtmlElement, place: Place): void {
    const { tagName } = element;
    const why = this.#options.leaveOut?.(element);
    if (why !== undefined) {
      this.#leaveOut(element, why, place);
      return;
    }
    const label = pageLabel(element);
    if (label !== undefined) {
      this.#builder.beginPage(label);
      return;
    }
    if (silentElements.has(tagName) || embeddedElements.has(tagName)) return;
    if (this.#walkedDown > DEEPEST_WALK) throw new Unreadable('nestedTooDeeply', 'elements');
    this.#walkedDown += 1;
    if (isBlock(element)) {
      this.#endBlock(place);
      const inner = placeIn(element, place, this.#notes.at(element), this.#options.headingOffset);
      if (tagName === 'aside' && this.#notes.at(element)) this.#deferred.push({ element, place: inner });
      else this.#writeBlock(element, inner);
    } else this.#writeInline(element, placeWithLanguage(element, place));
    this.#walkedDown -= 1;
  }

  #leaveOut(element: HtmlElement, why: RemovalReason | 'silently', place: Place): void {
    if (isBlock(element)) this.#endBlock(place);
    if (why !== 'silently') this.#builder.setAside(why, asideTextOf(element));
  }

  #writeBlock(element: HtmlElement, place: Place): void {
    const { tagName } = element;
    if (tagName === 'hr') this.#options.findings.add('rulesLeftOut');
    else if (tagName === 'table' && !place.isCell && isDataTable(element)) this.#writeTable(element, place);
    else if (tagName === 'ol' || tagName === 'ul') this.#writeList(element, place);
    else this.#writeChildren(element, place);
    this.#endBlock(place);
  }

  #writeInline(element: HtmlElement, place: Place): void {
    const { tagName } = element;
    if (tagName === 'br') this.#flow.breakLine();
    else if (tagName === 'img') this.#writeImage(element, place);
    else if (tagName === 'ruby') this.#writeRuby(element, place);
    else if (tagName === 'q') this.#writeQuotation(element, place);
    else if (!this.#isOnlyLabel(element, place)) this.#writeMarked(element, this.#markFor(element), place);
  }

  #writeMarked(element: HtmlElement, mark: MarkTraits | undefined, place: Place): void {
    const before = this.#before;
    // Parts of a caption that touch in the source stand apart on the page.
    if (place.block.kind === 'caption' && element.tagName === 'span' && isSpan(before)) this.#flow.write(' ');
    if (this.#options.areLinksApart && isElement(before) && (isLink(before) || isLink(element)))
      this.#flow.write(' ');
    if (mark) this.#flow.enterMark(mark);
    this.#writeChildren(element, place);
    if (mark) this.#flow.leaveMark();
  }

  #markFor(element: HtmlElement): MarkTraits | undefined {
    if (element.tagName !== 'a') {
      const kind = markOf[element.tagName];
      return kind && { kind };
    }
    const note = this.#notes.referredBy(element);
    if (note) return { kind: 'noteRef', note: note.id };
    const address = fullLinkAddress(attribute(element, 'href') ?? '', this.#options.address);
    return address === undefined ? undefined : { kind: 'link', address };
  }

  /** What a note begins with to name itself, and its way back to where it is referred to. */
  #isOnlyLabel(element: HtmlElement, place: Place): boolean {
    if (!place.note) return false;
    if (element.tagName === 'a' && this.#notes.isWayBack(element)) return true;
    const { label } = place.note.note;
    return !place.note.isBegun && !this.#flow.isBegun && lineOf(element).replace(/[[\]().\s]/g, '') === label;
  }

  #writeImage(image: HtmlElement, place: Place): void {
    this.#options.findings.add('imagesLeftOut');
    const alternative = imageWords(image);
    if (alternative !== undefined) this.#writeText(alternative, place);
  }

  #writeRuby(ruby: HtmlElement, place: Place): void {
    for (const { base, reading } of rubyPairs(ruby)) {
      if (reading !== '') this.#flow.enterMark({ kind: 'ruby', reading });
      for (const node of base) this.#writeNode(node, place);
      if (reading !== '') this.#flow.leaveMark();
    }
  }

  /** Browsers show the marks of a quotation, which are not in the source. */
  #writeQuotation(element: HtmlElement, place: Place): void {
    const [open, close] = this.#quotations % 2 === 0 ? ['“', '”'] : ['‘', '’'];
    this.#quotations += 1;
    this.#writeText(open, place);
    this.#writeChildren(element, place);
    this.#flow.write(close);
    this.#quotations -= 1;
  }

  #writeList(list: HtmlElement, place: Place): void {
    const items = childElements(list).filter(({ tagName }) => tagName === 'li');
    const isReversed = hasAttribute(list, 'reversed');
    const inner = { ...place, depth: place.depth + 1, item: undefined };
    let number = wholeNumber(attribute(list, 'start')) ?? (isReversed ? items.length : 1);
    for (const child of list.childNodes) {
      if (!isElement(child) || child.tagName !== 'li') {
        this.#writeNode(child, inner);
        continue;
      }
      number = wholeNumber(attribute(child, 'value')) ?? number;
      const isNumbered = list.tagName === 'ol' && number >= 0;
      this.#writeElement(child, { ...inner, item: { isBegun: false, ...(isNumbered && { number }) } });
      number += isReversed ? -1 : 1;
    }
  }

  #writeTable(table: HtmlElement, place: Place): void {
    this.#options.findings.add('tablesRead');
    for (const caption of captionsOf(table)) this.#writeElement(caption, place);
    const number = this.#builder.beginTable();
    for (const { element, row, column, columns, rows, isHead } of cellsOf(table)) {
      const why = this.#options.leaveOut?.(element);
      if (why !== undefined) {
        this.#leaveOut(element, why, place);
        continue;
      }
      const inner = placeWithLanguage(element, { ...place, isCell: true, item: undefined });
      this.#writeChildren(element, inner);
      this.#flow.endBlock({
        kind: 'cell',
        table: number,
        row,
        column,
        ...(columns > 1 && { columns }),
        ...(rows > 1 && { rows }),
        ...(isHead && { isHead: true }),
        ...this.#standing(inner),
      });
    }
  }

  #endBlock(place: Place): void {
    if (place.isCell) {
      // Paragraphs of one cell stay in its block.
      if (this.#flow.breaksDue === 0) this.#flow.breakLine();
      return;
    }
    const { note, item } = place;
    const standing = this.#standing(place);
    if (note) {
      const start = this.#flow.endBlock({
        kind: 'note',
        ...(!note.isBegun && { label: note.note.label }),
        ...standing,
      });
      if (start === undefined) return;
      note.isBegun = true;
      this.#notes.wrote(note.note, start);
    } else if (item && !item.isBegun && place.block.kind === 'paragraph') {
      const number = item.number === undefined ? {} : { number: item.number };
      const depth = Math.min(place.depth, DEEPEST_STORED);
      const start = this.#flow.endBlock({ kind: 'item', depth, ...number, ...standing });
      item.isBegun = start !== undefined;
    } else {
      const start = this.#flow.endBlock({ ...place.block, ...standing });
      if (item && start !== undefined) item.isBegun = true;
    }
  }

  #standing({ quoted, language, direction }: Place): Omit<BlockTraits, 'kind'> {
    const { language: ours, direction: way = 'ltr' } = this.#options;
    return {
      ...(quoted > 0 && { quoted: Math.min(quoted, DEEPEST_STORED) }),
      ...(language !== undefined && language.toLowerCase() !== ours?.toLowerCase() && { language }),
      ...(direction !== undefined && direction !== way && { direction }),
    };
  }
}

function notesOf(root: HtmlParent, address: string | undefined): HtmlNotes {
  const notes = new HtmlNotes();
  notes.learn(root, address);
  notes.resolve();
  return notes;
}

function isBlock(element: HtmlElement): boolean {
  if (blockElements.has(element.tagName)) return true;
  return /(?:^|;)\s*display\s*:\s*(?:block|flex|grid|list-item|table)\b/i.test(
    attribute(element, 'style') ?? '',
  );
}

function isSpan(node: HtmlNode | undefined): boolean {
  return isElement(node) && node.tagName === 'span';
}

function isLink({ tagName }: HtmlElement): boolean {
  return tagName === 'a' || tagName === 'button';
}

function wholeNumber(value: string | undefined): number | undefined {
  const number = Number.parseInt(value ?? '', 10);
  return Number.isSafeInteger(number) ? number : undefined;
}
