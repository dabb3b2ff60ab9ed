import { isNamedBody, namesOf } from './furniture-names';
import {
  ancestry,
  childElements,
  elementsIn,
  isElement,
  placeAmongSiblings,
  type HtmlElement,
} from './html-tree';
import { blockElements } from './element-kinds';
import { measureOf, type Measures } from './measure';
import type { Found } from './pieces';

/** The part that holds more of the prose than this is the run of the text. */
const MOST_PROSE = 0.6;
/** A box behind it is no longer than this, in letters. */
const LARGEST_BOX = 300;

/**
 * Tells what stands apart behind the run of the text, in a small box unlike it that begins with a label: an offer, a hint how
 * to go on. A second part of the text has the same names as the first, or no label.
 */
export function apartFromRun({ root, measures }: Found): (element: HtmlElement) => boolean {
  const run = runIn(root, measures);
  if (run === root) return () => false;
  const branches = new Set(ancestry(run));
  const known = new Map<HtmlElement, boolean>();
  return (element) => {
    const box = [...ancestry(element)].find(
      ({ parentNode }) => isElement(parentNode) && branches.has(parentNode),
    );
    if (!box || branches.has(box) || !isElement(box.parentNode) || box.parentNode === run) return false;
    const answer = known.get(box) ?? isApart(box, [...branches], run, measures);
    known.set(box, answer);
    return answer;
  };
}

/** The innermost element that most of the prose stands in. */
function runIn(root: HtmlElement, measures: Measures): HtmlElement {
  const most = MOST_PROSE * measureOf(measures, root).prose;
  let run = root;
  for (;;) {
    const inner = childElements(run).find((child) => measureOf(measures, child).prose >= most);
    if (!inner || measureOf(measures, inner).paragraphs < 3) return run;
    run = inner;
  }
}

function isApart(
  box: HtmlElement,
  branches: readonly HtmlElement[],
  run: HtmlElement,
  measures: Measures,
): boolean {
  const branch = branches.find(({ parentNode }) => parentNode === box.parentNode);
  if (!branch || placeAmongSiblings(box) < placeAmongSiblings(branch)) return false;
  const { text, prose, paragraphs, told } = measureOf(measures, box);
  if (told > 0 || [branch, run].some((other) => namesOf(other) === namesOf(box))) return false;
  if (isOfTeasers(box, measures)) return true;
  if (text > LARGEST_BOX || prose === 0 || paragraphs > 2) return false;
  for (const inner of elementsIn(box)) {
    const { ownText } = measureOf(measures, inner);
    if (blockElements.has(inner.tagName) && ownText > 0)
      return ownText < 60 && inner.tagName !== 'figcaption';
  }
  return false;
}

/** So many paragraphs, each with a link of its own and no more than another in a row with it, are teasers. */
const FEWEST_TEASERS = 3;
const LONGEST_ROW = 2;

/** Whether a box has paragraphs, but nowhere a text: each is about something else, under a heading that leads there. */
function isOfTeasers(box: HtmlElement, measures: Measures): boolean {
  if (isNamedBody(box)) return false;
  let teasers = 0;
  let links = 0;
  const isShown = (inner: HtmlElement) => measureOf(measures, inner).text > 0;
  for (const inner of elementsIn(box, isShown)) {
    if (!isShown(inner)) continue;
    if (/^(table|blockquote|article|time|figcaption|dl)$/.test(inner.tagName)) return false;
    if (inner.tagName === 'a') links += 1;
    const row = childElements(inner).filter((child) => isParagraph(child, measures));
    if (row.length > LONGEST_ROW) return false;
    if (row.length > 0) teasers += 1;
  }
  return teasers >= FEWEST_TEASERS && links >= teasers;
}

function isParagraph(element: HtmlElement, measures: Measures): boolean {
  const { prose, hasBlocks } = measureOf(measures, element);
  return /^(p|div|li)$/.test(element.tagName) && prose > 0 && !hasBlocks;
}
