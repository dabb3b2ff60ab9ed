import { memo, type CSSProperties } from 'react';
import type { TimelineItem } from '#shared/analysis/timeline';
import { INSIDE_FROM, LEAST_WIDTH, type MoreItems, type PlacedItem } from '#shared/analysis/timeline-layout';
import { timelineText } from '../../../text/timeline';
import { LANE_EDGE, ROW } from './timeline-rows';
import styles from './TimelineChart.module.css';

/** What is known to a day has no width worth the name; in pixels. */
const LEAST_BAR = 8;

type TimelineBarProps = {
  placed: PlacedItem;
  /** Where its sheet begins, in pixels. */
  origin: number;
  /** How much of its beginning is out of sight. */
  hidden: number;
  /** Of the one item that one is at. */
  id: string | undefined;
};

/** An item: a bar as wide as its date is known, in a form that says how, and its label in it or beside it. */
export const TimelineBar = memo(function TimelineBar({ placed, origin, hidden, id }: TimelineBarProps) {
  const { item, row, x, width, room, isLabelled } = placed;
  const said = timelineText.said(item);
  const bar = Math.max(LEAST_BAR, width);
  return (
    <div
      role="option"
      aria-selected={id !== undefined}
      aria-label={said}
      title={said}
      id={id}
      data-item={item.key}
      data-kind={item.kind}
      data-sureness={item.sureness}
      data-deadline={item.isDeadline || undefined}
      data-open={item.horizon === 'long' || undefined}
      className={styles.item}
      style={place(x - origin, row, Math.max(room, LEAST_WIDTH))}
    >
      <span className={styles.bar} style={{ width: bar }} />
      {isLabelled && (
        <span
          className={styles.label}
          dir="auto"
          style={
            width < INSIDE_FROM
              ? { left: bar + 4, right: 0 }
              : { left: hidden + 6, width: width - hidden - 12 }
          }
        >
          {timelineText.label(item)}
        </span>
      )}
    </div>
  );
});

type MoreChipProps = {
  more: MoreItems;
  origin: number;
  row: number;
  lane: string;
  /** The item among them that one is at. */
  at: TimelineItem | undefined;
  id: string;
};

/** How many items of about one time had no room. */
export const MoreChip = memo(function MoreChip({ more, origin, row, lane, at, id }: MoreChipProps) {
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
      style={place(more.x - origin, row, more.width)}
    >
      {timelineText.more(more.items.length)}
    </div>
  );
});

function place(x: number, row: number, width: number): CSSProperties {
  return { transform: `translate(${x}px, ${LANE_EDGE + row * ROW}px)`, width };
}
