import { reasonInPhrase } from './furniture-phrases';
import {
  ancestry,
  childElements,
  elementsIn,
  isElement,
  isText,
  lineOf,
  type HtmlElement,
} from './html-tree';
import { ownParts } from './part-paragraphs';

/** Longer text is no headline. */
const LONGEST = 400;
/** Nor is what has so many parts. */
const MOST_NODES = 500;
/** A line in a link, or a heading there that says half of the title, scores less. */
const LEAST_SCORE = 0.3;
const headlineTags = /^(h[1-6]|div|p|span|font|b|strong|td|center|header|a)$/;

/**
 * The element that shows the headline: a heading that says what the page calls itself, or another line that says exactly
 * that; else the only main heading, or the only one of the second level where there is none.
 *
 * @param titles what the page calls itself, the most exact first
 */
export function headlineIn(
  body: HtmlElement,
  titles: readonly string[],
  isOut: (element: HtmlElement) => boolean,
): HtmlElement | undefined {
  const wanted = titles.map(simplified).filter((title) => title !== '');
  const mains: HtmlElement[] = [];
  const seconds: HtmlElement[] = [];
  let best: { element: HtmlElement; score: number } | undefined;
  for (const element of elementsIn(body, (inner) => !isOut(inner))) {
    if (isOut(element) || !headlineTags.test(element.tagName)) continue;
    const isHeading = /^h[1-6]$/.test(element.tagName);
    const line = shownLine(element, isOut, LONGEST);
    if (line === '') continue;
    if (element.tagName === 'h1') mains.push(element);
    if (element.tagName === 'h2' && line.length >= 12 && !reasonInPhrase(line)) seconds.push(element);
    const likeness = Math.max(0, ...wanted.map((title) => likenessOf(simplified(line), title)));
    if (likeness < (isHeading ? 0.5 : 0.95)) continue;
    // Links to the page itself and teasers of it say the same: those are links, and further down.
    const isLinked =
      [...ancestry(element)].some(
        ({ tagName }) => tagName === 'a' || tagName === 'li' || tagName === 'nav',
      ) ||
      (!isHeading && childElements(element).some((only) => only.tagName === 'a' && lineOf(only) === line));
    const score = likeness + (element.tagName === 'h1' ? 1 : isHeading ? 0.5 : 0) - (isLinked ? 0.8 : 0);
    if (score > LEAST_SCORE && (!best || score > best.score + 0.01)) best = { element, score };
  }
  if (best) return best.element;
  if (mains.length > 0) return mains.length === 1 || wanted.length === 0 ? mains[0] : undefined;
  return seconds.length === 1 ? seconds[0] : undefined;
}

/**
 * What stands in a headline beside the title itself, such as the line over it, where one part of the headline says exactly
 * what the page calls itself.
 */
export function besideTitle(headline: HtmlElement, titles: readonly string[]): HtmlElement[] {
  const wanted = new Set(titles.map(simplified).filter((title) => title !== ''));
  const isTitle = (element: HtmlElement) => wanted.has(simplified(shownLine(element, () => false, LONGEST)));
  if (isTitle(headline)) return [];
  for (const part of elementsIn(headline)) {
    if (!isTitle(part)) continue;
    const around = new Set(ancestry(part));
    const outer = [...around].slice(1, [...around].indexOf(headline) + 1);
    return outer
      .flatMap((element) => ownParts(element).concat(childElements(element)))
      .filter((beside) => !around.has(beside));
  }
  return [];
}

/** What an element shows, on one line; nothing if that is longer than asked for. */
export function shownLine(
  element: HtmlElement,
  isOut: (element: HtmlElement) => boolean,
  longest: number,
): string {
  const pieces: string[] = [];
  let length = 0;
  let nodes = 0;
  const visit = (node: HtmlElement): boolean =>
    node.childNodes.every((child) => {
      if (isText(child)) {
        length += child.value.trim().length;
        pieces.push(child.value);
      } else if (isElement(child) && child.tagName === 'br') pieces.push(' ');
      else if (
        isElement(child) &&
        !isOut(child) &&
        !/^(script|style|svg|button|noscript)$/.test(child.tagName)
      ) {
        const isApart = /^(div|p|h[1-6]|li)$/.test(child.tagName);
        if (isApart) pieces.push(' ');
        if (!visit(child)) return false;
        if (isApart) pieces.push(' ');
      }
      nodes += 1;
      return length <= longest && nodes <= MOST_NODES;
    });
  return visit(element) ? pieces.join('').replace(/\s+/g, ' ').trim() : '';
}

function simplified(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFKC')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** The share of the words that two lines have in common, by the longer one; of what has no spaces, of its pairs of letters. */
export function likenessOf(left: string, right: string): number {
  if (left === right) return 1;
  const [one, other] = [partsOf(left), partsOf(right)];
  const both = [...one].filter((part) => other.has(part)).length;
  const shorter = Math.min(one.size, other.size);
  // A title that holds the other whole is the same with an addition.
  const share = both / Math.max(one.size, other.size, 1);
  return both === shorter && shorter >= 4 ? Math.max(share, 0.7) : share;
}

function partsOf(text: string): Set<string> {
  if (text.includes(' ')) return new Set(text.split(' '));
  return new Set(Array.from({ length: Math.max(1, text.length - 1) }, (_, at) => text.slice(at, at + 2)));
}
