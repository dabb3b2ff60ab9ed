import { defaultTreeAdapter, parse, type DefaultTreeAdapterMap, type TreeAdapter } from 'parse5';
import { Unreadable } from '../unreadable';
import type { HtmlDocument } from './html-tree';

/** Characters of the source. A saved page with its pictures and fonts in it seldom has a tenth of this. */
const LONGEST_SOURCE = 96 * 1024 * 1024;
const MOST_ELEMENTS = 500_000;
/** What browsers, too, take for the end of sense; the parser's time grows with the square of it. */
const DEEPEST_NESTING = 512;

/**
 * Reads HTML as the standard says that browsers must (html.spec.whatwg.org, section 13.2), with scripts on: what stands in
 * `noscript` is no part of the page. Time grows with the length of the source.
 *
 * @param html without a byte order mark
 * @throws Unreadable if it is too long, has too many elements or nests them too deeply
 */
export function parseHtml(html: string): HtmlDocument {
  if (html.length > LONGEST_SOURCE) throw new Unreadable('tooLarge');
  return parse(html, { treeAdapter: boundedAdapter(), scriptingEnabled: true });
}

/** parse5 itself knows no bounds, so its tree's builder counts as it builds. */
function boundedAdapter(): TreeAdapter<DefaultTreeAdapterMap> {
  let elements = 0;
  let depth = 0;
  return {
    ...defaultTreeAdapter,
    createElement(...made) {
      elements += 1;
      if (elements > MOST_ELEMENTS)
        throw new Unreadable('tooManyParts', `more than ${MOST_ELEMENTS} elements`);
      return defaultTreeAdapter.createElement(...made);
    },
    onItemPush() {
      depth += 1;
      if (depth > DEEPEST_NESTING) throw new Unreadable('nestedTooDeeply', `deeper than ${DEEPEST_NESTING}`);
    },
    onItemPop() {
      depth -= 1;
    },
  };
}
