import { defaultTreeAdapter, html } from 'parse5';
import { blockElements } from './element-kinds';
import { elementsIn, isElement, isText, type HtmlElement, type HtmlNode } from './html-tree';

/**
 * Makes paragraphs of what old pages part by two line breaks, and of words that stand loose among paragraphs, so that each
 * can be looked at by itself and in its place. The text, its order and its marks stay as they are.
 */
export function partParagraphs(body: HtmlElement): void {
  for (const element of [body, ...elementsIn(body)]) {
    if (/^(pre|p|h[1-6]|a)$/.test(element.tagName) || !(isParted(element) || isMixed(element))) continue;
    const children = element.childNodes;
    element.childNodes = [];
    let run: HtmlNode[] = [];
    let breaks: HtmlNode[] = [];
    const endRun = () => {
      if (run.some((node) => !isBlank(node))) append(element, wrapped(run));
      run = [];
    };
    for (const node of children) {
      if (isBreak(node) || (breaks.length > 0 && isBlank(node))) {
        breaks.push(node);
      } else {
        if (breaks.filter(isBreak).length > 1) endRun();
        else run.push(...breaks);
        breaks = [];
        if (isElement(node) && holdsBlock(node)) {
          endRun();
          append(element, node);
        } else run.push(node);
      }
    }
    endRun();
  }
}

/** A caption and whose picture it is, which styles set apart: a space parts spans that touch there. */
export function partCaptions(body: HtmlElement): void {
  const inCaptions = new Set<HtmlElement>();
  for (const element of elementsIn(body)) {
    const { parentNode, tagName } = element;
    if (tagName !== 'figcaption' && !(isElement(parentNode) && inCaptions.has(parentNode))) continue;
    inCaptions.add(element);
    element.childNodes = element.childNodes.flatMap((node, at, nodes) => {
      const before = nodes[at - 1];
      if (!before || !isSpan(before) || !isSpan(node)) return [node];
      const space = defaultTreeAdapter.createTextNode(' ');
      space.parentNode = element;
      return [space, node];
    });
  }
}

function isSpan(node: HtmlNode): boolean {
  return isElement(node) && /^(span|cite|small)$/.test(node.tagName);
}

/** Puts the text that stands directly in an element into elements of its own, and gives all that is in its line. */
export function ownParts(element: HtmlElement): HtmlElement[] {
  return element.childNodes.flatMap((node, at) => {
    // A span around a heading is no line, though words of its own may be in it.
    if (isElement(node) && holdsBlock(node)) return blockElements.has(node.tagName) ? [] : ownParts(node);
    if (isElement(node)) return blockElements.has(node.tagName) ? [] : [node];
    if (!isText(node) || isBlank(node)) return [];
    const part = defaultTreeAdapter.createElement('span', html.NS.HTML, []);
    append(part, node);
    part.parentNode = element;
    element.childNodes[at] = part;
    return [part];
  });
}

/** Also of a line element: a picture's box with what is said below it. */
function holdsBlock(element: HtmlElement): boolean {
  return (
    blockElements.has(element.tagName) ||
    [...elementsIn(element)].some(({ tagName }) => blockElements.has(tagName))
  );
}

function isParted(element: HtmlElement): boolean {
  let breaks = 0;
  for (const node of element.childNodes) {
    if (isBreak(node)) breaks += 1;
    else if (!isBlank(node)) breaks = 0;
    if (breaks > 1) return true;
  }
  return false;
}

/** Whether words stand loose among paragraphs: headings in a `span`, lines of text behind which a paragraph begins. */
function isMixed({ tagName, childNodes }: HtmlElement): boolean {
  if (!/^(div|section|article|main|body|td)$/.test(tagName)) return false;
  let paragraphs = 0;
  let isLoose = false;
  for (const node of childNodes) {
    if (isElement(node) && /^(p|h[1-6]|ul|ol|blockquote)$/.test(node.tagName)) paragraphs += 1;
    else if (isText(node) ? !isBlank(node) : isElement(node) && node.tagName === 'span') isLoose = true;
  }
  return isLoose && paragraphs > 2;
}

/** A paragraph, if there is nothing but a line of text in it. */
function wrapped(nodes: readonly HtmlNode[]): HtmlElement {
  const isLine = (node: HtmlNode) =>
    !isElement(node) ||
    (!blockElements.has(node.tagName) &&
      [...elementsIn(node)].every(({ tagName }) => !blockElements.has(tagName)));
  const block = defaultTreeAdapter.createElement(nodes.every(isLine) ? 'p' : 'div', html.NS.HTML, []);
  for (const node of nodes) append(block, node);
  return block;
}

function append(parent: HtmlElement, node: HtmlNode): void {
  defaultTreeAdapter.appendChild(parent, node);
}

function isBreak(node: HtmlNode): boolean {
  return isElement(node) && node.tagName === 'br';
}

function isBlank(node: HtmlNode): boolean {
  return isText(node) ? node.value.trim() === '' : node.nodeName === '#comment';
}
