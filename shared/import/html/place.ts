import type { HtmlNote } from './html-notes';
import { attribute, words, type HtmlElement } from './html-tree';

/** What the text of a place stands in. */
export type Place = {
  readonly block: {
    readonly kind: 'paragraph' | 'heading' | 'caption' | 'code' | 'note';
    readonly level?: number;
  };
  readonly quoted: number;
  /** How many lists. */
  readonly depth: number;
  /** The list item, until its first block is written. */
  readonly item?: { readonly number?: number; isBegun: boolean } | undefined;
  readonly note?: { readonly note: HtmlNote; isBegun: boolean } | undefined;
  readonly isPre: boolean;
  readonly isCell: boolean;
  readonly language?: string | undefined;
  readonly direction?: 'ltr' | 'rtl' | undefined;
};

/**
 * What the text of a block element stands in.
 *
 * @param outer what the element itself stands in
 * @param note the note that the element is, if it is one
 * @param headingOffset added to the level of each heading
 */
export function placeIn(
  element: HtmlElement,
  outer: Place,
  note: HtmlNote | undefined,
  headingOffset = 0,
): Place {
  const place = placeWithLanguage(element, outer);
  if (note) return { ...place, block: { kind: 'note' }, note: { note, isBegun: false }, item: undefined };
  switch (element.tagName) {
    case 'h1':
    case 'h2':
    case 'h3':
    case 'h4':
    case 'h5':
    case 'h6': {
      const level = Number(element.tagName.slice(1)) + headingOffset;
      return { ...place, block: { kind: 'heading', level: Math.min(Math.max(level, 1), 6) } };
    }
    case 'blockquote':
      return { ...place, quoted: place.quoted + 1, item: undefined };
    case 'figcaption':
    case 'caption':
      return { ...place, block: { kind: 'caption' }, item: undefined };
    case 'pre':
    case 'listing':
    case 'xmp':
    case 'plaintext':
      return place.note ? { ...place, isPre: true } : { ...place, block: { kind: 'code' }, isPre: true };
    case 'li':
      // One outside of any list, or in one that its page calls otherwise.
      return place.item && !place.item.isBegun
        ? place
        : { ...place, depth: Math.max(place.depth, 1), item: { isBegun: false } };
    case 'dd':
      return { ...place, depth: place.depth + 1, item: { isBegun: false } };
    default:
      return place;
  }
}

/** The same place, in the language and direction that an element states. */
export function placeWithLanguage(element: HtmlElement, place: Place): Place {
  const stated = attribute(element, 'lang') ?? attribute(element, 'xml:lang');
  const language = stated !== undefined && languageTag.test(stated) ? stated : undefined;
  const [way] = words(element, 'dir');
  const direction = way === 'ltr' || way === 'rtl' ? way : undefined;
  if (language === undefined && direction === undefined) return place;
  return { ...place, ...(language !== undefined && { language }), ...(direction && { direction }) };
}

/** BCP 47 by its shape, and within the model's limit. */
const languageTag = /^(?=.{2,40}$)[A-Za-z]{2,3}(?:-[A-Za-z0-9]{1,8})*$/;
