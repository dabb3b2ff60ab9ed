import type { RemovalReason } from '../../model/revision-file';
import { blockElements } from './element-kinds';
import { isNamedStandfirst, namesOf } from './furniture-names';
import { reasonInPhrase } from './furniture-phrases';
import { shownLine } from './headline';
import {
  ancestry,
  attribute,
  childElements,
  elementsIn,
  isElement,
  isText,
  placeAmongSiblings,
  words,
  type HtmlElement,
} from './html-tree';
import { measureOf, type Measures } from './measure';
import { leadsToAnother, type Removals } from './set-apart';
import { ownParts } from './part-paragraphs';
import { writtenDate } from './written-date';
import { plainTextOf } from './write-html';

/** A block with text of its own, in the order of the page. */
type Piece = {
  readonly element: HtmlElement;
  readonly line: string;
  readonly text: number;
  readonly links: number;
  readonly isProse: boolean;
  /** It holds nothing but its own text, so that it can go by itself. */
  readonly isLeaf: boolean;
};

export type Found = {
  readonly body: HtmlElement;
  readonly root: HtmlElement;
  readonly headline: HtmlElement | undefined;
  readonly measures: Measures;
  /** Those whom the page's data name as its authors. */
  readonly people: readonly string[];
  readonly language?: string | undefined;
  readonly address?: string | undefined;
};

const LONGEST_LINE = 2000;

/**
 * Sorts out what stands between the headline and the end of the article but is not of it: what precedes the headline, the
 * lines of author and date, links to other articles between the paragraphs, what is said twice, what trails behind.
 *
 * @returns the lines around the headline that were sorted out, in their order: one may be the byline or the date
 */
export function sortWithin(found: Found, removals: Removals): string[] {
  const pieces = piecesOf(found, removals);
  const lines: string[] = [];
  const takeOut = (piece: Piece, why: RemovalReason, isTold = false) => {
    if (isTold) lines.push(...shownLines(piece.element));
    if (piece.isLeaf) removals.set(piece.element, why);
    else for (const part of ownParts(piece.element)) removals.set(part, why);
  };
  const at = found.headline ? pieces.findIndex(({ element }) => isInside(element, found.headline)) : -1;
  const inRoot = pieces.map(({ element }) => isInside(element, found.root));
  const isText = (piece: Piece, index: number) =>
    inRoot[index] && piece.isProse && index > at && !isAboutAuthor(piece, found) && !isDateline(piece, found);
  const first = pieces.findIndex(isText);
  // Author and date may stand behind the standfirst, too, which is as long as a paragraph.
  const third = pieces.findIndex((piece, index) => isText(piece, index) && index > first + 2);
  const last = pieces.findLastIndex(
    (piece, index) => isText(piece, index) || (inRoot[index] && isPartOfList(piece)),
  );

  for (const [index, piece] of pieces.entries()) {
    if (index === at || isInside(piece.element, found.headline)) continue;
    if (index < at) takeOut(piece, reasonOutside(piece), index > at - 6);
    else if (first !== -1 && index < first) {
      if (!belongsToHead(piece, found)) takeOut(piece, 'furniture', true);
    } else if (index > last || !inRoot[index]) {
      if (!belongsToTail(piece, found, inRoot[index] ?? false))
        takeOut(piece, reasonOutside(piece), index < last + 4);
    } else if (isTeaser(piece, found)) takeOut(piece, 'related');
    else if (index > last - 3 && isAppeal(piece)) takeOut(piece, 'notice');
    else if (index < third && isOfHead(piece, found)) takeOut(piece, 'furniture', true);
  }
  setApartLists(found, removals);
  setApartRepeated(pieces, found, removals);
  return lines;
}

function piecesOf({ body, root, headline, measures }: Found, removals: Removals): Piece[] {
  const top = headline ? innermostAround(root, headline, body) : root;
  setApartAround(top, body, measures, removals);
  const pieces: Piece[] = [];
  for (const element of [top, ...elementsIn(top, (inner) => !removals.has(inner))]) {
    if (removals.has(element) || !blockElements.has(element.tagName)) continue;
    const { ownText: text, ownLinks: links, hasBlocks } = measureOf(measures, element);
    if (text === 0) continue;
    const line = shownLine(
      element,
      (inner) => removals.has(inner) || blockElements.has(inner.tagName),
      LONGEST_LINE,
    );
    pieces.push({
      element,
      line,
      text,
      links,
      isProse: text >= 60 && links < 0.4 * text,
      isLeaf: !hasBlocks,
    });
  }
  return pieces;
}

/** What stands beside the article, from the body inward. */
function setApartAround(top: HtmlElement, body: HtmlElement, measures: Measures, removals: Removals): void {
  for (let at = top; at !== body && isElement(at.parentNode); at = at.parentNode) {
    for (const sibling of childElements(at.parentNode)) {
      const { text, links } = measureOf(measures, sibling);
      if (sibling === at || removals.has(sibling) || text === 0) continue;
      removals.set(sibling, links > 0.5 * text ? 'navigation' : 'furniture');
    }
  }
}

function innermostAround(one: HtmlElement, other: HtmlElement, body: HtmlElement): HtmlElement {
  const around = new Set(ancestry(one));
  for (const element of ancestry(other)) if (around.has(element)) return element;
  return body;
}

/** The lines of a block, if there are only a few of them. */
function shownLines(element: HtmlElement): string[] {
  return plainTextOf(element).slice(0, LONGEST_LINE).split('\n', 8);
}

function isInside(element: HtmlElement, outer: HtmlElement | undefined): boolean {
  if (!outer) return false;
  for (const at of ancestry(element)) if (at === outer) return true;
  return false;
}

function reasonOutside({ text, links }: Piece): RemovalReason {
  return links > 0.5 * text ? 'related' : 'furniture';
}

/** Between headline and text: the standfirst, captions, points; not the byline, the date, the reading time. */
function belongsToHead(piece: Piece, found: Found): boolean {
  const { element, line, text, links, isProse } = piece;
  if (reasonInPhrase(line) || isDateline(piece, found) || isByline(piece, found)) return false;
  if (isCaption(element)) return true;
  if (links > 0.6 * text) return false;
  if ([...ancestry(element)].slice(0, 3).some(isNamedStandfirst)) return true;
  if (/^h[2-6]$/.test(element.tagName)) return text >= 12;
  if (/^(li|dd|td|th|pre|blockquote)$/.test(element.tagName)) return text >= 20;
  return isProse || (text >= 25 && /[\p{P}]$/u.test(line)) || text >= 40;
}

/** Among the first paragraphs: the author's line, a date in full, a counter. The time of an entry is part of the text. */
function isOfHead(piece: Piece, found: Found): boolean {
  const { line, text } = piece;
  if (isCaption(piece.element) || /^(h[1-6]|td|th)$/.test(piece.element.tagName)) return false;
  const isDated = isDateline(piece, found) && (writtenDate(line, found.language) !== undefined || text > 20);
  return (
    isDated ||
    (text <= 6 && /^[\d.,\s]+$/.test(line)) ||
    (!piece.isProse && isByline(piece, found)) ||
    isAboutAuthor(piece, found)
  );
}

/** Behind the last paragraph: notes, corrections, captions, an end in few words; not tags, not teasers, not the author. */
function belongsToTail(piece: Piece, found: Found, isInRoot: boolean): boolean {
  const { element, line, text, links } = piece;
  if (
    [...ancestry(element)]
      .slice(0, 4)
      .some((around) =>
        /-(corrections?|footnotes?|endnotes?|references|editors?-notes?)-/.test(namesOf(around)),
      )
  )
    return true;
  if (!isInRoot || reasonInPhrase(line) || isDateline(piece, found) || isAboutAuthor(piece, found))
    return false;
  if (isCaption(element) || /^(td|th|pre)$/.test(element.tagName)) return true;
  if (/^h[1-6]$/.test(element.tagName)) return false;
  const isSentence = /[\p{P}\p{S}]$/u.test(line) || (element.tagName === 'p' && line.split(' ').length >= 4);
  return links < 0.5 * text && isSentence;
}

function isCaption(element: HtmlElement): boolean {
  return [...ancestry(element)]
    .slice(0, 4)
    .some(({ tagName }) => tagName === 'figcaption' || tagName === 'caption');
}

function isPartOfList({ element, text, links }: Piece): boolean {
  return /^(li|dd|td|th|pre)$/.test(element.tagName) && links < 0.5 * text;
}

function isDateline({ element, line, text }: Piece, { language }: Found): boolean {
  if (text > 110 || /^(li|td|th|h[1-6])$/.test(element.tagName)) return false;
  const hasTime =
    element.tagName === 'time' || [...elementsIn(element)].some(({ tagName }) => tagName === 'time');
  return (
    (hasTime && text < 90) ||
    (text < 70 && writtenDate(line, language) !== undefined && !/[.!?。]$/.test(line)) ||
    /^(published|updated|posted|last (updated|modified)|first published|modified|veröffentlicht|aktualisiert|stand:|publié|mis à jour|publicado|actualizado|atualizado|pubblicato|опубликовано|обновлено|تاریخ|نُشر|نشر|公開|更新|发布|發布)\b/i.test(
      line,
    )
  );
}

function isByline(piece: Piece, found: Found): boolean {
  const { element, line, text } = piece;
  if (text > 260) return false;
  if (isAboutAuthor(piece, found)) return true;
  if (text > 120) return false;
  const names = [...ancestry(element)].slice(0, 3).map(namesOf).join('');
  if (
    /-(by-?lines?|authors?|author-?(name|line|block|date)?|writers?|contributors?|contributor-?name|credits?|reporter|article-?meta|post-?meta|entry-?meta|meta|metadata|dateline|timestamp|kicker|eyebrow|source|location)-/i.test(
      names,
    )
  )
    return true;
  if (
    words(element, 'itemprop').some((name) => name === 'author' || name === 'datepublished') ||
    words(element, 'rel').includes('author')
  )
    return true;
  return (
    /^(by|von|par|por|di|da|door|av|af|автор|نویسنده|بقلم|作者|記者|记者|文)[\s:：/]/iu.test(line) ||
    found.people.some((name) => line.includes(name))
  );
}

/** "Ines covers security": a line that begins with an author's name, or with the office of one. */
function isAboutAuthor({ line, text }: Piece, { people }: Found): boolean {
  if (text > 500) return false;
  const bare = line.replace(/^(by|von|par|por|about( the author)?:?|written by)\s+/i, '');
  return people.some(
    (name) =>
      bare === name ||
      (bare.startsWith(name) &&
        /^(,| is | was | has | covers | writes | reports | joined | can be | works | lives |\s*[|–—-])/.test(
          bare.slice(name.length),
        )) ||
      (text < 400 &&
        bare.startsWith(`${name.split(' ')[0] ?? name} `) &&
        /^\S+ (is|covers|writes|reports|has (covered|reported|worked|written)|joined|can be reached) /.test(
          bare,
        )),
  );
}

/** A paragraph between others that is nothing but a link to another article. */
function isTeaser({ element, line, text, links, isLeaf }: Piece, found: Found): boolean {
  if (!isLeaf || links < 0.85 * text || /^(h[1-6]|td|th|li|dt|dd|figcaption)$/.test(element.tagName))
    return false;
  if (isCaption(element) || line.split(' ').length < 3) return false;
  const anchors = [...elementsIn(element)].filter(({ tagName }) => tagName === 'a');
  return anchors.length > 0 ? anchors.every((link) => leadsToAnother(link, found)) : true;
}

/** "Follow us on …": a last paragraph that leads to where else the outlet is read. */
function isAppeal({ line, text, links, isLeaf }: Piece): boolean {
  return (
    isLeaf &&
    text < 260 &&
    links > 0 &&
    /newsletter|bolet[ií]n|nieuwsbrief|nyhetsbrev|рассылк|facebook|twitter|telegram|whatsapp|instagram|youtube/i.test(
      line,
    )
  );
}

/** Lists of nothing but links to other articles, with the heading that stands over them. */
function setApartLists(found: Found, removals: Removals): void {
  const { root, measures } = found;
  for (const list of elementsIn(root, (inner) => !removals.has(inner))) {
    if (removals.has(list) || !/^(ul|ol|div|section|table)$/.test(list.tagName)) continue;
    const { text, links, prose } = measureOf(measures, list);
    const isContents = /^[uo]l$/.test(list.tagName) && text > 0 && isOfContents(list);
    if (isContents) removals.set(list, 'navigation');
    if (text === 0 || links < 0.8 * text || prose > 0 || isContents) continue;
    const anchors = [...elementsIn(list)].filter(
      ({ tagName, attrs }) => tagName === 'a' && attrs.some(({ name }) => name === 'href'),
    );
    if (anchors.length === 0 || !anchors.every((link) => leadsToAnother(link, found))) continue;
    removals.set(list, 'related');
    const before = siblingBefore(list, measures);
    if (
      before &&
      /^(h[2-6]|p|strong|b)$/.test(before.tagName) &&
      measureOf(measures, before).text < 60 &&
      (before.tagName.startsWith('h') || /[:：]$/.test(shownLine(before, () => false, 200)))
    )
      removals.set(before, 'related');
  }
}

/** A list of links to places in the same page. */
function isOfContents(list: HtmlElement): boolean {
  const items = childElements(list).filter(({ tagName }) => tagName === 'li');
  return (
    items.length > 1 &&
    items.every((item) => {
      const [link, ...others] = childElements(item);
      const isAlone = item.childNodes.every(
        (node) => isElement(node) || !isText(node) || node.value.trim() === '',
      );
      return (
        link?.tagName === 'a' &&
        (attribute(link, 'href') ?? '').startsWith('#') &&
        isAlone &&
        others.every(({ tagName }) => /^[uo]l$/.test(tagName))
      );
    })
  );
}

function siblingBefore(element: HtmlElement, measures: Measures): HtmlElement | undefined {
  const siblings = element.parentNode?.childNodes ?? [];
  for (let at = placeAmongSiblings(element) - 1; at >= 0; at -= 1) {
    const sibling = siblings[at];
    if (isElement(sibling) && measureOf(measures, sibling).text > 0) return sibling;
  }
  return undefined;
}

/** A pull quote says what a paragraph says; a caption or a line may stand twice, for two widths of screen. */
function setApartRepeated(pieces: readonly Piece[], found: Found, removals: Removals): void {
  const kept = pieces.filter(({ element }) => ![...ancestry(element)].some((around) => removals.has(around)));
  const headline = found.headline && bare(shownLine(found.headline, () => false, LONGEST_LINE));
  const seen = new Set<string>();
  const prose = kept
    .filter(({ isProse }) => isProse)
    .map(({ line }) => bare(line))
    .join('\n');
  const isElsewhere = (said: string, isAmongThem: boolean) =>
    isAmongThem ? prose.indexOf(said) !== prose.lastIndexOf(said) : prose.includes(said);
  for (const { element, line, isLeaf, isProse } of kept) {
    const said = bare(line);
    const isHeadline = isInside(element, found.headline);
    if (!isLeaf || isHeadline || said.length === 0) continue;
    const isTwice = (seen.has(said) && said.length >= 40) || said === headline;
    // Looked for only where it may be: each search goes through the whole text.
    const isPulled = said.length >= 15 && isPullQuote(element) && isElsewhere(said, isProse);
    if ((isTwice || isPulled) && !/^(td|th|li)$/.test(element.tagName)) removals.set(element, 'furniture');
    seen.add(said);
  }
}

function isPullQuote(element: HtmlElement): boolean {
  return [...ancestry(element)]
    .slice(0, 4)
    .some(
      (around) =>
        /^(blockquote|aside|figure|q)$/.test(around.tagName) ||
        /-(pull-?quotes?|quote|zitat|citation|exergue|destacado)-/.test(namesOf(around)) ||
        attribute(around, 'role') === 'doc-pullquote',
    );
}

function bare(line: string): string {
  return line
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
