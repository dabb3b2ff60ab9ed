import type { MapRows, RowRange } from './map-rows';

/** How high a row is, in pixels of the page. */
export const ROW = 2;
/** A passage in hand is seen at once: so many rows at the least. */
const SELECTED_ROWS = 3;

export type MapColours = {
  readonly mark: string;
  readonly selected: string;
  readonly found: string;
  /** By the number of the actor's colour. */
  readonly slots: readonly string[];
  /** How dark the row with the fewest passages is, and that with the most: from 0 to 1. */
  readonly shades: readonly [faintest: number, darkest: number];
};

export type MapContent = {
  readonly rows: MapRows;
  /** The rows of the selected passage. */
  readonly selected: RowRange | undefined;
  /** The rows on which words were found. */
  readonly found: ReadonlySet<number>;
  /** The colour of whoever is in the passages of a row, where it can be told. */
  readonly slotAt: (row: number) => number | undefined;
};

/**
 * Draws some rows of the map: the more passages, the darker; words that were found at one side, the selected passage over
 * the whole width.
 *
 * @param most how many passages the darkest row has.
 */
export function drawRows(
  context: CanvasRenderingContext2D,
  { first, last }: RowRange,
  { rows, selected, found, slotAt }: MapContent,
  { colours, most, width }: { colours: MapColours; most: number; width: number },
): void {
  const hand = selected && grown(selected, rows.height);
  context.globalAlpha = 1;
  context.clearRect(0, first * ROW, width, (last - first + 1) * ROW);
  for (let row = first; row <= last; row += 1) {
    const count = rows.countAt(row);
    const slot = count > 0 ? slotAt(row) : undefined;
    const isInHand = hand !== undefined && row >= hand.first && row <= hand.last;
    if (count > 0) {
      context.globalAlpha = slot === undefined ? shadeOf(count / Math.max(1, most), colours.shades) : 1;
      context.fillStyle =
        (slot === undefined ? undefined : colours.slots[slot % colours.slots.length]) ?? colours.mark;
      context.fillRect(2, row * ROW, width - 5, ROW);
    }
    context.globalAlpha = 1;
    if (found.has(row)) {
      context.fillStyle = colours.found;
      context.fillRect(width - 5, row * ROW, 5, ROW);
    }
    if (isInHand) {
      context.fillStyle = colours.selected;
      context.fillRect(0, row * ROW, width, ROW);
    }
  }
}

/** How dark a row is, by its share of the most: where all rows have many, the differences are what tells. */
function shadeOf(share: number, [faintest, darkest]: MapColours['shades']): number {
  return faintest + (darkest - faintest) * share ** 2;
}

/** The rows as they are drawn for the selected passage. */
export function grown({ first, last }: RowRange, height: number): RowRange {
  const more = Math.max(0, SELECTED_ROWS - (last - first + 1));
  const from = Math.max(0, first - Math.floor(more / 2));
  return { first: from, last: Math.min(height - 1, Math.max(last, from + SELECTED_ROWS - 1)) };
}
