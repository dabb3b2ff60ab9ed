import type { Interval } from './interval-index';

/** How many lanes are drawn under the text; what lies deeper is counted ("+2"). */
export const DRAWN_LANES = 3;

/** Which lane an interval's underline runs in, by its id: the lowest that is free among those it overlaps. */
export type Lanes = Pick<ReadonlyMap<string, number>, 'get'>;

/**
 * Lanes for all at once, each the lowest free one.
 *
 * @param inOrder by start, then length.
 * @returns the lane of each.
 */
export function assignLanes(inOrder: Iterable<Pick<Interval, 'start' | 'end'>>): number[] {
  const endOfLane: number[] = [];
  const lanes: number[] = [];
  for (const { start, end } of inOrder) {
    const free = endOfLane.findIndex((laneEnd) => laneEnd <= start);
    const lane = free < 0 ? endOfLane.length : free;
    endOfLane[lane] = end;
    lanes.push(lane);
  }
  return lanes;
}

/** The lane for one more; those of the others stay, so that nothing moves while one is editing. @param taken by what it overlaps. */
export function freeLane(taken: ReadonlySet<number>): number {
  let lane = 0;
  while (taken.has(lane)) lane += 1;
  return lane;
}
