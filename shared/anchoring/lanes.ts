import { compareIntervals, type Interval, type IntervalIndex } from './interval-index';

/** How many lanes are drawn under the text; what lies deeper is counted ("+2"). */
export const DRAWN_LANES = 3;

/** Which lane each passage's underline runs in: the lowest that is free among those it overlaps. */
export type Lanes = Map<string, number>;

/** Lanes for all at once: by start, then length, the lowest free one. */
export function assignLanes(intervals: readonly Interval[]): Lanes {
  const lanes: Lanes = new Map();
  const endOfLane: number[] = [];
  for (const { id, start, end } of intervals.toSorted(compareIntervals)) {
    const free = endOfLane.findIndex((laneEnd) => laneEnd <= start);
    const lane = free < 0 ? endOfLane.length : free;
    endOfLane[lane] = end;
    lanes.set(id, lane);
  }
  return lanes;
}

/** A lane for one more passage; those of the others stay, so that nothing moves while one is editing. */
export function addLane(lanes: Lanes, added: Interval, index: IntervalIndex<Interval>): void {
  const taken = new Set(
    index
      .touching(added.start, added.end)
      .filter(({ id }) => id !== added.id)
      .map(({ id }) => lanes.get(id)),
  );
  let lane = 0;
  while (taken.has(lane)) lane += 1;
  lanes.set(added.id, lane);
}
