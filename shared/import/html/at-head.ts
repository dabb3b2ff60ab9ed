import { ancestry, elementsIn, lineOf, type HtmlElement } from './html-tree';
import type { Removals } from './page-in-view';
import { beforeNames } from './people';
import { plainTextOf } from './write-html';

/** So many parts before the headline may still tell who wrote the article, and when. */
const BEFORE_HEADLINE = 6;
/** A part that tells it has no more letters than this, a line of it no more than that. */
const LONGEST = { part: 600, line: 300 };

/** Where the head of an article is: its headline, and where its text is on its way. */
export type Head = {
  readonly body: HtmlElement;
  readonly headline: HtmlElement | undefined;
  readonly start: HtmlElement | undefined;
  readonly removals: Removals;
};

/**
 * The small parts that were taken out between the headline and the text, and then those right before the headline: whatever
 * they are called, one of them may tell who wrote the article, and when. "Comments" and a byline are often one bar.
 */
export function partsAtHead({ body, headline, start, removals }: Head): HtmlElement[] {
  if (!headline || !start) return [];
  const before: HtmlElement[] = [];
  const behind: HtmlElement[] = [];
  const within = new Set(ancestry(headline));
  let isBehind = false;
  for (const element of elementsIn(body, (inner) => !removals.has(inner))) {
    if (element === start) break;
    if (element === headline) isBehind = true;
    if (!removals.has(element) || removals.get(element) === 'hidden' || within.has(element)) continue;
    if (lineOf(element).length > LONGEST.part) continue;
    if (isBehind) behind.push(element);
    else if (removals.get(element) === 'furniture') before.push(element);
  }
  return [...behind, ...before.slice(-BEFORE_HEADLINE)];
}

/** Their lines; what is called links to other articles is read only if it begins as a byline does. */
export function linesAtHead(parts: readonly HtmlElement[], removals: Removals): string[] {
  return parts.flatMap((part) => {
    const lines = plainTextOf(part)
      .split('\n', 12)
      .filter((line) => line.length <= LONGEST.line);
    const isByline = removals.get(part) !== 'related' || beforeNames.test(lines[0] ?? '');
    return isByline ? lines : [];
  });
}
