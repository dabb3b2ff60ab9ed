import { useEffect, useMemo, useRef } from 'react';
import type { Brief } from '#shared/brief/brief';
import type { Candidate } from '#shared/brief/candidates';
import type { Finding } from '#shared/brief/finding';
import { findingsIn } from '#shared/brief/parts';
import { briefTabs, briefView, useBriefView, type BriefTab } from '../../state/brief-view';
import { briefText } from '../../text/brief';
import { SegmentedControl } from '../../ui/SegmentedControl';
import { FindingChoice } from './FindingChoice';
import { PartOrder } from './PartOrder';
import { StyleForm } from './StyleForm';
import styles from './BriefWork.module.css';

type BriefWorkProps = {
  brief: Brief;
  candidates: readonly Candidate[];
  /** What is in the brief, as it is printed; nothing until it has been read. */
  findings: ReadonlyMap<string, Finding> | undefined;
};

/** What one can do with a brief: choose what is in it, put it in order, say how it looks. */
export function BriefWork({ brief, candidates, findings }: BriefWorkProps) {
  const tab = useBriefView((now) => now.tab);
  const chosen = useMemo(() => new Set(findingsIn(brief.parts)), [brief.parts]);
  const names: Record<BriefTab, string> = {
    choose: briefText.choose(chosen.size),
    arrange: briefText.arrange,
    style: briefText.style,
  };
  const work = useRef<HTMLDivElement>(null);
  // Whoever comes to the room is in the list.
  useEffect(() => work.current?.querySelector<HTMLElement>('[data-region-focus]')?.focus(), []);
  return (
    <div ref={work} className={styles.work} data-region>
      <SegmentedControl
        label={briefText.tabs}
        isLabelHidden
        options={briefTabs.map((value) => ({ value, label: names[value] }))}
        value={tab}
        onChange={(value) => briefView.set({ tab: value })}
        className={styles.tabs ?? ''}
      />
      {tab === 'choose' && <FindingChoice candidates={candidates} chosen={chosen} />}
      {tab === 'arrange' && <PartOrder brief={brief} candidates={candidates} findings={findings} />}
      {tab === 'style' && <StyleForm />}
    </div>
  );
}
