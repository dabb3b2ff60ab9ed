import { netEffect } from '#shared/analysis/net-effect';
import { effectNames, effectSigns, likelihoodTerms } from '#shared/report/terms';
import type { BehindLine } from '../../state/behind-lines';
import { analysisText } from '../../text/analysis';
import { basisWords } from '../../text/en';
import { useAnalysis } from './use-analysis';
import styles from './BehindPanel.module.css';

type BehindHeadingProps = {
  line: Exclude<BehindLine, { kind: 'passage' }>;
  /** For whom the implication is a gain or a loss. */
  actor: string | undefined;
};

/** What stands above passages: the implication that they bear on, or the article that they are in. */
export function BehindHeading({ line, actor }: BehindHeadingProps) {
  const { implicationOf, articles, links } = useAnalysis();
  if (line.kind === 'article') {
    return (
      <div className={styles.heading}>
        <p className={styles.statement} dir="auto">
          {articles.get(line.id)?.title}
        </p>
        <p className={styles.facts}>{analysisText.passages(line.count)}</p>
      </div>
    );
  }
  const implication = implicationOf(line.id);
  const effects = links
    .filter(({ implication: id, actor: affected }) => id === line.id && affected === actor)
    .map(({ effect }) => effect);
  const effect = netEffect(effects);
  const facts = [
    effect && `${effectSigns[effect]} ${effectNames[effect]}`,
    implication && basisWords[implication.basis],
    implication?.likelihood && likelihoodTerms[implication.likelihood],
    line.count === 0 ? analysisText.noEvidence : analysisText.passages(line.count),
  ];
  return (
    <div className={styles.heading}>
      <p className={styles.statement} dir="auto" title={implication?.statement}>
        {implication?.statement}
      </p>
      <p className={styles.facts}>{facts.filter(Boolean).join(' · ')}</p>
    </div>
  );
}
