import { namesOf } from './furniture-names';
import { shownLine } from './headline';
import { ancestry, attribute, type HtmlElement } from './html-tree';
import { isInside, LONGEST_LINE, type Found, type Piece } from './pieces';
import type { Removals } from './page-in-view';

/**
 * A pull quote says what a paragraph says; a caption or a line may stand twice, for two widths of screen.
 *
 * @param pieces those that are still of the article
 */
export function setApartRepeated(pieces: readonly Piece[], found: Found, removals: Removals): void {
  const headline = found.headline && bare(shownLine(found.headline, () => false, LONGEST_LINE));
  const seen = new Set<string>();
  const prose = pieces
    .filter(({ isProse }) => isProse)
    .map(({ line }) => bare(line))
    .join('\n');
  const isElsewhere = (said: string, isAmongThem: boolean) =>
    isAmongThem ? prose.indexOf(said) !== prose.lastIndexOf(said) : prose.includes(said);
  for (const { element, line, isLeaf, isProse } of pieces) {
    const said = bare(line);
    const isHeadline = isInside(element, found.headline);
    if (!isLeaf || isHeadline || said.length === 0) continue;
    const isTwice = (seen.has(said) && said.length >= 40) || said === headline;
    // Looked for only where it may be: each search goes through the whole text.
    const isPulled = said.length >= 15 && isPullQuote(element) && isElsewhere(said, isProse);
    if ((isTwice || isPulled) && !/^(td|th|li)$/.test(element.tagName)) removals.set(element, 'furniture');
    seen.add(said);
  }
}

function isPullQuote(element: HtmlElement): boolean {
  return [...ancestry(element)]
    .slice(0, 4)
    .some(
      (around) =>
        /^(blockquote|aside|figure|q)$/.test(around.tagName) ||
        /-(pull-?quotes?|quote|zitat|citation|exergue|destacado)-/.test(namesOf(around)) ||
        attribute(around, 'role') === 'doc-pullquote',
    );
}

function bare(line: string): string {
  return line
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
