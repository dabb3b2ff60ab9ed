import type { RemovalReason } from '../../model/revision-file';
import { hostOf, webAddress } from './address';
import { embeddedElements, silentElements } from './element-kinds';
import { isNamedConsent, namesOf, reasonInKind, reasonInNames } from './furniture-names';
import { LONGEST_PHRASE } from './furniture-phrases';
import { holdsPicture } from './at-picture';
import {
  ancestry,
  attribute,
  childElements,
  elementsIn,
  hasAttribute,
  isElement,
  isText,
  type HtmlElement,
} from './html-tree';
import { measureOf, type Measure, type Measures } from './measure';
import { LARGEST_BOX, type PageInView, type Removals } from './page-in-view';
import { setApartByPhrase } from './phrase-boxes';
import { setApartThreads } from './threads';

/** A part that holds more of the page's prose than this is not set apart for its name. */
const MOST_PROSE = 0.35;

/**
 * Sets apart what is no article by its looks: by the kind of element it is, by what the page calls it, by the phrases that
 * stand over it, by what a reader can do there, and what is a card that leads to another article.
 */
export function setApart(page: PageInView, removals: Removals): void {
  setApartThreads(page, removals);
  const isMost = mostByName(page);
  for (const element of elementsIn(page.body, (inner) => !removals.has(inner))) {
    if (removals.has(element) || page.kept.has(element) || isNoText(element)) continue;
    const own = measureOf(page.measures, element);
    const why =
      reasonInKind(element) ??
      (isPictureShow(element, page.measures) ? undefined : reasonInNames(element)) ??
      reasonInPlace(element, own);
    if (isLargeShow(element, page)) removals.set(element, 'furniture');
    else if (why !== undefined && mayGo(page, element, why) && !isMost(element, why))
      removals.set(element, why);
    else if (own.text > 0 && own.text <= LONGEST_PHRASE) setApartByPhrase(page, element, removals);
  }
  for (const element of elementsIn(page.body, (inner) => !removals.has(inner))) {
    if (!/^h[2-6]$/.test(element.tagName) || removals.has(element) || page.kept.has(element)) continue;
    const card = cardAround(page, element) ?? callAround(page, element);
    if (card) removals.set(card, 'related');
  }
  for (const element of elementsIn(page.body, (inner) => !removals.has(inner))) {
    const why = /^h[2-6]$/.test(element.tagName) ? reasonBelow(page, element, removals) : undefined;
    if (why !== undefined) removals.set(element, why);
  }
}

/** Why all that stands under a heading in its own small box is gone: then nothing is under the heading, either. */
function reasonBelow(
  { measures, kept }: PageInView,
  heading: HtmlElement,
  removals: Removals,
): RemovalReason | undefined {
  const box = heading.parentNode;
  if (!isElement(box) || kept.has(heading) || kept.has(box)) return undefined;
  if (measureOf(measures, box).text > LARGEST_BOX) return undefined;
  const others = childElements(box).filter(
    (other) => other !== heading && measureOf(measures, other).text > 0,
  );
  const isBare = box.childNodes.every((node) => !isText(node) || node.value.trim() === '');
  const [first] = others;
  return isBare && first && others.every((other) => removals.has(other)) ? removals.get(first) : undefined;
}

function isNoText({ tagName }: HtmlElement): boolean {
  return embeddedElements.has(tagName) || silentElements.has(tagName);
}

function mayGo({ measures, body }: PageInView, element: HtmlElement, why: RemovalReason): boolean {
  const { prose, told } = measureOf(measures, element);
  if (prose > 0 && told > 0.5 * prose) return false;
  if (why === 'notice' && asksForPassword(element)) return prose <= 0.6 * measureOf(measures, body).prose;
  if (why === 'related' && isPictureWithWords(element, measures)) return false;
  return (
    why === 'comments' ||
    isNamedConsent(element) ||
    prose <= MOST_PROSE * measureOf(measures, body).prose ||
    prose === 0
  );
}

/**
 * Whether parts of one name, which says who may read them or who paid, hold most of the page's prose only together: then each
 * is a paragraph of the article.
 */
function mostByName({ measures, body }: PageInView): (element: HtmlElement, why: RemovalReason) => boolean {
  const total = measureOf(measures, body).prose;
  const prose = new Map<HtmlElement['parentNode'], Map<string, number>>();
  const among = ({ parentNode }: HtmlElement): Map<string, number> => {
    const known = prose.get(parentNode);
    if (known || !isElement(parentNode)) return known ?? new Map();
    const sums = new Map<string, number>();
    for (const sibling of childElements(parentNode)) {
      const name = namesOf(sibling);
      sums.set(name, (sums.get(name) ?? 0) + measureOf(measures, sibling).prose);
    }
    prose.set(parentNode, sums);
    return sums;
  };
  return (element, why) =>
    /^(notice|advertisement|furniture)$/.test(why) &&
    !asksForPassword(element) &&
    measureOf(measures, element).prose > 0 &&
    (among(element).get(namesOf(element)) ?? 0) > MOST_PROSE * total;
}

/** A reader signs in there, however long the explanations are. */
function asksForPassword(element: HtmlElement): boolean {
  for (const inner of elementsIn(element))
    if (inner.tagName === 'input' && attribute(inner, 'type')?.toLowerCase() === 'password') return true;
  return false;
}

/** A picture with its caption, which leads nowhere, is no offer of another article, whatever it is called. */
function isPictureWithWords(element: HtmlElement, measures: Measures): boolean {
  const { text, links } = measureOf(measures, element);
  return (
    text >= 40 && text <= LARGEST_BOX && links === 0 && isAmongParagraphs(element) && holdsPicture(element)
  );
}

function isAmongParagraphs({ parentNode }: HtmlElement): boolean {
  return (
    isElement(parentNode) && childElements(parentNode).filter(({ tagName }) => tagName === 'p').length > 1
  );
}

/** A show with more words than this is read by itself, not with the article that it is shown in. */
const LARGEST_SHOW = 2000;
const FEWEST_PICTURES = 8;
const LEAST_TEXT = 1000;

/** A few pictures with their captions, one after the other, which lead nowhere: the article's own, unlike cards of others. */
function isPictureShow(element: HtmlElement, measures: Measures): boolean {
  if (!showNames.test(namesOf(element))) return false;
  return [...ancestry(element)].slice(0, 6).some((around) => {
    const { text, links } = measureOf(measures, around);
    return (
      text > 0 &&
      text <= LARGEST_SHOW &&
      links === 0 &&
      showNames.test(namesOf(around)) &&
      holdsPicture(around)
    );
  });
}

/** Many pictures with captions in an article that has enough text without them. */
function isLargeShow(element: HtmlElement, { measures, body }: PageInView): boolean {
  const { text, prose, links } = measureOf(measures, element);
  if (text <= LARGEST_SHOW || links > 0.2 * text || !showNames.test(namesOf(element))) return false;
  const pictures = [...elementsIn(element)].filter(({ tagName }) => tagName === 'img');
  return pictures.length >= FEWEST_PICTURES && measureOf(measures, body).prose - prose >= LEAST_TEXT;
}

const showNames = /-(carousel|galler(y|ies)|slide-?show|slider)-/i;

/** What an `aside`, a `header` or a `footer` is depends on where it stands and what it holds. */
function reasonInPlace(element: HtmlElement, own: Measure): RemovalReason | undefined {
  const parent = element.parentNode;
  switch (element.tagName) {
    case 'section': {
      // A section with a name of its own and links, but no paragraph: a player, topics, the author's pages.
      const isNamed = hasAttribute(element, 'aria-label') || hasAttribute(element, 'aria-labelledby');
      return isNamed && own.prose === 0 && own.links > 0 && own.text <= LARGEST_CALL
        ? 'furniture'
        : undefined;
    }
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

/** A call has no more text than this, in letters. */
const LARGEST_CALL = 300;

/** The box of a heading, a few words and, at its end, a link to what is offered there: a report, a film, a game. */
function callAround(
  { measures, body, kept, address }: PageInView,
  heading: HtmlElement,
): HtmlElement | undefined {
  let call: HtmlElement | undefined;
  for (let at = heading.parentNode; isElement(at) && at !== body && !kept.has(at); at = at.parentNode) {
    const { text, links, prose } = measureOf(measures, at);
    if (prose > 0 || text > LARGEST_CALL || /^(figure|td|th|li|blockquote|header)$/.test(at.tagName)) break;
    const last = lastTextIn(at, measures);
    // "[edit]" is no call.
    const isCall =
      last?.tagName === 'a' && measureOf(measures, last).text >= 7 && leadsToAnother(last, { address });
    if (isCall && text - links > measureOf(measures, heading).text) call = at;
  }
  return call;
}

/** The innermost element that the text of another ends in. */
function lastTextIn(element: HtmlElement, measures: Measures): HtmlElement | undefined {
  const last = element.childNodes.findLast((node) =>
    isElement(node) ? measureOf(measures, node).text > 0 : isText(node) && node.value.trim() !== '',
  );
  if (last === undefined || !isElement(last)) return undefined;
  return last.tagName === 'a' ? last : lastTextIn(last, measures);
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
