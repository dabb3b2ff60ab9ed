import type { CSSProperties } from 'react';
import type { TimelineItem } from '#shared/analysis/timeline';
import { INSIDE_FROM, LEAST_WIDTH, type MoreItems, type PlacedItem } from '#shared/analysis/timeline-layout';
import { timelineText } from '../../../text/timeline';
import { LANE_EDGE, ROW, type DrawnLane } from './timeline-rows';
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

/** A lane: its name, and those of its items that are in sight; the one that one is at is there for whoever is read to. */
export function TimelineLane({ drawn, left, width, at, id }: TimelineLaneProps) {
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
        {placed.map((each) => (
          <Item key={each.item.key} placed={each} left={left} isAt={each.item.key === at} id={id} />
        ))}
        {more.map((each) => (
          <More
            key={each.key}
            more={each}
            x={each.x - left}
            row={layout.rows}
            lane={lane.name}
            at={each.items.find(({ key }) => key === at)}
            id={id}
          />
        ))}
      </div>
    </div>
  );
}

type ItemProps = { placed: PlacedItem; left: number; isAt: boolean; id: string };

function Item({ placed: { item, row, x, width, room, isLabelled }, left, isAt, id }: ItemProps) {
  // The label of what began long before stays in sight.
  const hidden = Math.max(0, Math.min(left - x, width - INSIDE_FROM));
  const said = timelineText.said(item);
  return (
    <div
      role="option"
      aria-selected={isAt}
      aria-label={said}
      title={said}
      id={isAt ? id : undefined}
      data-item={item.key}
      data-kind={item.kind}
      data-sureness={item.sureness}
      data-deadline={item.isDeadline || undefined}
      data-open={item.horizon === 'long' || undefined}
      className={styles.item}
      style={place(x - left, row, Math.max(room, LEAST_WIDTH))}
    >
      <span className={styles.bar} style={{ width: Math.max(8, width) }} />
      {isLabelled && (
        <span
          className={styles.label}
          dir="auto"
          style={
            width < INSIDE_FROM
              ? { left: Math.max(8, width) + 4, right: 0 }
              : { left: hidden + 6, width: width - hidden - 12 }
          }
        >
          {timelineText.label(item)}
        </span>
      )}
    </div>
  );
}

type MoreProps = {
  more: MoreItems;
  x: number;
  row: number;
  lane: string;
  /** The item among them that one is at. */
  at: TimelineItem | undefined;
  id: string;
};

function More({ more, x, row, lane, at, id }: MoreProps) {
  const said = timelineText.moreSaid(more.items.length, lane);
  return (
    <div
      role="option"
      aria-selected={at !== undefined}
      aria-label={at ? timelineText.moreAt(more.items.length, at) : said}
      title={said}
      id={at ? id : undefined}
      data-more={more.key}
      className={styles.more}
      style={place(x, row, more.width)}
    >
      {timelineText.more(more.items.length)}
    </div>
  );
}

function place(x: number, row: number, width: number): CSSProperties {
  return { transform: `translate(${x}px, ${LANE_EDGE + row * ROW}px)`, width };
}
