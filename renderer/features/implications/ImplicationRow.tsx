import { effectNames, effectSigns } from '#shared/report/terms';
import { GitCompareArrows, Quote } from 'lucide-react';
import type { ImplicationEntry } from '../../state/implications';
import { basisWords, confidenceNames, likelihoodNames, text } from '../../text/en';
import { implicationText } from '../../text/implications';
import { VisuallyHidden } from '../../ui/VisuallyHidden';
import styles from './ImplicationPanel.module.css';

/** What it says; below, whom it affects and how sure one is; at the end, what it rests on. */
export function ImplicationRow({ implication }: { implication: ImplicationEntry }) {
  const { statement, basis, affected, evidence, conflicts } = implication;
  return (
    <div className={styles.row} data-basis={basis}>
      <span className={styles.top}>
        <span className={styles.statement} title={statement}>
          {statement}
        </span>
        <span className={styles.count} title={implicationText.evidenceCount(evidence)}>
          <Quote size={12} strokeWidth={1.5} aria-hidden />
          {evidence.toLocaleString('en')}
          <VisuallyHidden> {implicationText.passages(evidence)}</VisuallyHidden>
        </span>
        {conflicts.length > 0 && (
          <span className={styles.count} title={implicationText.inConflict(conflicts.length)}>
            <GitCompareArrows size={12} strokeWidth={1.5} aria-hidden />
            {conflicts.length.toLocaleString('en')}
            <VisuallyHidden> {implicationText.conflicting(conflicts.length)}</VisuallyHidden>
          </span>
        )}
      </span>
      <span className={styles.facts}>
        {affected.length > 0 && (
          <span>
            {affected.map(({ actor, name, effect }) => (
              <span key={actor} className={styles.actor} title={effect && `${name} ${effectNames[effect]}`}>
                {effect && (
                  <span className={styles.effect} aria-hidden>
                    {effectSigns[effect]}
                  </span>
                )}
                {name}
                {effect && <VisuallyHidden> {effectNames[effect]}</VisuallyHidden>}
              </span>
            ))}
          </span>
        )}
        <span>{sureness(implication)}</span>
      </span>
    </div>
  );
}

/** "inferred · likely" and, apart from it, how good the basis is. */
function sureness({ basis, likelihood, confidence }: ImplicationEntry): string {
  return [
    basisWords[basis],
    likelihood && likelihoodNames[likelihood].toLowerCase(),
    confidence && text.confidenceWords(confidenceNames[confidence].toLowerCase()),
  ]
    .filter(Boolean)
    .join(' · ');
}
