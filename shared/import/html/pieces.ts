import { blockElements } from './element-kinds';
import { shownLine } from './headline';
import { ancestry, childElements, elementsIn, isElement, type HtmlElement } from './html-tree';
import { measureOf, type Measures } from './measure';
import type { Removals } from './page-in-view';

/** A block with text of its own, in the order of the page. */
export type Piece = {
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

/** What is longer has no line of its own. */
export const LONGEST_LINE = 2000;

/** The blocks of the part that holds both the article and its headline; what stands beside that part is set apart. */
export function piecesOf(
  { body, root, headline, measures }: Found,
  removals: Removals,
): { around: HtmlElement; pieces: Piece[] } {
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
  return { around: headline ? top : withSurroundings(root, body), pieces };
}

/** Without a headline, the boxes right around the text are what may tell of it. */
function withSurroundings(root: HtmlElement, body: HtmlElement): HtmlElement {
  const around = [...ancestry(root)];
  return around[Math.min(3, around.indexOf(body))] ?? root;
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

export function isInside(element: HtmlElement, outer: HtmlElement | undefined): boolean {
  if (!outer) return false;
  for (const at of ancestry(element)) if (at === outer) return true;
  return false;
}
