import type { RemovalReason } from '../../model/revision-file';
import { isPictureCredit } from './at-picture';
import { blockElements } from './element-kinds';
import { asksForLeave, isOverAuthors, isPlayerTime, reasonInPhrase } from './furniture-phrases';
import {
  childElements,
  elementsIn,
  isElement,
  isText,
  lineOf,
  placeAmongSiblings,
  type HtmlElement,
} from './html-tree';
import { measureOf, type Measure, type Measures } from './measure';
import { LARGEST_BOX, type PageInView, type Removals } from './page-in-view';

/** Sets apart a short piece that says itself that it is no text of the article, with the box that it stands over. */
export function setApartByPhrase(page: PageInView, element: HtmlElement, removals: Removals): void {
  const { tagName } = element;
  if (/^(td|th|dt|caption|time|figcaption|em|i)$/.test(tagName)) return;
  const isLine = blockElements.has(tagName) || isLabel(element, page.measures);
  if (!isLine && /^(strong|b)$/.test(tagName)) return;
  const line = lineOf(element);
  const why = reasonInPhrase(line, measureOf(page.measures, element).hasBlocks);
  if (why === undefined || isPictureCredit(element)) return;
  const isHeading = /^h[1-6]$/.test(tagName);
  if (why === 'comments' && !isHeading) return;
  if (why === 'furniture') {
    if (isHeading && !/^(share|follow|comment)/i.test(line) && !isOverAuthors(line)) return;
    if (tagName === 'li' && measureOf(page.measures, element).links === 0) return;
  }
  if (isLine) {
    const box = isPlayerTime(line) ? playerAround(page, element) : boxUnder(page, element, why);
    removals.set(box, why);
    const isOverOthers = isHeading || !blockElements.has(tagName) || /[:：]$/.test(line);
    if (why === 'related' && isOverOthers) setApartAfter(page, box, removals);
  } else if (why === 'furniture' && line.length >= 14) {
    // Within a sentence only what could not be part of one is furniture.
    removals.set(element, why);
  }
}

/** Whether words in a block are a label: they are its first, and below them stands a block or nothing but links. */
function isLabel(element: HtmlElement, measures: Measures): boolean {
  const parent = element.parentNode;
  if (!/^(strong|b|span)$/.test(element.tagName) || !isElement(parent)) return false;
  if (firstTextIn(parent, measures) !== element) return false;
  const [next, ...others] = parent.childNodes
    .slice(placeAmongSiblings(element) + 1)
    .filter((node) =>
      isElement(node) ? measureOf(measures, node).text > 0 : isText(node) && node.value.trim() !== '',
    );
  if (next === undefined || !isElement(next)) return false;
  if (blockElements.has(next.tagName)) return true;
  return [next, ...others].every((node) => isElement(node) && node.tagName === 'a');
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
  // Comments may be longer than the article, and so may be the list of those who note what a reader does.
  const isAnySize = why === 'comments' || asksForLeave(lineOf(element));
  let box = element;
  for (let at = element.parentNode; isElement(at) && at !== body && !kept.has(at); at = at.parentNode) {
    const { text, links, prose, paragraphs } = measureOf(measures, at);
    if (firstTextIn(at, measures) !== box || hasCaption(at)) break;
    if (!isAnySize && prose > 0.25 * total) break;
    const rest = text - label;
    const kind = isOverAuthors(lineOf(element)) ? 'notice' : why;
    if (!isAnySize && !isBoxOf(kind, { text, links, paragraphs, rest })) break;
    box = at;
  }
  return box;
}

type Box = Pick<Measure, 'text' | 'links' | 'paragraphs'> & {
  /** Of the text, what is not the phrase. */
  readonly rest: number;
};

function isBoxOf(why: RemovalReason, { text, links, paragraphs, rest }: Box): boolean {
  if (why === 'related') return links >= 0.5 * rest && text <= 4 * LARGEST_BOX;
  if (why === 'notice') return text <= LARGEST_BOX && paragraphs <= 2;
  return rest <= 100;
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
