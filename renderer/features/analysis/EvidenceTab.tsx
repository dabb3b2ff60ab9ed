import { Scale } from 'lucide-react';
import { useMemo } from 'react';
import { evidenceInOrder, evidenceRows } from '#shared/analysis/evidence-rows';
import { sourcesByStance, sourceTable, totalsBySource } from '#shared/analysis/source-totals';
import { gatherFindings } from '#shared/brief/gather-findings';
import type { Finding } from '#shared/brief/finding';
import { stances } from '#shared/model/implication';
import { domainNames, likelihoodTerms } from '#shared/report/terms';
import { useDesk } from '../../commands/desk';
import { analysisView, evidenceParts, useAnalysisView } from '../../state/analysis-view';
import { findingMaterial } from '../../storage/finding-material';
import { useLive } from '../../storage/use-live';
import { analysisText } from '../../text/analysis';
import { basisWords, stanceNames } from '../../text/en';
import { EmptyState } from '../../ui/EmptyState';
import { SegmentedControl } from '../../ui/SegmentedControl';
import { EvidenceList } from './EvidenceList';
import { ListFrame } from './ListFrame';
import { NameField } from './NameField';
import { SaveMenu } from './SaveMenu';
import { SourceList } from './SourceList';
import { useAnalysis } from './use-analysis';
import styles from './Tab.module.css';

/** All that bears on an implication, in whatever article: what supports it, what undermines it, and whose word that is. */
export function EvidenceTab() {
  const { all, implications } = useAnalysis();
  const chosen = useAnalysisView((view) => view.implication);
  const named = useMemo(
    () => implications.map(({ id, statement }) => ({ key: id, name: statement })),
    [implications],
  );
  const isThere = all.some(({ id }) => id === chosen);
  return (
    <>
      <div className={styles.tools} data-region>
        <NameField
          label={analysisText.evidenceOf}
          placeholder={analysisText.findImplication}
          named={named}
          chosen={chosen}
          onChoose={(implication) => analysisView.set({ implication, evidenceAt: undefined })}
          className={styles.name}
        />
        {chosen !== undefined && isThere && <EvidenceTools implication={chosen} />}
      </div>
      {chosen !== undefined && isThere ? (
        <EvidenceOf key={chosen} implication={chosen} />
      ) : (
        <EmptyState icon={Scale}>
          {all.length === 0 ? analysisText.noImplicationYet : analysisText.noImplication}
        </EmptyState>
      )}
    </>
  );
}

function EvidenceTools({ implication }: { implication: string }) {
  const part = useAnalysisView((view) => view.evidencePart);
  const finding = useFinding(implication);
  const { articles } = useAnalysis();
  const rows = (): string[][] => {
    const evidence = finding?.evidence ?? [];
    return part === 'sources'
      ? sourceTable(totalsBySource(saidIn(evidence), articles))
      : evidenceRows(evidence);
  };
  return (
    <>
      <SegmentedControl
        label={analysisText.evidencePart}
        isLabelHidden
        options={evidenceParts.map((value) => ({ value, label: analysisText.evidenceParts[value] }))}
        value={part}
        onChange={(evidencePart) => analysisView.set({ evidencePart })}
      />
      <SaveMenu name={finding?.judged.statement ?? analysisText.evidenceList} rows={rows} />
    </>
  );
}

function EvidenceOf({ implication }: { implication: string }) {
  const { articles, implicationOf } = useAnalysis();
  const part = useAnalysisView((view) => view.evidencePart);
  const finding = useFinding(implication);
  const evidence = useMemo(() => finding && evidenceInOrder(finding.evidence), [finding]);
  const totals = useMemo(() => totalsBySource(saidIn(evidence ?? []), articles), [evidence, articles]);
  const sources = sourcesByStance(totals);
  const about = implicationOf(implication);
  const facts = [
    about && basisWords[about.basis],
    about?.domain && domainNames[about.domain],
    about?.likelihood && likelihoodTerms[about.likelihood],
  ].filter(Boolean);
  return (
    <>
      <div className={styles.summary}>
        <h2 className={styles.statement} dir="auto">
          {about?.statement}
        </h2>
        <p className={styles.facts}>{facts.join(' · ')}</p>
        <ul className={styles.totals}>
          {stances.map((stance) => (
            <li key={stance} data-stance={stance}>
              {analysisText.stanceTotal(
                stanceNames[stance],
                (evidence ?? []).filter((each) => each.stance === stance).length,
                sources[stance],
              )}
            </li>
          ))}
        </ul>
      </div>
      <ListFrame isReady={evidence !== undefined}>
        {evidence && part === 'passages' && <EvidenceList evidence={evidence} />}
        {evidence && part === 'sources' && <SourceList totals={totals} />}
      </ListFrame>
    </>
  );
}

/** Nothing until it has been read. */
function useFinding(implication: string): Finding | undefined {
  const { database } = useDesk();
  return useLive(
    async () => gatherFindings(await findingMaterial(database, [implication]), [implication])[0],
    [database, implication],
  );
}

function saidIn(evidence: Finding['evidence']) {
  return evidence.map(({ article, stance }) => ({ document: article.id, stance }));
}
