import { memo } from 'react';
import { INSIDE_FROM } from '#shared/analysis/timeline-layout';
import type { DrawnLane } from './timeline-rows';
import { MoreChip, TimelineBar } from './TimelineBar';
import styles from './TimelineChart.module.css';

type TimelineLaneProps = {
  drawn: DrawnLane;
  /** Where the time that is in sight begins, and how much of it there is, in pixels. */
  left: number;
  width: number;
  /** The item that one is at, if it is in this lane. */
  at: string | undefined;
  /** What the id of the item that one is at is to be. */
  id: string;
};

/**
 * Items lie on a sheet that is moved as a whole: what stays in sight is not drawn again when one pans. The sheet begins at
 * multiples of this, in pixels, as places far from the beginning are not exact to the pixel.
 */
const SHEET = 4096;

/** A lane: its name, and those of its items that are in sight; the one that one is at is there for whoever is read to. */
export const TimelineLane = memo(function TimelineLane({ drawn, left, width, at, id }: TimelineLaneProps) {
  const origin = Math.floor(left / SHEET) * SHEET;
  const { lane, layout, top, height } = drawn;
  const isSeen = (x: number, room: number): boolean => x + room > left && x < left + width;
  const placed = layout.placed.filter(({ item, x, room }) => item.key === at || isSeen(x, room));
  const more = layout.more.filter(
    (each) => isSeen(each.x, each.width) || each.items.some(({ key }) => key === at),
  );
  const hasAny = placed.length + more.length > 0;
  return (
    <div
      {...(hasAny && { role: 'group', 'aria-label': lane.name })}
      className={styles.lane}
      data-lane={lane.key}
      style={{ top, height }}
    >
      <div className={styles.head} aria-hidden title={lane.name}>
        <bdi className={styles.name}>{lane.name}</bdi>
        <span className={styles.count}>{lane.items.length.toLocaleString('en')}</span>
      </div>
      <div className={styles.track}>
        <div className={styles.sheet} style={{ transform: `translateX(${origin - left}px)` }}>
          {placed.map((each) => (
            <TimelineBar
              key={each.item.key}
              placed={each}
              origin={origin}
              // The label of what began long before stays in sight.
              hidden={Math.max(0, Math.min(left - each.x, each.width - INSIDE_FROM))}
              id={each.item.key === at ? id : undefined}
            />
          ))}
          {more.map((each) => (
            <MoreChip
              key={each.key}
              more={each}
              origin={origin}
              row={layout.rows}
              lane={lane.name}
              at={each.items.find(({ key }) => key === at)}
              id={id}
            />
          ))}
        </div>
      </div>
    </div>
  );
});
