import type { RemovalReason } from '../../model/revision-file';
import { shownLine } from './headline';
import {
  attribute,
  childElements,
  elementsIn,
  isElement,
  isText,
  placeAmongSiblings,
  type HtmlElement,
} from './html-tree';
import { measureOf, type Measures } from './measure';
import type { Found } from './pieces';
import type { Removals } from './page-in-view';
import { leadsToAnother } from './set-apart';

/** Lists of nothing but links to other articles, with the heading that stands over them. */
export function setApartLists(found: Found, removals: Removals): void {
  const { root, measures } = found;
  for (const list of elementsIn(root, (inner) => !removals.has(inner))) {
    if (removals.has(list) || !/^(ul|ol|div|section|table)$/.test(list.tagName)) continue;
    const { text, links, prose } = measureOf(measures, list);
    const isContents = /^[uo]l$/.test(list.tagName) && text > 0 && isOfContents(list);
    if (isContents) setApartWithHeading(list, 'navigation', measures, removals);
    if (text === 0 || links < 0.8 * text || prose > 0 || isContents) continue;
    const anchors = [...elementsIn(list)].filter(({ tagName }) => tagName === 'a');
    if (anchors.length === 0 || !anchors.every((link) => leadsToAnother(link, found))) continue;
    setApartWithHeading(list, 'related', measures, removals);
  }
}

/** A list, and what stands over it as its heading. */
function setApartWithHeading(
  list: HtmlElement,
  why: RemovalReason,
  measures: Measures,
  removals: Removals,
): void {
  removals.set(list, why);
  const before = siblingBefore(list, measures);
  if (
    before &&
    /^(h[2-6]|p|strong|b)$/.test(before.tagName) &&
    measureOf(measures, before).text < 60 &&
    (before.tagName.startsWith('h') || /[:：]$/.test(shownLine(before, () => false, 200)))
  )
    removals.set(before, why);
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
