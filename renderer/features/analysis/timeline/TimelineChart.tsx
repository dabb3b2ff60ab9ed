import { Maximize2, ZoomIn, ZoomOut } from 'lucide-react';
import {
  useDeferredValue,
  useId,
  useMemo,
  useRef,
  useState,
  type CSSProperties,
  type KeyboardEvent,
  type MouseEvent,
} from 'react';
import type { TimelineItem } from '#shared/analysis/timeline';
import type { Lane } from '#shared/analysis/timeline-lanes';
import { placeAfter, placeIn } from '#shared/analysis/timeline-walk';
import { DAY_MS, spanOfPartial, type TimeSpan } from '#shared/dates/calendar';
import { analysisView, useAnalysisView, type TimelinePlace } from '../../../state/analysis-view';
import { timelineText } from '../../../text/timeline';
import { ContextMenu, menuPlaceOf, placeBelow, type MenuPlace } from '../../../ui/ContextMenu';
import { IconButton } from '../../../ui/IconButton';
import { openBehind } from './timeline-behind';
import { useTimelineEntries } from './timeline-menu';
import { drawnLanes } from './timeline-rows';
import { TimelineAxis, type Mark } from './TimelineAxis';
import { TimelineLane } from './TimelineLane';
import { useAnalysis } from '../use-analysis';
import { useDragToPan } from './use-drag-to-pan';
import { useInSight } from './use-in-sight';
import { useTimelineWindow } from './use-timeline-window';
import tab from '../Tab.module.css';
import styles from './TimelineChart.module.css';

type TimelineChartProps = {
  lanes: readonly Lane[];
  /** The stretch of time that shows everything. */
  all: TimeSpan;
};

/** The timeline itself. Arrows walk along the time and between lanes, Enter opens, + and − zoom, 0 shows all. */
export function TimelineChart({ lanes, all }: TimelineChartProps) {
  const { articles } = useAnalysis();
  const id = useId();
  const frame = useRef<HTMLDivElement>(null);
  const sight = useTimelineWindow(frame, all);
  const { window, head, width, scale } = sight;
  const kind = useAnalysisView((view) => view.timeline.lanes);
  const wanted = useAnalysisView((view) => view.timelineAt);
  const at = useMemo(() => placeIn(lanes, wanted), [lanes, wanted]);
  const item = itemAt(lanes, at);
  const drawn = useMemo(() => drawnLanes(lanes, kind, scale), [lanes, kind, scale]);
  const last = drawn.at(-1);
  const rows = useInSight(frame, drawn, at?.lane);
  const left = window.from * scale;
  const inSight = useMemo(() => ({ rows, left, width, at }), [rows, left, width, at]);
  // Very many items are drawn in slices, behind the dates above them and behind what a person does meanwhile.
  const shown = useDeferredValue(inSight, nothing);
  const [today] = useState(() => Math.floor(Date.now() / DAY_MS));
  const [menu, setMenu] = useState<{ place: MenuPlace; more?: readonly TimelineItem[] }>();
  const drag = useDragToPan(frame, head, all);
  const entries = useTimelineEntries(sight);

  const published = item && item.kind !== 'article' ? articles.get(item.article)?.published : undefined;
  const articleDay = published === undefined ? undefined : spanOfPartial(published)?.from;
  const marks: Mark[] = [
    { key: 'today', day: today, label: timelineText.today },
    ...(articleDay === undefined
      ? []
      : [{ key: 'article', day: articleDay, label: timelineText.articleDate }]),
  ];

  const move = (place: TimelinePlace): void => {
    analysisView.set({ timelineAt: place });
    const to = itemAt(lanes, place);
    if (to) sight.bring(to);
  };

  const onKeyDown = (event: KeyboardEvent): void => {
    const { key, altKey, ctrlKey, metaKey, shiftKey } = event;
    if (altKey || ctrlKey || metaKey || event.defaultPrevented || !at) return;
    const isPan = shiftKey && (key === 'ArrowLeft' || key === 'ArrowRight');
    const to = isPan || shiftKey ? undefined : placeAfter(lanes, at, key);
    if (isPan) sight.pan(key === 'ArrowLeft' ? -0.2 : 0.2);
    else if (to) move(to);
    else if (key === '+' || key === '=') sight.zoom(1, centreOf(item, window));
    else if (key === '-' || key === '−') sight.zoom(-1, centreOf(item, window));
    else if (key === '0') sight.fit();
    else if ((key === 'Enter' || key === ' ') && item) openBehind(item, true);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const pick = ({ target }: MouseEvent): { item?: TimelineItem; more?: readonly TimelineItem[] } => {
    const found = target instanceof Element ? target.closest<HTMLElement>('[data-item], [data-more]') : null;
    const laneKey = found?.closest<HTMLElement>('[data-lane]')?.dataset['lane'];
    const lane = drawn.find((each) => each.lane.key === laneKey);
    const { item: itemKey, more: moreKey } = found?.dataset ?? {};
    const more = lane?.layout.more.find(({ key }) => key === moreKey)?.items;
    if (more) return { more };
    const picked = lane?.lane.items.find(({ key }) => key === itemKey);
    if (lane && picked) analysisView.set({ timelineAt: { lane: lane.lane.key, item: picked.key } });
    return picked ? { item: picked } : {};
  };
  const onClick = (event: MouseEvent): void => {
    if (drag.wasDragged()) return;
    const picked = pick(event);
    if (picked.item) openBehind(picked.item, false);
    else if (picked.more && event.target instanceof Element)
      setMenu({ place: placeBelow(event.target), more: picked.more });
  };
  const onContextMenu = (event: MouseEvent): void => {
    event.preventDefault();
    const isByKeyboard = event.button === -1;
    const current = frame.current?.querySelector(`#${CSS.escape(id)}`);
    const picked = isByKeyboard ? {} : pick(event);
    if (isByKeyboard ? !current : !picked.item && !picked.more) return;
    const more = picked.more ?? (isByKeyboard ? moreOf(drawn, at) : undefined);
    setMenu({
      place: current && isByKeyboard ? placeBelow(current) : menuPlaceOf(event),
      ...(more && { more }),
    });
  };
  return (
    <>
      <div className={styles.tools}>
        <IconButton icon={ZoomIn} label={timelineText.zoomIn} keys="+" onPress={() => sight.zoom(1)} />
        <IconButton icon={ZoomOut} label={timelineText.zoomOut} keys="-" onPress={() => sight.zoom(-1)} />
        <IconButton icon={Maximize2} label={timelineText.fit} keys="0" onPress={sight.fit} />
        <Legend />
      </div>
      <div className={styles.around}>
        <div
          ref={frame}
          role="listbox"
          aria-label={timelineText.timeline}
          aria-activedescendant={item && id}
          tabIndex={0}
          dir="ltr"
          className={styles.frame}
          style={{ '--head': `${head}px` } as CSSProperties}
          onKeyDown={onKeyDown}
          onClick={onClick}
          onContextMenu={onContextMenu}
          onPointerDown={drag.onPointerDown}
        >
          <div className={styles.axis} role="presentation">
            {width > 0 && <TimelineAxis window={window} width={width} marks={marks} part="dates" />}
          </div>
          <div
            className={styles.sheet}
            role="presentation"
            style={{ height: last ? last.top + last.height : 0 }}
          >
            {width > 0 && <TimelineAxis window={window} width={width} marks={marks} part="lines" />}
            {shown.width > 0 &&
              shown.rows.map((each) => (
                <TimelineLane
                  key={each.lane.key}
                  drawn={each}
                  left={shown.left}
                  width={shown.width}
                  at={shown.at?.lane === each.lane.key ? shown.at.item : undefined}
                  id={id}
                />
              ))}
          </div>
        </div>
      </div>
      <p className={tab.foot}>
        {item && <bdi className={tab.place}>{timelineText.said(item)}</bdi>} · {timelineText.hint}
      </p>
      {menu && (
        <ContextMenu
          label={timelineText.menu(item ? timelineText.written(item) : timelineText.timeline)}
          place={menu.place}
          onClose={() => setMenu(undefined)}
          groups={menu.more ? entries.ofMore(menu.more) : item ? entries.ofItem(item) : []}
        />
      )}
    </>
  );
}

const nothing = { rows: [], left: 0, width: 0, at: undefined };

function Legend() {
  return (
    <ul className={styles.legend}>
      {(['exact', 'inferred', 'either'] as const).map((sureness) => (
        <li key={sureness} data-sureness={sureness}>
          <span className={styles.bar} aria-hidden />
          {timelineText.legend[sureness]}
        </li>
      ))}
      <li data-sureness="exact" data-deadline>
        <span className={styles.bar} aria-hidden />
        {timelineText.legend.deadline}
      </li>
    </ul>
  );
}

function itemAt(lanes: readonly Lane[], at: TimelinePlace | undefined): TimelineItem | undefined {
  return lanes.find(({ key }) => key === at?.lane)?.items.find(({ key }) => key === at?.item);
}

/** The items that are counted together with the one that one is at. */
function moreOf(
  drawn: ReturnType<typeof drawnLanes>,
  at: TimelinePlace | undefined,
): readonly TimelineItem[] | undefined {
  const lane = drawn.find((each) => each.lane.key === at?.lane);
  return lane?.layout.more.find(({ items }) => items.some(({ key }) => key === at?.item))?.items;
}

/** What one is at stays where it is, if it is in sight. */
function centreOf(item: TimelineItem | undefined, { from, to }: TimeSpan): number | undefined {
  if (!item) return undefined;
  const centre = (item.span.from + item.span.to) / 2;
  return centre > from && centre < to ? centre : undefined;
}
