import { GitCompareArrows } from 'lucide-react';
import { domainNames, effectNames, effectSigns } from '#shared/report/terms';
import { basisWords, confidenceNames, likelihoodNames, likelihoodRange } from '../../../text/en';
import { implicationsRoomText as roomText } from '../../../text/implications-room';
import { VisuallyHidden } from '../../../ui/VisuallyHidden';
import type { ImplicationListRow } from './row';
import styles from './ImplicationCells.module.css';

/** What it means and for whom; then how likely, and apart from that how good the basis is; at the end what it rests on. */
export function ImplicationCells({ row }: { row: ImplicationListRow }) {
  const { statement, basis, affected, by, domain, likelihood, confidence, conflicts } = row;
  return (
    <div className={styles.cells} data-basis={basis}>
      <span className={styles.statement}>
        <span className={styles.words} dir="auto" title={statement}>
          {statement}
        </span>
        <span className={styles.facts}>
          <span className={styles.basis}>{basisWords[basis]}</span>
          {affected.length > 0 && (
            <span className={styles.affected}>
              {affected.map(({ name, effect }) => (
                <span key={name} className={styles.actor} dir="auto">
                  {effect && (
                    <span className={styles.sign} title={effectNames[effect]} aria-hidden>
                      {effectSigns[effect]}
                    </span>
                  )}
                  {name}
                  {effect && <VisuallyHidden> {effectNames[effect]}</VisuallyHidden>}
                </span>
              ))}
            </span>
          )}
          {by !== undefined && <span className={styles.by}>{roomText.by(by)}</span>}
          {conflicts > 0 && (
            <span title={roomText.inConflict(conflicts)}>
              <GitCompareArrows size={12} strokeWidth={1.5} aria-hidden />
              <VisuallyHidden>{roomText.inConflict(conflicts)}</VisuallyHidden>
            </span>
          )}
        </span>
      </span>
      <span className={styles.domain}>{domain ? domainNames[domain] : <Unsaid />}</span>
      <span className={styles.likelihood} title={likelihood && likelihoodRange(likelihood)}>
        {likelihood ? likelihoodNames[likelihood] : <Unsaid />}
      </span>
      <span className={styles.confidence}>{confidence ? confidenceNames[confidence] : <Unsaid />}</span>
      <Count of={row.evidence} inWords={roomText.evidenceCount} className={styles.evidence} />
      <Count of={row.articles} inWords={roomText.articleCount} className={styles.articles} />
    </div>
  );
}

function Unsaid() {
  return (
    <>
      <span aria-hidden>{roomText.unsaidShort}</span>
      <VisuallyHidden>{roomText.unsaid}</VisuallyHidden>
    </>
  );
}

type CountProps = {
  of: number | undefined;
  inWords: (count: number) => string;
  className: string | undefined;
};

function Count({ of, inWords, className }: CountProps) {
  return (
    <span className={className}>
      {of !== undefined && (
        <>
          <span aria-hidden>{of > 0 ? of.toLocaleString('en') : roomText.unsaidShort}</span>
          <VisuallyHidden>{inWords(of)}</VisuallyHidden>
        </>
      )}
    </span>
  );
}
