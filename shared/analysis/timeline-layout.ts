import type { TimelineItem } from './timeline';

/** No item takes less room along the time, in pixels: it can be pressed. */
export const LEAST_WIDTH = 24;
/** Bars from this width on have their label inside. */
export const INSIDE_FROM = 72;
/** What does not fit is counted in stretches of this width. */
const MORE_WIDTH = 48;
const GAP = 4;

/** An item in its lane: pixels from 1 January 1970 on, whatever is in sight, so that panning moves nothing else. */
export type PlacedItem = {
  readonly item: TimelineItem;
  /** From 0. */
  readonly row: number;
  readonly x: number;
  /** Of the bar; what stands beside it is not in it. */
  readonly width: number;
  /** All that it takes. */
  readonly room: number;
  readonly isLabelled: boolean;
};

/** Items for which there was no row, from about the same time. */
export type MoreItems = {
  readonly key: string;
  readonly x: number;
  readonly width: number;
  readonly items: readonly TimelineItem[];
};

export type LaneLayout = {
  /** How many rows are taken; that of what does not fit comes below them. */
  readonly rows: number;
  readonly placed: readonly PlacedItem[];
  readonly more: readonly MoreItems[];
};

/**
 * Stacks the items of a lane: each in the first row that is free, with its label where all of them have room for theirs,
 * else without. Those for which no row is left are counted. The same for the same items and scale.
 *
 * @param items in time @param scale pixels to a day @param labelWidth what the label of an item takes, in pixels
 */
export function layoutLane(
  items: readonly TimelineItem[],
  scale: number,
  mostRows: number,
  labelWidth: (item: TimelineItem) => number,
): LaneLayout {
  const labelled = stacked(items, scale, mostRows, labelWidth);
  const { placed, left } = labelled.left.length === 0 ? labelled : stacked(items, scale, mostRows);
  return {
    rows: placed.reduce((rows, { row }) => Math.max(rows, row + 1), 0),
    placed,
    more: countedIn(left, scale),
  };
}

function stacked(
  items: readonly TimelineItem[],
  scale: number,
  mostRows: number,
  labelWidth?: (item: TimelineItem) => number,
): { placed: PlacedItem[]; left: TimelineItem[] } {
  const placed: PlacedItem[] = [];
  const left: TimelineItem[] = [];
  /** Where each row is free from. */
  const ends: number[] = [];
  for (const item of items) {
    const x = item.span.from * scale;
    const width = (item.span.to - item.span.from) * scale;
    const beside = labelWidth && width < INSIDE_FROM ? labelWidth(item) : 0;
    const room = Math.max(LEAST_WIDTH, width) + beside;
    let row = ends.findIndex((end) => end + GAP <= x);
    if (row < 0) row = ends.length;
    if (row >= mostRows) {
      left.push(item);
      continue;
    }
    ends[row] = x + room;
    placed.push({ item, row, x, width, room, isLabelled: labelWidth !== undefined || width >= INSIDE_FROM });
  }
  return { placed, left };
}

/** By the stretch of time that each begins in: the same ones wherever one has panned to. */
function countedIn(items: readonly TimelineItem[], scale: number): MoreItems[] {
  const byStretch = new Map<number, TimelineItem[]>();
  for (const item of items) {
    const at = Math.floor((item.span.from * scale) / MORE_WIDTH);
    const inside = byStretch.get(at);
    if (inside) inside.push(item);
    else byStretch.set(at, [item]);
  }
  return Array.from(byStretch, ([at, inside]) => ({
    key: `more ${at}`,
    x: at * MORE_WIDTH,
    width: MORE_WIDTH - GAP,
    items: inside,
  }));
}
