import { isNamedBody } from './furniture-names';
import { elementsIn, words, type HtmlElement } from './html-tree';
import { measureOf, type Measures } from './measure';

/** By how much prose counts more where the page says that its article is. */
const BONUS = { body: 0.35, article: 0.2, main: 0.1, told: 0.5 };

/**
 * The element that holds the article's text: the one with the most prose for what else is in it. What holds it all holds
 * every paragraph, but also every teaser; what holds a single column may miss half of the text.
 */
export function articleRoot(
  body: HtmlElement,
  measures: Measures,
  isOut: (element: HtmlElement) => boolean,
): HtmlElement {
  const most = measureOf(measures, body).prose;
  let best = { element: body, score: scoreOf(body, measures) };
  for (const element of elementsIn(body, (inner) => !isOut(inner))) {
    if (isOut(element) || measureOf(measures, element).prose < 0.2 * most) continue;
    if (
      /^(p|h[1-6]|span|a|b|i|em|strong|font|blockquote|li|ul|ol|tr|table|tbody|form)$/.test(element.tagName)
    )
      continue;
    const score = scoreOf(element, measures);
    // Of two that hold the same, the inner one: it is found later.
    if (score >= best.score) best = { element, score };
  }
  return best.element;
}

function scoreOf(element: HtmlElement, measures: Measures): number {
  const { text, links, prose, told } = measureOf(measures, element);
  const isMain = element.tagName === 'main' || words(element, 'role').includes('main');
  const bonus =
    (isNamedBody(element) ? BONUS.body : 0) +
    (element.tagName === 'article' ? BONUS.article : 0) +
    (isMain ? BONUS.main : 0);
  return prose * (1 + bonus) + told * BONUS.told - 1.2 * links - 0.3 * Math.max(0, text - prose - links);
}
