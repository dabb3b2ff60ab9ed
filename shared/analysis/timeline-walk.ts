import type { TimelineItem } from './timeline';
import type { Lane } from './timeline-lanes';

/** An item in one of the lanes, by their keys. */
type Place = { readonly lane: string; readonly item: string };

/** The same place where it is still there, or the first one; nothing where there is none. */
export function placeIn(lanes: readonly Lane[], place: Place | undefined): Place | undefined {
  const lane = lanes.find(({ key }) => key === place?.lane) ?? lanes[0];
  const item = lane?.items.find(({ key }) => key === place?.item) ?? lane?.items[0];
  return lane && item && { lane: lane.key, item: item.key };
}

/**
 * Where a key leads: left and right along the time within a lane, up and down to what is nearest in time in the next one,
 * Home and End to the ends of the lane. Nothing for a key that leads nowhere.
 */
export function placeAfter(lanes: readonly Lane[], place: Place, key: string): Place | undefined {
  const laneAt = lanes.findIndex((lane) => lane.key === place.lane);
  const lane = lanes[laneAt];
  const at = lane?.items.findIndex((item) => item.key === place.item) ?? -1;
  const item = lane?.items[at];
  if (!lane || !item) return undefined;
  const along = { ArrowLeft: at - 1, ArrowRight: at + 1, Home: 0, End: lane.items.length - 1 }[key];
  if (along !== undefined) {
    const to = lane.items[Math.max(0, Math.min(lane.items.length - 1, along))];
    return to && { lane: lane.key, item: to.key };
  }
  const down = { ArrowUp: -1, ArrowDown: 1 }[key];
  const other = down === undefined ? undefined : lanes[laneAt + down];
  const nearest = other && nearestOf(other.items, item);
  return other && nearest && { lane: other.key, item: nearest.key };
}

function nearestOf(items: readonly TimelineItem[], { span, key }: TimelineItem): TimelineItem | undefined {
  const distance = (item: TimelineItem): number =>
    item.key === key ? -1 : Math.abs(item.span.from - span.from);
  let nearest = items[0];
  for (const item of items) if (nearest && distance(item) < distance(nearest)) nearest = item;
  return nearest;
}
