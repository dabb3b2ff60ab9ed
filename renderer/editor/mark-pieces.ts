import { DRAWN_LANES, type Lanes } from '#shared/anchoring/lanes';
import type { MarkedPassage } from './mark-source';

/** A line to draw below a piece: in which lane, for which passage, in which actor's colour. */
export type DrawnLane = {
  readonly lane: number;
  readonly passage: string;
  readonly slot: number | undefined;
};

/** A stretch of text over which the same passages lie. */
export type Piece = {
  readonly start: number;
  readonly end: number;
  readonly passages: readonly string[];
  /** The passages that begin here, and those that end here. */
  readonly starting: readonly string[];
  readonly ending: readonly string[];
  /** Those of which one of several spans begins or ends here. */
  readonly opening: readonly string[];
  readonly closing: readonly string[];
  /** How many passages lie here that are on the disk and do not step back. */
  readonly depth: number;
  /** All that lie here and do not step back wait for the disk. */
  readonly isPending: boolean;
  readonly lanes: readonly DrawnLane[];
  /** How many passages found no lane in the run of pieces that ends here; none anywhere else in the run. */
  readonly deeper: number;
};

/**
 * The text cut at every boundary of a passage, so that each piece knows all its passages and no mark has to nest.
 * Proportional to the passages given, times how deep they overlap.
 */
export function markPieces(
  passages: readonly MarkedPassage[],
  lanes: Lanes,
  isBackground: (id: string) => boolean = () => false,
): Piece[] {
  const background = new Set(passages.filter(({ id }) => isBackground(id)));
  const cuts = new Set<number>();
  for (const { spans } of passages) for (const { start, end } of spans) cuts.add(start).add(end);
  const sorted = [...cuts].toSorted((a, b) => a - b);
  const placeOf = new Map(sorted.map((cut, place) => [cut, place]));
  const covering: MarkedPassage[][] = sorted.map(() => []);
  for (const passage of passages) {
    for (const { start, end } of passage.spans) {
      const to = placeOf.get(end) as number;
      for (let place = placeOf.get(start) as number; place < to; place += 1) covering[place]?.push(passage);
    }
  }
  const pieces = covering.flatMap((here, place) =>
    here.length > 0 ? [pieceOf(here, background, sorted[place] as number, sorted[place + 1] as number)] : [],
  );
  // Asked for once each: a passage lies in several pieces.
  return inLanes(pieces, new Map(passages.map(({ id }) => [id, lanes.get(id) ?? 0])));
}

type PieceWithoutLanes = Omit<Piece, 'lanes' | 'deeper'> & { readonly foreground: readonly MarkedPassage[] };

function pieceOf(
  here: readonly MarkedPassage[],
  background: ReadonlySet<MarkedPassage>,
  start: number,
  end: number,
): PieceWithoutLanes {
  const foreground = here.filter((passage) => !background.has(passage));
  const depth = foreground.filter(({ isPending }) => !isPending).length;
  const ids = (passages: readonly MarkedPassage[]) => passages.map(({ id }) => id);
  return {
    start,
    end,
    passages: ids(here),
    foreground,
    starting: ids(foreground.filter((passage) => passage.start === start)),
    ending: ids(foreground.filter((passage) => passage.end === end)),
    opening: ids(here.filter(({ spans }) => spans.some((span) => span.start === start))),
    closing: ids(here.filter(({ spans }) => spans.some((span) => span.end === end))),
    depth,
    isPending: foreground.length > 0 && depth === 0,
  };
}

/**
 * Gives each piece the lines of its passages. What is too deep for a lane is counted at the end of the run of pieces in
 * which that is so: said once, not at each cut.
 */
function inLanes(pieces: readonly PieceWithoutLanes[], lanes: ReadonlyMap<string, number>): Piece[] {
  const laneOf = ({ id }: MarkedPassage): number => lanes.get(id) ?? 0;
  const isTooDeep = (passage: MarkedPassage): boolean => laneOf(passage) >= DRAWN_LANES;
  const counted = new Set<string>();
  return pieces.map(({ foreground, ...piece }, at) => {
    for (const { id } of foreground.filter(isTooDeep)) counted.add(id);
    const next = pieces[at + 1];
    const goesOn = next?.start === piece.end && next.foreground.some(isTooDeep);
    const deeper = goesOn ? 0 : counted.size;
    if (!goesOn) counted.clear();
    const drawn = foreground.filter((passage) => !isTooDeep(passage));
    return {
      ...piece,
      lanes: drawn.map((passage) => ({
        lane: laneOf(passage),
        passage: passage.id,
        slot: passage.actors.find(({ slot }) => slot !== undefined)?.slot,
      })),
      deeper,
    };
  });
}
