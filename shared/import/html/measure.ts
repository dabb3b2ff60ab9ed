import { blockElements, embeddedElements, silentElements } from './element-kinds';
import { attribute, hasAttribute, isElement, isText, type HtmlElement } from './html-tree';

/** How much of what an element holds, in letters; those of scripts that need fewer for a word count more. */
export type Measure = {
  text: number;
  /** Of the text, what is in links to elsewhere. */
  links: number;
  /** Of the text, what is in paragraphs long enough for prose, and not mostly links. */
  prose: number;
  paragraphs: number;
  /** Of the prose, what the page's data tell of the article's text. */
  told: number;
  /** Of a block: the text that stands in it and in no block within it, and what of that is in links. */
  ownText: number;
  ownLinks: number;
  /** Whether it holds a block with text of its own. */
  hasBlocks: boolean;
};

export type Measures = ReadonlyMap<HtmlElement, Measure>;

/** A piece of text with a line of its own. */
type Flow = { text: number; links: number; words: string[] };

const SHORTEST_PROSE = 60;
const none: Measure = {
  text: 0,
  links: 0,
  prose: 0,
  paragraphs: 0,
  told: 0,
  ownText: 0,
  ownLinks: 0,
  hasBlocks: false,
};

export function measureOf(measures: Measures, element: HtmlElement): Measure {
  return measures.get(element) ?? none;
}

/**
 * Measures an element and all below it.
 *
 * @param isOut what is not counted
 * @param isTold whether the page's data tell a paragraph as part of the article; nothing if they tell no text
 */
export function measure(
  root: HtmlElement,
  isOut: (element: HtmlElement) => boolean,
  isTold?: (paragraph: string) => boolean,
): Measures {
  const measures = new Map<HtmlElement, Measure>();
  const visit = (element: HtmlElement, outer: Flow, isInLink: boolean): Measure => {
    const own: Measure = { ...none };
    measures.set(element, own);
    const isBlock = blockElements.has(element.tagName);
    const flow = isBlock ? { text: 0, links: 0, words: [] } : outer;
    const isLinked = isInLink || leadsAway(element);
    for (const child of element.childNodes) {
      if (isText(child)) {
        const weight = weigh(child.value);
        own.text += weight;
        flow.text += weight;
        if (isLinked) {
          own.links += weight;
          flow.links += weight;
        }
        if (weight > 0) flow.words.push(child.value);
      } else if (isElement(child) && isMeasured(child) && !isOut(child)) {
        const inner = visit(child, flow, isLinked);
        own.text += inner.text;
        own.links += inner.links;
        own.prose += inner.prose;
        own.paragraphs += inner.paragraphs;
        own.told += inner.told;
        own.hasBlocks ||= inner.hasBlocks || (blockElements.has(child.tagName) && inner.text > 0);
      }
    }
    if (isBlock) {
      own.ownText = flow.text;
      own.ownLinks = flow.links;
    }
    if (isBlock && flow.text >= SHORTEST_PROSE && flow.links < 0.4 * flow.text) {
      own.prose += flow.text;
      own.paragraphs += 1;
      if (isTold?.(flow.words.join(''))) own.told += flow.text;
    }
    return own;
  };
  visit(root, { text: 0, links: 0, words: [] }, false);
  return measures;
}

/** Letters, digits and signs; of Chinese, Japanese and Korean, a letter counts for two and a half. */
export function weigh(text: string): number {
  const visible = text.replace(/\s+/g, '').length;
  const dense = text.match(/[\u3040-\u30FF\u3400-\u9FFF\uAC00-\uD7AF]/g)?.length ?? 0;
  return visible + 1.5 * dense;
}

/** A link without an address is followed by a script, unless it is a place in the page. */
function leadsAway(element: HtmlElement): boolean {
  if (element.tagName !== 'a') return false;
  const href = attribute(element, 'href');
  if (href === undefined) return !hasAttribute(element, 'name') && !hasAttribute(element, 'id');
  return !/^\s*(#|$)/.test(href);
}

function isMeasured({ tagName }: HtmlElement): boolean {
  return !embeddedElements.has(tagName) && !silentElements.has(tagName);
}
