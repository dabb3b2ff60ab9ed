import { anchorPassages } from '../anchoring/anchor';
import { assignLanes, DRAWN_LANES } from '../anchoring/lanes';
import type { Range } from '../model/document';
import type { TabledArticle, TabledPassage } from '../passage-table/tabled-article';

/** A passage in the present text of its article, by the number that stands beside it there. */
export type PlacedPassage = {
  readonly number: number;
  readonly tabled: TabledPassage;
  /** Where it lies, in order; none where the present text does not have it. */
  readonly places: readonly Range[];
};

/** A piece of a passage. One that lies deeper than is drawn has no lane. */
export type PlacedPiece = Range & { readonly placed: PlacedPassage; readonly lane: number | undefined };

/** The passages of an article, numbered from 1 in the order of the text; those without a place come last. */
export function placedPassages({ document, file, passages }: TabledArticle): PlacedPassage[] {
  const present = document.revision.textDigest;
  const strays = passages.filter(({ passage }) => passage.target.textDigest !== present);
  const found = new Map(
    anchorPassages(
      undefined,
      file?.text ?? '',
      strays.map(({ passage }) => passage.target.spans),
    ).map((anchored, at) => [strays[at]?.passage.id, anchored.kind === 'lost' ? [] : anchored.spans]),
  );
  const placed = passages.map((tabled) => ({
    tabled,
    places: found.get(tabled.passage.id) ?? tabled.passage.target.spans,
  }));
  return [
    ...placed
      .filter(({ places }) => places.length > 0)
      .toSorted((one, other) => startOf(one) - startOf(other) || endOf(other) - endOf(one)),
    ...placed.filter(({ places }) => places.length === 0),
  ].map((each, at) => ({ ...each, number: at + 1 }));
}

/** Their pieces by where they begin, longer first, each in the lowest lane that is free. */
export function piecesOf(all: readonly PlacedPassage[]): PlacedPiece[] {
  const pieces = all
    .flatMap((placed) => placed.places.map(({ start, end }) => ({ start, end, placed })))
    .toSorted((one, other) => one.start - other.start || other.end - one.end);
  const lanes = assignLanes(pieces);
  return pieces.map((piece, at) => {
    const lane = lanes[at] ?? 0;
    return { ...piece, lane: lane < DRAWN_LANES ? lane : undefined };
  });
}

type Placed = { readonly places: readonly Range[] };

function startOf({ places }: Placed): number {
  return places[0]?.start ?? 0;
}

function endOf({ places }: Placed): number {
  return places.at(-1)?.end ?? 0;
}
