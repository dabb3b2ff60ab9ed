import type { RemovalReason } from '../../model/revision-file';
import { belongsToHead, belongsToTail, entryAround, isOfHead } from './article-edges';
import { ancestry, type HtmlElement } from './html-tree';
import { isData } from './furniture-phrases';
import { setApartLists } from './link-lists';
import { ownParts } from './part-paragraphs';
import {
  isAboutAuthor,
  isAppeal,
  isBiography,
  isChannelLink,
  isDateline,
  isNote,
  isOfRules,
  isPartOfList,
  isTeaser,
  isToolbar,
} from './piece-kinds';
import { apartFromRun } from './text-run';
import { isInside, LONGEST_LINE, piecesOf, type Found, type Piece } from './pieces';
import { setApartRepeated } from './repeated';
import type { Removals } from './page-in-view';
import { plainTextOf } from './write-html';

/** How many blocks before the headline, and behind the text, may hold the byline or the date. */
const NEAR = { headline: 6, end: 4 };

export type SortedOut = {
  /** What holds both the article and its headline. */
  readonly around: HtmlElement;
  /** The second paragraph: the first may be a standfirst, with author and date behind it. */
  readonly start: HtmlElement | undefined;
  /** What was sorted out around the headline, what stands behind it first: one line may be the byline or the date. */
  readonly lines: readonly string[];
  /** What was sorted out behind the text, but for links: the same may stand there. */
  readonly trailing: readonly string[];
  /** What was sorted out right behind the text: it may be signed there. */
  readonly ending: readonly string[];
  /** The text's first blocks. */
  readonly opening: readonly string[];
};

/**
 * Sorts out what stands between the headline and the end of the article but is not of it: what precedes the headline, the
 * lines of author and date, links to other articles between the paragraphs, what is said twice, what trails behind.
 *
 * @returns what tells of the author and the date
 */
export function sortWithin(found: Found, removals: Removals): SortedOut {
  const { around, pieces } = piecesOf(found, removals);
  const lines: string[] = [];
  const before: string[] = [];
  const trailing: string[] = [];
  const ending: string[] = [];
  const takeOut = (piece: Piece, why: RemovalReason, told?: string[]) => {
    told?.push(...shownLines(piece));
    if (piece.isLeaf) removals.set(piece.element, why);
    else for (const part of ownParts(piece.element)) removals.set(part, why);
  };
  const at = found.headline ? pieces.findIndex(({ element }) => isInside(element, found.headline)) : -1;
  const isApart = apartFromRun(found);
  const inRoot = pieces.map(({ element }) => isInside(element, found.root) && !isApart(element));
  const rules = new Set(
    pieces.filter(
      (piece, index) => isOfRules(piece, found) || isBehindRules(piece, pieces[index - 1], found),
    ),
  );
  const isText = (piece: Piece, index: number) =>
    inRoot[index] &&
    piece.isProse &&
    index > at &&
    !isData(piece.line) &&
    !isAboutAuthor(piece, found) &&
    !isDateline(piece, found) &&
    !rules.has(piece);
  const first = pieces.findIndex(isText);
  const isOfAuthor = (piece: Piece, index: number) =>
    index > first + 3 && isBiography(piece, pieces[index - 1], found);
  // Author and date may stand behind the standfirst, too, which is as long as a paragraph.
  const third = pieces.findIndex((piece, index) => isText(piece, index) && index > first + 2);
  const second = pieces.findIndex((piece, index) => isText(piece, index) && index > first);
  const last = pieces.findLastIndex(
    (piece, index) =>
      (isText(piece, index) && !isOfAuthor(piece, index)) ||
      (inRoot[index] && (isPartOfList(piece) || isNote(piece))),
  );
  const entry = entryAround(pieces[first], found);

  for (const [index, piece] of pieces.entries()) {
    if (index === at || isInside(piece.element, found.headline)) continue;
    if (index < at && isPictureOfArticle(piece, found)) continue;
    if (index < at) takeOut(piece, reasonOutside(piece), index > at - NEAR.headline ? before : undefined);
    else if (index < first) {
      if (!belongsToHead(piece, { found, entry, next: pieces[index + 1] }))
        takeOut(piece, 'furniture', lines);
    } else if (index > last || !inRoot[index]) {
      if (inRoot[index] && index < last + NEAR.end && !/^h[1-6]$/.test(piece.element.tagName))
        ending.push(piece.line);
      if (isOfAuthor(piece, index) || rules.has(piece)) takeOut(piece, 'furniture');
      else if (!belongsToTail(piece, { found, isInRoot: inRoot[index] ?? false, distance: index - last }))
        takeOut(piece, reasonOutside(piece), isTrailing(piece, index - last) ? trailing : undefined);
    } else if (isData(piece.line)) takeOut(piece, 'furniture');
    else if (isTeaser(piece, found)) takeOut(piece, 'related');
    else if (isToolbar(piece)) takeOut(piece, 'furniture', lines);
    else if (isChannelLink(piece) || (index > last - 3 && isAppeal(piece))) takeOut(piece, 'notice');
    else if (
      index < third &&
      (isOfHead(piece, pieces[index - 1], found) ||
        (!piece.isProse && isBiography(piece, pieces[index - 1], found)))
    )
      takeOut(piece, 'furniture', lines);
  }
  setApartLists(found, removals);
  setApartRepeated(
    pieces.filter(({ element }) => ![...ancestry(element)].some((around) => removals.has(around))),
    found,
    removals,
  );
  const opening = pieces.slice(Math.max(first, 0), first + 4).map(({ line }) => line);
  return {
    around,
    start: pieces[Math.max(first, second)]?.element,
    lines: [...lines, ...before],
    trailing,
    ending,
    opening,
  };
}

/** In one box with the rules, and behind them. */
function isBehindRules({ element }: Piece, before: Piece | undefined, found: Found): boolean {
  return (
    before !== undefined &&
    isOfRules(before, found) &&
    before.element.parentNode === element.parentNode &&
    element.parentNode !== found.root
  );
}

/** The caption of the picture that stands over the headline, in the same article. */
function isPictureOfArticle({ element, links, text }: Piece, { headline }: Found): boolean {
  const around = [...ancestry(element)];
  if (!headline || links > 0.5 * text || !around.some(({ tagName }) => tagName === 'figcaption'))
    return false;
  const article = around.find(({ tagName }) => tagName === 'article');
  return article !== undefined && isInside(headline, article);
}

/** The lines of a block, if there are only a few of them. */
function shownLines({ element }: Piece): string[] {
  return plainTextOf(element).slice(0, LONGEST_LINE).split('\n', 8);
}

function isTrailing(piece: Piece, distance: number): boolean {
  return distance < NEAR.end && reasonOutside(piece) === 'furniture';
}

function reasonOutside({ text, links }: Piece): RemovalReason {
  return links > 0.5 * text ? 'related' : 'furniture';
}
