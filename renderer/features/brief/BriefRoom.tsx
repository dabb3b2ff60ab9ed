import { FileText } from 'lucide-react';
import { useDeferredValue, useEffect, useMemo } from 'react';
import type { Brief } from '#shared/brief/brief';
import type { Candidate } from '#shared/brief/candidates';
import { composeBrief } from '#shared/brief/compose';
import { openBrief } from '#shared/brief/kept-briefs';
import { findingsIn } from '#shared/brief/parts';
import { briefToHtml } from '#shared/brief/to-html';
import { beginFirst, enterBriefs } from '../../commands/brief/keep-briefs';
import { originOf } from '../../commands/brief/printed';
import { useDesk } from '../../commands/desk';
import { KeyWords } from '../../commands/key-words';
import { useBriefView } from '../../state/brief-view';
import { listCandidates } from '../../storage/brief-candidates';
import { useLive } from '../../storage/use-live';
import { briefText } from '../../text/brief';
import { text } from '../../text/en';
import { EmptyState } from '../../ui/EmptyState';
import { VisuallyHidden } from '../../ui/VisuallyHidden';
import { BriefHead } from './BriefHead';
import { BriefWork } from './BriefWork';
import { Preview } from './Preview';
import { useFindings } from './use-findings';
import styles from './BriefRoom.module.css';

/** What was found, put together for a reader: what is in it on the left, the page as it will be on the right. */
export function BriefRoom() {
  const desk = useDesk();
  const { project } = desk.project;
  const kept = useBriefView((now) => (now.project === project ? now.kept : undefined));
  const candidates = useLive(() => listCandidates(desk.database), [desk.database]);
  useEffect(() => {
    enterBriefs(desk);
    if (candidates && candidates.length > 0) beginFirst(desk, candidates);
  }, [desk, candidates]);
  const isBare =
    candidates?.length === 0 && (!kept || kept.all.every(({ brief }) => brief.parts.length === 0));
  return (
    <section aria-label={text.rooms.brief} className={styles.room}>
      <VisuallyHidden>
        <h1>{text.rooms.brief}</h1>
      </VisuallyHidden>
      {isBare ? (
        <EmptyState icon={FileText}>
          <KeyWords of={briefText.empty} />
        </EmptyState>
      ) : (
        kept && candidates && <Desktop brief={openBrief(kept).brief} candidates={candidates} />
      )}
    </section>
  );
}

function Desktop({ brief, candidates }: { brief: Brief; candidates: readonly Candidate[] }) {
  const desk = useDesk();
  const style = useBriefView((now) => now.style);
  const chosen = useMemo(() => findingsIn(brief.parts), [brief.parts]);
  const findings = useFindings(chosen);
  // Typing comes first; the page follows.
  const shown = useDeferredValue(brief);
  const said = useDeferredValue(findings);
  const html = useMemo(
    () => said && briefToHtml(composeBrief(shown, [...said.values()], originOf(desk)), style),
    [desk, said, shown, style],
  );
  return (
    <>
      <BriefHead brief={brief} />
      <div className={styles.desktop}>
        <BriefWork brief={brief} candidates={candidates} findings={findings} />
        <div className={styles.preview} data-region>
          {html !== undefined && <Preview html={html} title={brief.title} />}
        </div>
      </div>
    </>
  );
}
