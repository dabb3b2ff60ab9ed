import { isPictureCredit } from './at-picture';
import { isNamedStandfirst, isNamedNote } from './furniture-names';
import { isData, reasonInPhrase } from './furniture-phrases';
import { ancestry, attribute, childElements, isElement, lineOf, type HtmlElement } from './html-tree';
import { measureOf } from './measure';
import {
  isAboutAuthor,
  isByline,
  isBylineWithDate,
  isCaption,
  isCreditLine,
  isDateline,
  isNote,
} from './piece-kinds';
import { isInside, type Found, type Piece } from './pieces';
import { writtenDate } from './written-date';

const isHeading = ({ tagName }: HtmlElement): boolean => /^h[1-6]$/.test(tagName);

export type AtHead = {
  readonly found: Found;
  /** The first of the article's entries, if it is made of such. */
  readonly entry: HtmlElement | undefined;
  readonly next: Piece | undefined;
};

/** Between headline and text: the standfirst, captions, points; not the byline, the date, the reading time. */
export function belongsToHead(piece: Piece, { found, entry, next }: AtHead): boolean {
  const { element, line, text, links, isProse } = piece;
  if (isPictureCredit(element)) return true;
  if (reasonInPhrase(line)) return false;
  if (entry && isInside(element, entry) && isHeadOfEntry(piece, found)) return true;
  if (isCaption(element) || tellsOfPicture(line)) return true;
  if (isDateline(piece, found) || isByline(piece, found)) return false;
  if (!found.headline && isInside(element, found.root) && isBold(element)) return true;
  if (links > 0.6 * text) return false;
  if ([...ancestry(element)].slice(0, 3).some(isNamedStandfirst)) return true;
  if (isHeading(element)) return text >= 12 && (text > 70 || !writtenDate(line, found.language));
  if (/^(li|dd|td|th|pre|blockquote)$/.test(element.tagName)) return text >= 20;
  if (next?.element.tagName === 'li' && /[:：]$/.test(line)) return true;
  return isProse || (text >= 25 && /[\p{P}]$/u.test(line)) || text >= 40;
}

/** A line in bold letters, which stands for a heading where there is none. */
function isBold(element: HtmlElement): boolean {
  const bold = childElements(element).filter(({ tagName }) => /^(b|strong)$/.test(tagName));
  return bold.length > 0 && bold.map(lineOf).join('') === lineOf(element);
}

/** "The harbour in spring. Photo: archive". */
function tellsOfPicture(line: string): boolean {
  return (
    line.length <= 240 &&
    /(^|[\s(])(photo(graph)?s?|foto(graf[ií]a|s)?|фото|снимка|صورة|تصوير|عکس|bild|写真|사진|צילום|φωτο\p{L}*|zdjęcie|ảnh|fotoğraf|फोटो)\s*[:：/]\s*\S/iu.test(
      line,
    )
  );
}

/** The time and the heading of an entry; a date in full is the article's own. */
function isHeadOfEntry({ element, line }: Piece, { language }: Found): boolean {
  return isHeading(element) || (/\d/.test(line) && writtenDate(line, language) === undefined);
}

/**
 * The part that the first paragraph stands in, if others of its kind follow it: an entry of a live blog, a chapter. What it
 * begins with is the first entry's own, and not the article's.
 */
export function entryAround(first: Piece | undefined, { root, measures }: Found): HtmlElement | undefined {
  if (!first) return undefined;
  for (const element of ancestry(first.element)) {
    if (element === root) return undefined;
    const { parentNode } = element;
    if (!isElement(parentNode) || !/^(article|section|div|li)$/.test(element.tagName)) continue;
    const likes = childElements(parentNode).filter(
      (other) =>
        other.tagName === element.tagName &&
        attribute(other, 'class') === attribute(element, 'class') &&
        measureOf(measures, other).prose > 0 &&
        childElements(other).some((inner) => measureOf(measures, inner).text > 0),
    );
    if (likes.length > 2 && likes[0] === element && measureOf(measures, element).hasBlocks) return element;
  }
  return undefined;
}

/** Among the first paragraphs: the author's line, a date in full, a counter. The time of an entry is part of the text. */
export function isOfHead(piece: Piece, before: Piece | undefined, found: Found): boolean {
  const { line, text } = piece;
  // What stands under a heading of its own is the text.
  if (before && isHeading(before.element) && !before.isProse && !isInside(before.element, found.headline))
    return false;
  if (isCaption(piece.element) || /^(h[1-6]|td|th)$/.test(piece.element.tagName)) return false;
  const isDated = isDateline(piece, found) && (writtenDate(line, found.language) !== undefined || text > 20);
  return (
    isDated ||
    (text <= 6 && /^[\d.,\s]+$/.test(line)) ||
    (!piece.isProse && isByline(piece, found)) ||
    isBylineWithDate(piece, found) ||
    /^\p{Extended_Pictographic}+\uFE0F?$/u.test(line) ||
    isAboutAuthor(piece, found)
  );
}

export type AtTail = {
  readonly found: Found;
  readonly isInRoot: boolean;
  /** How many blocks behind the last paragraph. */
  readonly distance: number;
};

/** Behind the last paragraph: notes, corrections, captions, sources, an end in few words; not tags, teasers, the author. */
export function belongsToTail(piece: Piece, { found, isInRoot, distance }: AtTail): boolean {
  const { element, line, text, links } = piece;
  if ([...ancestry(element)].slice(0, 4).some(isNamedNote)) return true;
  if (isCreditLine(piece) && distance > 0 && distance < 4) return true;
  if (text < 120 && /\S@\S+\.\S/.test(line) && !isNote(piece)) return false;
  // "(dew/agt)": who wrote and who edited it.
  if (/^\(?\p{Ll}{2,5}(\/\p{Ll}{2,5})+\)?$/u.test(line)) return false;
  if (
    !isInRoot ||
    isData(line) ||
    reasonInPhrase(line) ||
    isDateline(piece, found) ||
    isAboutAuthor(piece, found)
  )
    return false;
  if (isNote(piece) || isCaption(element) || /^(td|th|pre)$/.test(element.tagName)) return true;
  if (isHeading(element)) return false;
  const isSentence = /[\p{P}\p{S}]$/u.test(line) || (element.tagName === 'p' && line.split(' ').length >= 4);
  return links < 0.5 * text && isSentence;
}
