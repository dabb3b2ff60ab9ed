import type { RemovalReason } from '../../model/revision-file';
import { hostOf, webAddress } from './address';
import { blockElements, embeddedElements, silentElements } from './element-kinds';
import { isNamedConsent, namesOf, reasonInKind, reasonInNames } from './furniture-names';
import { isPlayerTime, LONGEST_PHRASE, reasonInPhrase } from './furniture-phrases';
import {
  attribute,
  childElements,
  elementsIn,
  isElement,
  isText,
  lineOf,
  placeAmongSiblings,
  type HtmlElement,
} from './html-tree';
import { measureOf, type Measure, type Measures } from './measure';

/** What is left out of the text, and why; what stands within it goes with it. */
export type Removals = Map<HtmlElement, RemovalReason>;

export type PageInView = {
  readonly body: HtmlElement;
  readonly measures: Measures;
  /** The headline and all that it stands in: none of it can go. */
  readonly kept: ReadonlySet<HtmlElement>;
  /** The page's address, if it is known. */
  readonly address?: string | undefined;
};

/** A box of a page is no larger than this; what is, is a part of it. */
const LARGEST_BOX = 600;
/** A part that holds more of the page's prose than this is not set apart for its name. */
const MOST_PROSE = 0.35;

/**
 * Sets apart what is no article by its looks: by the kind of element it is, by what the page calls it, by the phrases that
 * stand over it, and what is a card that leads to another article.
 */
export function setApart(page: PageInView, removals: Removals): void {
  for (const element of elementsIn(page.body, (inner) => !removals.has(inner))) {
    if (removals.has(element) || page.kept.has(element) || isNoText(element)) continue;
    const own = measureOf(page.measures, element);
    const why = reasonInKind(element) ?? reasonInNames(element) ?? reasonInPlace(element, own);
    if (why !== undefined && mayGo(page, element, why)) removals.set(element, why);
    else if (own.text > 0 && own.text <= LONGEST_PHRASE) setApartByPhrase(page, element, removals);
  }
  for (const element of elementsIn(page.body, (inner) => !removals.has(inner))) {
    if (!/^h[2-6]$/.test(element.tagName) || removals.has(element) || page.kept.has(element)) continue;
    const card = cardAround(page, element);
    if (card) removals.set(card, 'related');
  }
}

function isNoText({ tagName }: HtmlElement): boolean {
  return embeddedElements.has(tagName) || silentElements.has(tagName);
}

function mayGo({ measures, body }: PageInView, element: HtmlElement, why: RemovalReason): boolean {
  const { prose, told } = measureOf(measures, element);
  if (prose > 0 && told > 0.5 * prose) return false;
  return (
    why === 'comments' ||
    isNamedConsent(element) ||
    prose <= MOST_PROSE * measureOf(measures, body).prose ||
    prose === 0
  );
}

/** What an `aside`, a `header` or a `footer` is depends on where it stands and what it holds. */
function reasonInPlace(element: HtmlElement, own: Measure): RemovalReason | undefined {
  const parent = element.parentNode;
  switch (element.tagName) {
    case 'aside':
      return own.prose > 0 && own.links < 0.3 * own.text ? undefined : 'related';
    case 'header':
      return isWithinArticle(element) ? undefined : 'navigation';
    case 'footer': {
      if (isElement(parent) && (parent.tagName === 'blockquote' || parent.tagName === 'figure'))
        return undefined;
      for (const inner of elementsIn(element))
        if (/-(corrections?|footnotes?|notes?)-/.test(namesOf(inner))) return undefined;
      return 'furniture';
    }
    default:
      return undefined;
  }
}

function isWithinArticle(element: HtmlElement): boolean {
  for (let at = element.parentNode; isElement(at); at = at.parentNode) {
    if (/^(article|main|section)$/.test(at.tagName)) return true;
  }
  return false;
}

function setApartByPhrase(page: PageInView, element: HtmlElement, removals: Removals): void {
  const { tagName } = element;
  if (/^(td|th|dt|caption|time|figcaption|em|i)$/.test(tagName)) return;
  const isLabel = /^(strong|b)$/.test(tagName);
  if (isLabel && !standsOverBlock(element, page.measures)) return;
  const line = lineOf(element);
  const why = reasonInPhrase(line, measureOf(page.measures, element).hasBlocks);
  if (why === undefined) return;
  const isHeading = /^h[1-6]$/.test(tagName);
  if (why === 'comments' && !isHeading) return;
  if (why === 'furniture') {
    if (isHeading && !/^(share|follow|comment)/i.test(line)) return;
    if (tagName === 'li' && measureOf(page.measures, element).links === 0) return;
  }
  // Within a sentence only what could not be part of one is furniture.
  if (!blockElements.has(tagName) && !isLabel && (why !== 'furniture' || line.length < 14)) return;
  const isBlock = blockElements.has(tagName) || isLabel;
  const box = isPlayerTime(line)
    ? playerAround(page, element)
    : isBlock
      ? boxUnder(page, element, why)
      : element;
  removals.set(box, why);
  if (why === 'related' && (isHeading || isLabel || /[:：]$/.test(line))) setApartAfter(page, box, removals);
}

/** Whether bold words are a line of their own, with a block under it. */
function standsOverBlock(element: HtmlElement, measures: Measures): boolean {
  const parent = element.parentNode;
  if (!isElement(parent) || firstTextIn(parent, measures) !== element) return false;
  const next = parent.childNodes
    .slice(placeAmongSiblings(element) + 1)
    .find((node) =>
      isElement(node) ? measureOf(measures, node).text > 0 : isText(node) && node.value.trim() !== '',
    );
  return next !== undefined && isElement(next) && blockElements.has(next.tagName);
}

/** What shows how far a film has played, with its other signs and states. */
function playerAround({ measures, kept }: PageInView, time: HtmlElement): HtmlElement {
  const parent = time.parentNode;
  if (!isElement(parent) || kept.has(parent)) return time;
  const { text, prose } = measureOf(measures, parent);
  return prose === 0 && text <= 150 ? parent : time;
}

/** The box that a phrase stands over: what holds it as its first text, and little else. */
function boxUnder(
  { measures, body, kept }: PageInView,
  element: HtmlElement,
  why: RemovalReason,
): HtmlElement {
  const total = measureOf(measures, body).prose;
  const label = measureOf(measures, element).text;
  let box = element;
  for (let at = element.parentNode; isElement(at) && at !== body && !kept.has(at); at = at.parentNode) {
    const { text, links, prose, paragraphs } = measureOf(measures, at);
    if (firstTextIn(at, measures) !== box || hasCaption(at)) break;
    if (why !== 'comments' && prose > 0.25 * total) break;
    const rest = text - label;
    if (!isBoxOf(why, { text, links, paragraphs, rest })) break;
    box = at;
  }
  return box;
}

type Box = Pick<Measure, 'text' | 'links' | 'paragraphs'> & {
  /** Of the text, what is not the phrase. */
  readonly rest: number;
};

function isBoxOf(why: RemovalReason, { text, links, paragraphs, rest }: Box): boolean {
  switch (why) {
    case 'comments':
      return true;
    case 'related':
      return links >= 0.5 * rest && text <= 4 * LARGEST_BOX;
    case 'notice':
      return text <= LARGEST_BOX && paragraphs <= 2;
    default:
      return rest <= 100;
  }
}

function hasCaption(element: HtmlElement): boolean {
  for (const { tagName } of elementsIn(element)) if (tagName === 'figcaption') return true;
  return false;
}

/** The part of an element that its text begins in; nothing if that is not an element. */
function firstTextIn(element: HtmlElement, measures: Measures): HtmlElement | undefined {
  for (const node of element.childNodes) {
    if (isText(node) && node.value.trim() !== '') return undefined;
    if (isElement(node) && measureOf(measures, node).text > 0) return node;
  }
  return undefined;
}

/** The links, or the list of topics, that follow a label such as "Related:", if they are not in a box with it. */
function setApartAfter({ measures, kept }: PageInView, label: HtmlElement, removals: Removals): void {
  const siblings = label.parentNode?.childNodes ?? [];
  for (let at = placeAmongSiblings(label) + 1; at < siblings.length; at += 1) {
    const node = siblings[at];
    if (!node) return;
    if (isText(node) && node.value.trim() === '') continue;
    if (!isElement(node) || kept.has(node)) return;
    const { text, links } = measureOf(measures, node);
    if (text === 0) continue;
    if (/^h[1-6]$/.test(node.tagName) || (links < 0.6 * text && !isListOfLabels(node))) return;
    removals.set(node, 'related');
  }
}

function isListOfLabels(element: HtmlElement): boolean {
  if (!/^[uo]l$/.test(element.tagName)) return false;
  const items = childElements(element).map(lineOf).filter(Boolean);
  return items.every((item) => item.length < 60 && !/[.!?。؟।]$/.test(item));
}

/** The card that a heading belongs to which is a link to another article of the same outlet. */
function cardAround(page: PageInView, heading: HtmlElement): HtmlElement | undefined {
  const { measures, body, kept } = page;
  const { text, links } = measureOf(measures, heading);
  const link = linkOf(heading);
  if (text === 0 || !link || (links < 0.9 * text && !isWithin(heading, link)) || !leadsToAnother(link, page))
    return undefined;
  let card: HtmlElement = isWithin(heading, link) ? link : heading;
  for (let at = card.parentNode; isElement(at) && at !== body && !kept.has(at); at = at.parentNode) {
    const own = measureOf(measures, at);
    if (own.text > LARGEST_BOX || own.paragraphs > 2) break;
    card = at;
  }
  // A heading that stands free among paragraphs is one of the article's own.
  return card === heading ? undefined : card;
}

function linkOf(heading: HtmlElement): HtmlElement | undefined {
  for (const inner of elementsIn(heading)) if (inner.tagName === 'a') return inner;
  for (let at = heading.parentNode; isElement(at); at = at.parentNode) if (at.tagName === 'a') return at;
  return undefined;
}

function isWithin(element: HtmlElement, outer: HtmlElement): boolean {
  for (let at = element.parentNode; isElement(at); at = at.parentNode) if (at === outer) return true;
  return false;
}

/** Whether a link leads to another page of the same outlet: not to a place in this one, nor out into the world. */
export function leadsToAnother(link: HtmlElement, { address }: Pick<PageInView, 'address'>): boolean {
  const href = attribute(link, 'href')?.trim();
  if (href === undefined || href === '') return true;
  if (href.startsWith('#')) return false;
  const full = webAddress(href, address ?? 'https://this.invalid/');
  if (full === undefined) return false;
  if (address === undefined) return true;
  if (hostOf(full)?.replace(/^www\./, '') !== hostOf(address)?.replace(/^www\./, '')) return false;
  return full.split(/[?#]/)[0] !== address.split(/[?#]/)[0];
}
