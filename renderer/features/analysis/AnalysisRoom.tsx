import { ChartNetwork } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { useDesk } from '../../commands/desk';
import { perform } from '../../commands/registry';
import { analysisView, useAnalysisView } from '../../state/analysis-view';
import { useLatest } from '../../state/picture-first';
import { analysisText } from '../../text/analysis';
import { text } from '../../text/en';
import { Button } from '../../ui/Button';
import { EmptyState } from '../../ui/EmptyState';
import { SegmentedControl } from '../../ui/SegmentedControl';
import { AnalysisFilters } from './AnalysisFilters';
import { BehindPanel } from './BehindPanel';
import { tabs } from './tabs';
import { AnalysisProvider, useAnalysisOfProject, useViewOfProject, type Analysis } from './use-analysis';
import styles from './AnalysisRoom.module.css';

/** What was said in all articles, seen at once: a tab for each way to look, a filter for all, the passages beside. */
export function AnalysisRoom() {
  useViewOfProject();
  const desk = useDesk();
  const analysis = useAnalysisOfProject();
  const actors = useLatest(desk.actors.listen, desk.actors.get);
  const chosen = useAnalysisView((view) => view.tab);
  const tab = tabs.find(({ id }) => id === chosen) ?? tabs[0];
  const Shown = tab?.component;
  const room = useRef<HTMLElement>(null);
  const isReady = analysis !== undefined;
  useEffect(() => {
    // Whoever has come by key goes on in what is shown; the panel beside takes the focus where one comes back to that.
    if (!isReady || analysisView.get().isBehindWanted) return;
    const isElsewhere = !room.current?.contains(document.activeElement);
    if (isElsewhere && !document.querySelector('[role=dialog]')) goOn(room.current);
    // With another tab, what had the focus may have gone.
    // oxlint-disable-next-line react/exhaustive-effect-dependencies
  }, [isReady, chosen]);
  return (
    <section ref={room} className={styles.room} aria-label={text.rooms.analysis}>
      <h1 className={styles.heading}>{text.rooms.analysis}</h1>
      {analysis && !hasAny(analysis, actors.length) ? (
        <EmptyState
          icon={ChartNetwork}
          actions={<Button onPress={() => void perform(desk, 'goToReader')}>{analysisText.toReader}</Button>}
        >
          {analysisText.nothingYet}
        </EmptyState>
      ) : (
        analysis && (
          <AnalysisProvider value={analysis}>
            <div className={styles.header} data-region>
              <SegmentedControl
                label={analysisText.tabs}
                isLabelHidden
                options={tabs.map(({ id, name }) => ({ value: id, label: name }))}
                value={tab?.id ?? null}
                onChange={(id) => analysisView.set({ tab: id })}
              />
              <AnalysisFilters />
            </div>
            <div className={styles.body}>
              <div className={styles.tab}>{Shown && <Shown />}</div>
              <BehindPanel />
            </div>
          </AnalysisProvider>
        )
      )}
    </section>
  );
}

/** Whether any tab has something to show: an implication, an actor, an article with its date. */
function hasAny({ all, articles }: Analysis, actors: number): boolean {
  if (all.length > 0 || actors > 0) return true;
  return [...articles.values()].some(({ published }) => published !== undefined);
}

/** Has the focus be in what the tab shows, or where one says of what that is to be. */
function goOn(room: HTMLElement | null): void {
  const place = room?.querySelector<HTMLElement>('[data-region-focus]') ?? room?.querySelector('input');
  place?.focus();
}
