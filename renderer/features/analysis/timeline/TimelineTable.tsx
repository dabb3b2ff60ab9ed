import { useMemo } from 'react';
import type { TimelineItem } from '#shared/analysis/timeline';
import type { Lane } from '#shared/analysis/timeline-lanes';
import { analysisView, useAnalysisView } from '../../../state/analysis-view';
import { timelineText } from '../../../text/timeline';
import { WindowedList } from '../../../ui/WindowedList';
import { openBehind } from './timeline-behind';
import { timelineCells, timelineColumns } from './timeline-table';
import { useAnalysis } from '../use-analysis';
import styles from './TimelineTable.module.css';

/** In pixels: two lines of words. */
const ROW_HEIGHT = 48;

type Line = { readonly lane: Lane; readonly item: TimelineItem | undefined };

/** The same as the picture, a line each, below the names of the lanes. */
export function TimelineTable({ lanes }: { lanes: readonly Lane[] }) {
  const at = useAnalysisView((view) => view.timelineAt);
  const lines = useMemo(
    () =>
      lanes.flatMap((lane): Line[] => [
        { lane, item: undefined },
        ...lane.items.map((item) => ({ lane, item })),
      ]),
    [lanes],
  );
  return (
    <div className={styles.table}>
      <div className={styles.heads} aria-hidden>
        {timelineColumns.map((column) => (
          <span key={column} className={styles[column]}>
            {timelineText.columns[column]}
          </span>
        ))}
      </div>
      <WindowedList
        label={timelineText.table}
        items={lines}
        keyOf={({ lane, item }) => keyOf(lane.key, item?.key ?? '')}
        rowHeight={ROW_HEIGHT}
        selectedKey={at ? keyOf(at.lane, at.item) : null}
        onSelect={({ lane, item }) =>
          item && analysisView.set({ timelineAt: { lane: lane.key, item: item.key } })
        }
        onActivate={({ item }) => item && openBehind(item, true)}
        isHeading={({ item }) => item === undefined}
        textOf={({ item }) => item?.words ?? ''}
        renderRow={({ lane, item }) =>
          item ? (
            <TableLine item={item} />
          ) : (
            <p className={styles.lane}>
              <bdi>{lane.name}</bdi>{' '}
              <span className={styles.count}>{lane.items.length.toLocaleString('en')}</span>
            </p>
          )
        }
      />
    </div>
  );
}

function keyOf(lane: string, item: string): string {
  return `${lane}\n${item}`;
}

function TableLine({ item }: { item: TimelineItem }) {
  const { nameOfActor, articles } = useAnalysis();
  const cells = timelineCells(item, { nameOfActor, titleOf: (id) => articles.get(id)?.title ?? '' });
  return (
    <div className={styles.line} data-sureness={item.sureness}>
      {timelineColumns.map((column) => (
        <span key={column} className={styles[column]} title={cells[column]}>
          <bdi>{cells[column]}</bdi>
        </span>
      ))}
    </div>
  );
}
