import { Lightbulb } from 'lucide-react';
import { useMemo } from 'react';
import { netEffect } from '#shared/analysis/net-effect';
import { groupBy } from '#shared/group-by';
import { domainNames, effectNames, effectSigns, likelihoodTerms } from '#shared/report/terms';
import type { Effect } from '#shared/model/implication';
import { analysisView, useAnalysisView } from '../../state/analysis-view';
import type { AnalysedImplication } from '../../storage/analysed';
import { analysisText } from '../../text/analysis';
import { basisWords } from '../../text/en';
import { EmptyState } from '../../ui/EmptyState';
import { WindowedList } from '../../ui/WindowedList';
import { useAnalysis, type Analysis } from './use-analysis';
import styles from './DossierImplications.module.css';

const ROW_HEIGHT = 52;

/** An implication for an actor, and what it is for it. */
export type ForActor = AnalysedImplication & { readonly effect: Effect | undefined };

/** What an actor gains and loses by: each implication with its effect. Enter shows its evidence beside. */
export function DossierImplications({ actor }: { actor: string }) {
  const analysis = useAnalysis();
  const at = useAnalysisView((view) => view.dossierAt);
  const affecting = useMemo(() => implicationsFor(actor, analysis), [actor, analysis]);
  const open = ({ id, statement }: ForActor): void =>
    analysisView.set({
      behind: { kind: 'implications', title: statement, implications: [id], actor },
      behindAt: undefined,
      isBehindWanted: true,
    });
  return (
    <WindowedList
      label={analysisText.dossierParts.implications}
      items={affecting}
      keyOf={keyOf}
      rowHeight={ROW_HEIGHT}
      selectedKey={at ?? null}
      onSelect={({ id }) => analysisView.set({ dossierAt: id })}
      onActivate={open}
      textOf={({ statement }) => statement}
      renderRow={(each) => <Line implication={each} />}
      empty={<EmptyState icon={Lightbulb}>{analysisText.notAffected}</EmptyState>}
    />
  );
}

const keyOf = ({ id }: ForActor): string => id;

/** The implications that count and affect the actor, in the order of their making. */
export function implicationsFor(actor: string, { implications, links }: Analysis): ForActor[] {
  const effects = groupBy(
    links.filter((link) => link.actor === actor),
    ({ implication }) => implication,
  );
  return implications.flatMap((each) => {
    const own = effects.get(each.id);
    return own ? [{ ...each, effect: netEffect(own.map(({ effect }) => effect)) }] : [];
  });
}

function Line({ implication }: { implication: ForActor }) {
  const { statement, effect, basis, domain, likelihood } = implication;
  const facts = [basisWords[basis], domain && domainNames[domain], likelihood && likelihoodTerms[likelihood]];
  return (
    <div className={styles.line}>
      <span className={styles.effect}>
        {effect === undefined ? analysisText.notJudged : `${effectSigns[effect]} ${effectNames[effect]}`}
      </span>
      <span className={styles.words}>
        <bdi className={styles.statement} title={statement}>
          {statement}
        </bdi>
        <span className={styles.facts}>{facts.filter(Boolean).join(' · ')}</span>
      </span>
    </div>
  );
}
