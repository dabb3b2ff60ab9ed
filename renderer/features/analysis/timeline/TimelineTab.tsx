import { CalendarClock } from 'lucide-react';
import { useMemo } from 'react';
import { laneKinds, type Lane, type LaneKind } from '#shared/analysis/timeline-lanes';
import { fitAll } from '#shared/analysis/timeline-window';
import { timelinePicture } from '#shared/analysis/timeline-picture';
import { useDesk } from '../../../commands/desk';
import { analysisView, timelineParts, useAnalysisView } from '../../../state/analysis-view';
import { isNarrowed } from '../../../state/analysis-filter';
import { useLatest } from '../../../state/picture-first';
import { timelineText } from '../../../text/timeline';
import { EmptyState } from '../../../ui/EmptyState';
import { SegmentedControl } from '../../../ui/SegmentedControl';
import { Select } from '../../../ui/Select';
import { ListFrame } from '../ListFrame';
import { NameField } from '../NameField';
import { SaveMenu } from '../SaveMenu';
import { timelineTable } from './timeline-table';
import { TimelineChart } from './TimelineChart';
import { TimelineTable } from './TimelineTable';
import { useAnalysis } from '../use-analysis';
import { useTimeline } from './use-timeline';
import tab from '../Tab.module.css';
import styles from './TimelineTab.module.css';

/** When: articles as they were published, the dates in their words, and how far ahead implications look. */
export function TimelineTab() {
  const desk = useDesk();
  const { articles, nameOfActor } = useAnalysis();
  const timeline = useTimeline();
  const { part, lanes: kind, actor } = useAnalysisView((view) => view.timeline);
  const isAsked = useAnalysisView((view) => isNarrowed(view.filter)) || actor !== undefined;
  const actors = useLatest(desk.actors.listen, desk.actors.get);
  const named = useMemo(
    () => actors.map(({ id, name, type }) => ({ key: id, name, detail: type })),
    [actors],
  );
  const change = (changed: Partial<ReturnType<typeof analysisView.get>['timeline']>): void =>
    analysisView.set({
      timeline: { ...analysisView.get().timeline, ...changed },
      behind: undefined,
    });
  const lanes = timeline?.lanes ?? none;
  const all = useMemo(() => timeline && fitAll(timeline.items.map(({ span }) => span)), [timeline]);
  const facts = timeline && [
    timelineText.counted(timeline.items.length, lanes.length),
    timelineText.undated(timeline.undated),
  ];
  const naming = { nameOfActor, titleOf: (id: string) => articles.get(id)?.title ?? '' };
  return (
    <>
      <div className={tab.tools} data-region>
        <SegmentedControl
          label={timelineText.part}
          isLabelHidden
          options={timelineParts.map((value) => ({ value, label: timelineText.parts[value] }))}
          value={part}
          onChange={(chosen) => change({ part: chosen })}
        />
        <Select<LaneKind>
          label={timelineText.lanes}
          isLabelHidden
          placeholder={timelineText.lanes}
          options={laneKinds.map((value) => ({ value, label: timelineText.laneKinds[value] }))}
          value={kind}
          onChange={(chosen) => change({ lanes: chosen })}
        />
        <NameField
          label={timelineText.actor}
          placeholder={timelineText.allActors}
          named={named}
          chosen={actor}
          onChoose={(chosen) => change({ actor: chosen })}
          canClear
          className={styles.actor}
        />
        <SaveMenu
          name={timelineText.timeline}
          rows={() => timelineTable(lanes, naming)}
          picture={() =>
            timelinePicture(lanes, analysisView.get().timelineWindow ?? all ?? { from: 0, to: 1 }, {
              title: timelineText.timeline,
              subtitle: (facts ?? []).filter(Boolean).join(' · '),
              legend: timelineText.legend,
              labelOf: timelineText.label,
              leftOut: timelineText.leftOut,
              locale: navigator.language,
            })
          }
        />
        <output className={styles.facts}>{facts?.filter(Boolean).join(' · ')}</output>
      </div>
      <ListFrame isReady={timeline !== undefined}>
        {!timeline || !all ? (
          <EmptyState icon={CalendarClock}>{emptyWords(timeline !== undefined, isAsked)}</EmptyState>
        ) : part === 'table' ? (
          <TimelineTable lanes={lanes} />
        ) : (
          <TimelineChart lanes={lanes} all={all} />
        )}
      </ListFrame>
    </>
  );
}

const none: readonly Lane[] = [];

function emptyWords(isRead: boolean, isAsked: boolean): string {
  if (!isRead) return timelineText.reading;
  return isAsked ? timelineText.nothingFits : timelineText.nothingDated;
}
