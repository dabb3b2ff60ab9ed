import { isElement, lineOf, type HtmlElement, type HtmlNode } from './html-tree';

/** A base of ruby and how it is read. */
export type RubyPair = { readonly base: readonly HtmlNode[]; readonly reading: string };

/** The model's limit. */
const LONGEST_READING = 200;

/**
 * The pairs of a `ruby` element in their order: each base with the reading that follows it. Where several bases (`rb`)
 * stand before as many readings, they are matched one by one.
 */
export function rubyPairs(ruby: HtmlElement): RubyPair[] {
  const pairs: RubyPair[] = [];
  let bases: HtmlNode[] = [];
  let readings: string[] = [];
  const flush = () => {
    const named = bases.filter((node) => isElement(node) && node.tagName === 'rb');
    if (named.length > 1 && named.length === readings.length) {
      for (const [at, base] of named.entries()) pairs.push({ base: [base], reading: readings[at] ?? '' });
    } else if (bases.length > 0) {
      pairs.push({ base: bases, reading: readings.join('').slice(0, LONGEST_READING) });
    }
    bases = [];
    readings = [];
  };
  for (const node of ruby.childNodes) {
    const name = isElement(node) ? node.tagName : '';
    if (name === 'rp' || (isBlank(node) && readings.length > 0)) continue;
    if (name === 'rt') readings.push(lineOf(node));
    else if (name === 'rtc' && isElement(node)) readings.push(...readingsIn(node));
    else {
      if (readings.length > 0) flush();
      bases.push(node);
    }
  }
  flush();
  return pairs;
}

function readingsIn(container: HtmlElement): string[] {
  const inner = container.childNodes.filter((node) => isElement(node) && node.tagName === 'rt');
  return inner.length > 0 ? inner.map(lineOf) : [lineOf(container)];
}

function isBlank(node: HtmlNode): boolean {
  return !isElement(node) && lineOf(node) === '';
}
