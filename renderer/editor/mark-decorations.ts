import type { Node } from 'prosemirror-model';
import { Decoration } from 'prosemirror-view';
import { soleDirection } from '#shared/text/direction';
import type { BlockIndex } from './block-index';
import { laneStyle } from './lane-style';
import type { Piece } from './mark-pieces';

/** What is said where a highlight begins and ends, for those who have it said. */
export type HighlightWords = { readonly start: string; readonly end: string };

export type MarkLook = {
  readonly selected: string | undefined;
  readonly words: HighlightWords | undefined;
};

/** The text on which marks lie, and where it is in the document. */
export type MarkedText = { readonly text: string; readonly index: BlockIndex };

type Stretch = { from: number; to: number };

/**
 * The marks of a piece. The page draws one element for each run of text of one block and one format, so a piece that
 * reaches over several is cut at them here: its beginning is on the first element alone, its end on the last.
 */
export function markDecorations(
  piece: Piece,
  doc: Node,
  { text, index }: MarkedText,
  look: MarkLook,
): Decoration[] {
  const words = text.slice(piece.start, piece.end);
  const runs = textRuns(doc, index.position(piece.start), index.position(piece.end));
  return runs.flatMap((run, at) => {
    const isFirst = at === 0;
    const isLast = at === runs.length - 1;
    const marks = [Decoration.inline(run.from, run.to, attributesOf(piece, words, look, isFirst, isLast))];
    if (!isLast || piece.deeper === 0) return marks;
    // An element of its own: what is said of the mark has the place after it.
    const more = { nodeName: 'span', class: 'deeper', 'data-more': `+${piece.deeper}` };
    return [...marks, Decoration.inline(run.from, run.to, more)];
  });
}

function textRuns(doc: Node, from: number, to: number): Stretch[] {
  const runs: Stretch[] = [];
  doc.nodesBetween(from, to, (node, position) => {
    if (node.isText)
      runs.push({ from: Math.max(from, position), to: Math.min(to, position + node.nodeSize) });
  });
  return runs;
}

function attributesOf(
  piece: Piece,
  quote: string,
  { selected, words }: MarkLook,
  isFirst: boolean,
  isLast: boolean,
) {
  const ofSelected = selected !== undefined && piece.passages.includes(selected) ? selected : undefined;
  const refersTo = isFirst ? piece.starting.map((id) => `card-${id}`).join(' ') : '';
  return {
    nodeName: 'mark',
    class: [
      piece.isPending ? 'pending' : `depth-${Math.min(piece.depth, 3)}`,
      ...(ofSelected === undefined ? [] : bracketsOf(piece, quote, ofSelected, isFirst, isLast)),
    ].join(' '),
    style: laneStyle(piece.lanes, ofSelected),
    'data-passages': piece.passages.join(' '),
    // Only the piece that begins a passage refers to its card, to limit chatter.
    ...(refersTo && { 'aria-details': refersTo }),
    ...(words && isFirst && piece.starting.length > 0 && { 'data-start': words.start }),
    ...(words && isLast && piece.ending.length > 0 && { 'data-end': words.end }),
  };
}

/**
 * Brackets at both ends of the selected passage, and lighter ones where a span of it ends or begins in between. A name from
 * left to right begins at its left, in a line from right to left, too; what holds letters of both goes by its line.
 */
function bracketsOf(
  piece: Piece,
  quote: string,
  selected: string,
  isFirst: boolean,
  isLast: boolean,
): string[] {
  const direction = soleDirection(quote);
  const opens = isFirst && piece.opening.includes(selected);
  const closes = isLast && piece.closing.includes(selected);
  return [
    'of-selected',
    ...(opens ? [piece.starting.includes(selected) ? 'opens' : 'opens-span'] : []),
    ...(closes ? [piece.ending.includes(selected) ? 'closes' : 'closes-span'] : []),
    ...((opens || closes) && direction ? [`runs-${direction}`] : []),
  ];
}
