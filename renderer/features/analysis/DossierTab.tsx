import { UserRound } from 'lucide-react';
import { useCallback, useMemo } from 'react';
import { totalsBySource } from '#shared/analysis/source-totals';
import type { PrintedBrief } from '#shared/brief/printed-brief';
import type { LedgerPassage } from '#shared/search/ledger';
import { useDesk } from '../../commands/desk';
import { analysisView, dossierParts, useAnalysisView } from '../../state/analysis-view';
import { useLatest } from '../../state/picture-first';
import { linesByRole } from '../../state/behind-lines';
import type { LibrarySearch } from '../../storage/search/library-search';
import { useIsCounted, useLedger } from '../../storage/use-ledger';
import { analysisText } from '../../text/analysis';
import { EmptyState } from '../../ui/EmptyState';
import { SegmentedControl } from '../../ui/SegmentedControl';
import { dossierPage } from './dossier-page';
import { dossierRows } from './dossier-rows';
import { DossierImplications } from './DossierImplications';
import { DossierPassages } from './DossierPassages';
import { DossierVoices } from './DossierVoices';
import { ListFrame } from './ListFrame';
import { NameField } from './NameField';
import { SaveMenu } from './SaveMenu';
import { SourceList } from './SourceList';
import { useAnalysis } from './use-analysis';
import styles from './Tab.module.css';

/** What is known of an actor: what it does and suffers, what that implies for it, who says so, and from where. */
export function DossierTab() {
  const desk = useDesk();
  const { idOfActor } = useAnalysis();
  const actors = useLatest(desk.actors.listen, desk.actors.get);
  const chosen = useAnalysisView((view) => view.actor);
  const actor = chosen === undefined ? undefined : idOfActor(chosen);
  const named = useMemo(
    () => actors.map(({ id, name, type }) => ({ key: id, name, detail: type })),
    [actors],
  );
  const isThere = actors.some(({ id }) => id === actor);
  return actor !== undefined && isThere ? (
    <Dossier key={actor} actor={actor} named={named} />
  ) : (
    <>
      <div className={styles.tools} data-region>
        <ActorField named={named} actor={undefined} />
      </div>
      <EmptyState icon={UserRound}>
        {actors.length === 0 ? analysisText.noActorYet : analysisText.noActor}
      </EmptyState>
    </>
  );
}

type Named = Parameters<typeof NameField>[0]['named'];

function ActorField({ named, actor }: { named: Named; actor: string | undefined }) {
  return (
    <NameField
      label={analysisText.dossierOf}
      placeholder={analysisText.findActor}
      named={named}
      chosen={actor}
      onChoose={(to) => analysisView.set({ actor: to, dossierAt: undefined, behind: undefined })}
      className={styles.name}
    />
  );
}

function Dossier({ actor, named }: { actor: string; named: Named }) {
  const desk = useDesk();
  const analysis = useAnalysis();
  const { articles, nameOfActor, scope } = analysis;
  const part = useAnalysisView((view) => view.dossierPart);
  const passages = usePassagesOf(actor);
  const isCounted = useIsCounted(desk.search);
  const lines = useMemo(
    () => passages && linesByRole(actor, passages, articles),
    [actor, passages, articles],
  );
  // A page goes to others: it is made of what is counted when it is, and not before all is.
  const makePage = async (): Promise<PrintedBrief> => {
    const all = (await desk.search.passages({ actors: [actor], ...scope })) ?? [];
    return dossierPage(desk, {
      actor,
      passages: all,
      lines: linesByRole(actor, all, articles),
      analysis,
    });
  };
  const totals = useMemo(() => totalsBySource(passages ?? [], articles), [passages, articles]);
  const name = nameOfActor(actor);
  return (
    <>
      <div className={styles.tools} data-region>
        <ActorField named={named} actor={actor} />
        <SegmentedControl
          label={analysisText.dossierPart}
          isLabelHidden
          options={dossierParts.map((value) => ({ value, label: analysisText.dossierParts[value] }))}
          value={part}
          onChange={(dossierPart) => analysisView.set({ dossierPart })}
        />
        <SaveMenu
          name={name}
          rows={() => dossierRows(desk, part, { actor, lines: lines ?? [], totals, analysis })}
          page={isCounted ? makePage : undefined}
        />
      </div>
      <div className={styles.summary}>
        <h2 className={styles.statement} dir="auto">
          {name}
        </h2>
        <p className={styles.facts}>
          {passages
            ? analysisText.dossierCount(
                passages.length,
                new Set(passages.map(({ document }) => document)).size,
              )
            : analysisText.reading}
        </p>
      </div>
      <ListFrame isReady={lines !== undefined}>
        {part === 'passages' && lines && <DossierPassages lines={lines} />}
        {part === 'implications' && <DossierImplications actor={actor} />}
        {part === 'voices' && passages && <DossierVoices passages={passages} />}
        {part === 'sources' && passages && <SourceList totals={totals} />}
      </ListFrame>
    </>
  );
}

/** The passages that the filter lets through; nothing until the ledger has answered. */
function usePassagesOf(actor: string): readonly LedgerPassage[] | undefined {
  const { search } = useDesk();
  const { scope } = useAnalysis();
  const question = useCallback(
    (asked: LibrarySearch) => asked.passages({ actors: [actor], ...scope }),
    [actor, scope],
  );
  return useLedger(search, question);
}
