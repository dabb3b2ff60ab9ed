import { placeOf } from './address';
import {
  ancestry,
  attribute,
  elementsIn,
  isElement,
  lineOf,
  words,
  type HtmlElement,
  type HtmlParent,
} from './html-tree';

export type HtmlNote = { readonly id: number; readonly label: string };

const referenceWords = /^(noteref|doc-noteref|footnote-ref(erence)?|footnote-link|fnref|reference)$/;
const noteWords = /^(footnote|endnote|rearnote|note|doc-footnote|doc-endnote)$/;
/** What a reference to a note looks like: "1", "[12]", "(a)", "*", "†", "[note 3]". */
const referenceText =
  /^[[(]?\s*(?:(?:note|nb|n)\.?\s*)?(?:\d{1,4}|[a-z]{1,2}|[ivxlc]{1,6}|[*†‡§¶]{1,4})\s*[\])]?$/i;
const backText = /^(?:[\s^↑↩⏎←⤴]|\uFE0E|\uFE0F)*$/;
/** A heading, or a whole part of the page, is what a table of contents leads to. */
const partElements = /^(h[1-6]|section|article|main|body|table|figure|nav|header|footer)$/;
const LONGEST_NOTE = 20_000;

/**
 * The notes of one text, which may stand in several pages (as those of an e-book do): what a short, raised or so marked
 * reference leads to. Learn all pages first, then write them.
 */
export class HtmlNotes {
  readonly #places = new Map<string, HtmlElement>();
  readonly #noteOf = new Map<HtmlElement, HtmlNote>();
  readonly #references = new Map<HtmlElement, string>();
  readonly #resolved = new Map<HtmlElement, HtmlNote>();
  readonly #starts = new Map<number, number>();

  /**
   * Learns where a page's references and the places in it are.
   *
   * @param address that of the page; one that only tells pages apart will do: "file:///a.xhtml"
   */
  learn(page: HtmlParent, address = 'file:///'): void {
    for (const element of elementsIn(page)) {
      for (const name of [attribute(element, 'id'), element.tagName === 'a' && attribute(element, 'name')]) {
        const place = name ? placeOf(`#${name}`, address) : undefined;
        if (place !== undefined && !this.#places.has(place)) this.#places.set(place, element);
      }
      const href = element.tagName === 'a' ? attribute(element, 'href') : undefined;
      const place = href !== undefined && looksLikeReference(element) ? placeOf(href, address) : undefined;
      if (place !== undefined) this.#references.set(element, place);
    }
  }

  /** Finds the notes of all references learned. */
  resolve(): void {
    const short = remembered(isShort);
    const noteAt = remembered((place: string) => {
      const target = this.#places.get(place);
      return target && noteAround(target, short);
    });
    // What holds a reference is no note of a later one: that one is the note's way back.
    const holders = new Set<HtmlElement>();
    for (const [reference, place] of this.#references) {
      const note = noteAt(place);
      const around = [...ancestry(reference)];
      const isWayBack = around.some((element) => this.#noteOf.has(element));
      if (note && !isWayBack && !around.includes(note) && !holders.has(note)) {
        const known = this.#noteOf.get(note) ?? { id: this.#noteOf.size, label: labelOf(reference) };
        this.#noteOf.set(note, known);
        this.#resolved.set(reference, known);
      }
      for (const element of around) {
        if (holders.has(element)) break;
        holders.add(element);
      }
    }
  }

  /** The note that a link refers to. */
  referredBy(link: HtmlElement): HtmlNote | undefined {
    return this.#resolved.get(link);
  }

  /** The note that an element is. */
  at(element: HtmlElement): HtmlNote | undefined {
    return this.#noteOf.get(element);
  }

  /** Whether a link in a note only leads back to where it is referred to. */
  isWayBack(link: HtmlElement): boolean {
    const href = attribute(link, 'href') ?? '';
    if (!href.includes('#')) return false;
    const text = lineOf(link);
    if (words(link, 'role').includes('doc-backlink') || backText.test(text)) return true;
    return referenceText.test(text) && !this.#resolved.has(link);
  }

  /** @param start where the note's first block starts */
  wrote(note: HtmlNote, start: number): void {
    if (!this.#starts.has(note.id)) this.#starts.set(note.id, start);
  }

  /** Where each note starts, by its id: for `TextBuilder.linkNotes`. */
  get starts(): ReadonlyMap<number, number> {
    return this.#starts;
  }
}

function looksLikeReference(link: HtmlElement): boolean {
  const named = [
    ...words(link, 'epub:type'),
    ...words(link, 'role'),
    ...words(link, 'class'),
    ...words(link, 'rel'),
  ];
  const text = lineOf(link);
  if (text.length > 12) return false;
  if (named.some((word) => referenceWords.test(word) || word === 'footnote')) return text !== '';
  if (!referenceText.test(text)) return false;
  const parent = link.parentNode;
  const isRaised =
    (isElement(parent) && (parent.tagName === 'sup' || words(parent, 'class').includes('reference'))) ||
    link.childNodes.some((child) => isElement(child) && child.tagName === 'sup');
  return (
    isRaised ||
    /#_?(ftn|edn|fn|footnote|endnote|note)[-_:]?/i.test(attribute(link, 'href') ?? '') ||
    text.startsWith('[')
  );
}

/** The element that holds the whole note, from the place that its reference leads to. */
function noteAround(
  target: HtmlElement,
  isShort: (element: HtmlElement) => boolean,
): HtmlElement | undefined {
  for (const element of ancestry(target)) {
    if (isNamedNote(element)) return element;
    if (partElements.test(element.tagName)) return undefined;
    if (!/^(li|p|dd|aside|td|blockquote|div)$/.test(element.tagName)) continue;
    const outer = element.parentNode;
    // A paragraph that is all there is in its list item is that item.
    const whole = isElement(outer) && outer.tagName === 'li' && element.tagName === 'p' ? outer : element;
    return isShort(whole) ? whole : undefined;
  }
  return undefined;
}

function isShort(element: HtmlElement): boolean {
  return lineOf(element).length <= LONGEST_NOTE && !holdsPart(element);
}

function isNamedNote(element: HtmlElement): boolean {
  return [...words(element, 'epub:type'), ...words(element, 'role')].some((word) => noteWords.test(word));
}

function holdsPart(element: HtmlElement): boolean {
  for (const inner of elementsIn(element))
    if (/^(h[1-6]|section|article|nav)$/.test(inner.tagName)) return true;
  return false;
}

/** "1" of "[1]". */
function labelOf(reference: HtmlElement): string {
  const text = lineOf(reference);
  const bare = text.replace(/^[[(]\s*/, '').replace(/\s*[\])]$/, '');
  return (bare === '' ? text : bare).slice(0, 12);
}

/** Asks once for each key, so that many references to one place cost no more than one. */
function remembered<Key, Value>(ask: (key: Key) => Value): (key: Key) => Value {
  const answers = new Map<Key, Value>();
  return (key) => {
    if (answers.has(key)) return answers.get(key) as Value;
    const answer = ask(key);
    answers.set(key, answer);
    return answer;
  };
}
