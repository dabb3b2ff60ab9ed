import { ticksIn, withoutOverlap } from '#shared/analysis/timeline-window';
import type { Day, TimeSpan } from '#shared/dates/calendar';
import styles from './TimelineChart.module.css';

/** A day that is marked through all lanes. */
export type Mark = { readonly key: string; readonly day: Day; readonly label: string };

type TimelineAxisProps = {
  window: TimeSpan;
  width: number;
  marks: readonly Mark[];
  /** The lines are drawn below, through the lanes; else their dates above. */
  part: 'dates' | 'lines';
};

/** Round dates, in the language of whoever looks, and days that are marked. */
export function TimelineAxis({ window, width, marks, part }: TimelineAxisProps) {
  const scale = width / (window.to - window.from);
  const at = (day: Day): number => (day - window.from) * scale;
  const ticks = ticksIn(window, width, navigator.language);
  const inSight = marks.filter(({ day }) => day >= window.from && day <= window.to);
  // Marked days come first, then what begins a year or a month.
  const inTurn = [...inSight, ...ticks.toSorted((a, b) => Number(b.isMajor) - Number(a.isMajor))];
  const written = new Set<object>(withoutOverlap(inTurn, ({ day }) => at(day)));
  const isDates = part === 'dates';
  return (
    <div className={isDates ? styles.dates : styles.lines} aria-hidden>
      {ticks.map((tick) => (
        <span
          key={tick.day}
          className={styles.tick}
          data-major={tick.isMajor || undefined}
          style={{ left: at(tick.day) }}
        >
          {isDates && written.has(tick) && tick.label}
        </span>
      ))}
      {inSight.map((mark) => (
        <span key={mark.key} className={styles.mark} data-mark={mark.key} style={{ left: at(mark.day) }}>
          {isDates && written.has(mark) && mark.label}
        </span>
      ))}
    </div>
  );
}
