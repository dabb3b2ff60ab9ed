/** How a matrix is laid out, in pixels. */
export type MatrixShape = {
  readonly headWidth: number;
  readonly headHeight: number;
  readonly columnWidth: number;
  readonly rowHeight: number;
  /** Of the last column, which has the totals. */
  readonly totalWidth: number;
};

/** How many actors and how many domains or implications there are; heads and totals not counted. */
export type MatrixSize = { readonly rows: number; readonly columns: number };

/** How far the matrix is scrolled and how much of it is in sight, in pixels. */
export type MatrixView = {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
};

/** From `first` on so many lines, of those between heads and totals. */
export type Stretch = { readonly first: number; readonly count: number };

/** Lines beyond each edge that are drawn so that scrolling shows no gap. */
const BEYOND = 3;

/**
 * The lines that are drawn along one axis: those in sight and a few beyond. There are as many of them wherever the matrix
 * is scrolled to, so that those that leave can be drawn anew as those that come.
 *
 * @param from how far it is scrolled @param seen how much is in sight @param each how much a line takes, all in pixels
 * @param all how many lines there are
 */
export function stretchNear(from: number, seen: number, each: number, all: number): Stretch {
  const count = Math.min(all, Math.ceil(seen / each) + 1 + 2 * BEYOND);
  const first = Math.floor(from / each) - BEYOND;
  return { first: Math.max(0, Math.min(first, all - count)), count };
}

/**
 * Where to scroll along one axis so that a line is wholly in sight between what stands at both ends; as far as it is now,
 * if it is already.
 *
 * @param line from 0 @param before what stands over the beginning @param after what stands over the end
 */
export function scrollFor(
  line: number,
  each: number,
  { from, seen, before, after }: { from: number; seen: number; before: number; after: number },
): number {
  const start = line * each;
  const room = seen - before - after;
  if (start < from) return start;
  return start + each > from + room ? start + each - room : from;
}

/** A row and a column from 0, heads first, totals last. */
type Place = { readonly row: number; readonly column: number };

/**
 * Where a key leads from a place; nothing for a key that leads nowhere. Home and End go along the row, with Ctrl to the
 * first and the last cell of all.
 *
 * @param page how many rows a page has
 */
export function placeAfterKey(
  { key, isMod }: { key: string; isMod: boolean },
  { row, column }: Place,
  { rows, columns }: MatrixSize,
  page: number,
): Place | undefined {
  const last = { row: rows + 1, column: columns + 1 };
  const to = isMod
    ? { Home: { row: 1, column: 1 }, End: last }[key]
    : {
        ArrowUp: { row: row - 1, column },
        ArrowDown: { row: row + 1, column },
        ArrowLeft: { row, column: column - 1 },
        ArrowRight: { row, column: column + 1 },
        PageUp: { row: Math.max(Math.min(row, 1), row - page), column },
        PageDown: { row: row + page, column },
        Home: { row, column: 0 },
        End: { row, column: last.column },
      }[key];
  return to && placeWithin(to, { rows, columns });
}

/** The same place, or the nearest that there is. */
export function placeWithin({ row, column }: Place, { rows, columns }: MatrixSize): Place {
  return {
    row: Math.max(0, Math.min(rows + 1, row)),
    column: Math.max(0, Math.min(columns + 1, column)),
  };
}
