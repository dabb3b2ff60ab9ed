import type { TimelineItem } from '#shared/analysis/timeline';
import type { Lane, LaneKind } from '#shared/analysis/timeline-lanes';
import { layoutLane, type LaneLayout } from '#shared/analysis/timeline-layout';
import { timelineText } from '../../../text/timeline';

/** In pixels: from one row of items to the next, and around the rows of a lane. */
export const ROW = 26;
export const LANE_EDGE = 6;

/** So many rows a lane has at most; where lanes are many, fewer. */
const MOST_ROWS: Record<LaneKind, number> = { kind: 8, actor: 3, domain: 4 };
const [LETTER, LONGEST] = [6.7, 232];

/** A lane as it is drawn, and where. */
export type DrawnLane = {
  readonly lane: Lane;
  readonly layout: LaneLayout;
  readonly top: number;
  readonly height: number;
};

/** All lanes one below the other. @param scale pixels to a day */
export function drawnLanes(lanes: readonly Lane[], kind: LaneKind, scale: number): DrawnLane[] {
  const drawn: DrawnLane[] = [];
  let top = 0;
  for (const lane of lanes) {
    const layout = layoutLane(lane.items, scale, MOST_ROWS[kind], labelWidth);
    const rows = Math.max(1, layout.rows + (layout.more.length > 0 ? 1 : 0));
    const height = rows * ROW + 2 * LANE_EDGE;
    drawn.push({ lane, layout, top, height });
    top += height;
  }
  return drawn;
}

function labelWidth(item: TimelineItem): number {
  return Math.min(LONGEST, timelineText.label(item).length * LETTER) + 8;
}
