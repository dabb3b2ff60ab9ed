import { netEffect } from '#shared/analysis/net-effect';
import { effectNames, effectSigns, likelihoodTerms } from '#shared/report/terms';
import type { BehindLine } from '../../state/behind-lines';
import { analysisText } from '../../text/analysis';
import { basisWords, roleNames } from '../../text/en';
import { useAnalysis, type Analysis } from './use-analysis';
import styles from './BehindPanel.module.css';

type BehindHeadingProps = {
  line: Exclude<BehindLine, { kind: 'passage' }>;
  /** For whom the implication is a gain or a loss. */
  actor: string | undefined;
};

/** What stands above passages: the implication that they bear on, or the article that they are in. */
export function BehindHeading({ line, actor }: BehindHeadingProps) {
  const { implicationOf, articles, links, nameOfActor } = useAnalysis();
  if (line.kind !== 'implication') {
    return (
      <div className={styles.heading}>
        <p className={styles.statement} dir="auto">
          {nameOfHeading(line, articles, nameOfActor)}
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

function nameOfHeading(
  line: Exclude<BehindLine, { kind: 'passage' | 'implication' }>,
  articles: Analysis['articles'],
  nameOfActor: Analysis['nameOfActor'],
): string | undefined {
  switch (line.kind) {
    case 'article':
      return articles.get(line.id)?.title;
    case 'role':
      return roleNames[line.role];
    case 'speaker':
      return line.speaker === undefined ? analysisText.theAuthor : nameOfActor(line.speaker);
  }
}
