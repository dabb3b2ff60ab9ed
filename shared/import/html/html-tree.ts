import type { DefaultTreeAdapterTypes as Tree } from 'parse5';

/** A page as parse5 builds it: plain objects, the same in every runtime. Nothing in it runs or is fetched. */
export type HtmlDocument = Tree.Document;
export type HtmlElement = Tree.Element;
export type HtmlNode = Tree.ChildNode;
export type HtmlParent = Tree.ParentNode;

export function isElement(node: HtmlNode | HtmlParent | null | undefined): node is HtmlElement {
  return node !== null && node !== undefined && 'tagName' in node;
}

export function isText(node: HtmlNode): node is Tree.TextNode {
  return node.nodeName === '#text';
}

/** Its value, if the element has it. Names are in small letters, as HTML reads them. */
export function attribute(element: HtmlElement, name: string): string | undefined {
  return element.attrs.find((held) => held.name === name)?.value;
}

export function hasAttribute(element: HtmlElement, name: string): boolean {
  return element.attrs.some((held) => held.name === name);
}

/** The values of an attribute that lists words (`class`, `rel`, `role`, `epub:type`), in small letters. */
export function words(element: HtmlElement, name: string): readonly string[] {
  const value = attribute(element, name);
  return value === undefined ? [] : value.toLowerCase().split(/\s+/).filter(Boolean);
}

export function childElements(parent: HtmlParent): HtmlElement[] {
  return parent.childNodes.filter(isElement);
}

/**
 * All elements below a node, in the order of the source. A template's content is not part of the page.
 *
 * @param enters whether to go on below an element; the element itself is given in any case
 */
export function* elementsIn(
  parent: HtmlParent,
  enters: (element: HtmlElement) => boolean = () => true,
): Generator<HtmlElement> {
  // By hand, because generators that call one another take as many steps for an element as it lies deep.
  const stack = [...parent.childNodes].toReversed();
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (!isElement(node)) continue;
    yield node;
    if (!enters(node)) continue;
    for (let at = node.childNodes.length - 1; at >= 0; at -= 1) {
      const child = node.childNodes[at];
      if (child) stack.push(child);
    }
  }
}

export function firstElement(
  parent: HtmlParent,
  isIt: (element: HtmlElement) => boolean,
): HtmlElement | undefined {
  for (const element of elementsIn(parent)) if (isIt(element)) return element;
  return undefined;
}

const places = new WeakMap<HtmlParent, Map<HtmlNode, number>>();

/**
 * Where a node stands among its parent's children. Asked of each of many siblings it is found as fast as of one, but only as
 * long as none is added or taken away.
 */
export function placeAmongSiblings(node: HtmlNode): number {
  const parent = node.parentNode;
  if (!parent) return -1;
  let known = places.get(parent);
  if (!known) {
    known = new Map(parent.childNodes.map((child, at) => [child, at]));
    places.set(parent, known);
  }
  return known.get(node) ?? -1;
}

/** The element and what it stands in, from the inside out. */
export function* ancestry(element: HtmlElement): Generator<HtmlElement> {
  for (let at: HtmlParent | null = element; isElement(at); at = at.parentNode) yield at;
}

/** All text below a node as it stands in the source, white space and all; scripts and styles have none. */
export function rawTextOf(node: HtmlNode | HtmlParent): string {
  const pieces: string[] = [];
  const stack: (HtmlNode | HtmlParent)[] = [node];
  for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
    if (next.nodeName === '#text') pieces.push((next as Tree.TextNode).value);
    else if ('childNodes' in next && !(isElement(next) && hasNoProse(next))) {
      for (let at = next.childNodes.length - 1; at >= 0; at -= 1) {
        const child = next.childNodes[at];
        if (child) stack.push(child);
      }
    }
  }
  return pieces.join('');
}

/** On one line. */
export function lineOf(node: HtmlNode | HtmlParent): string {
  return rawTextOf(node).replace(/\s+/g, ' ').trim();
}

function hasNoProse({ tagName }: HtmlElement): boolean {
  return tagName === 'script' || tagName === 'style' || tagName === 'noscript' || tagName === 'iframe';
}
