import { TriangleAlert } from 'lucide-react';
import { useEffect } from 'react';
import { hedgesIn, type Hedge } from '#shared/text/hedges';
import { withoutHedge } from '#shared/text/without-hedge';
import { say } from '../../state/session';
import { likelihoodNames } from '../../text/en';
import { implicationText } from '../../text/implications';
import { Button } from '../../ui/Button';
import { Icon } from '../../ui/Icon';
import styles from './HedgeAdvice.module.css';

type HedgeAdviceProps = {
  statement: string;
  /** Taken: the statement without the hedge. */
  onTakeOut: (statement: string, hedge: Hedge) => void;
  /** How to reword it is not sure: the person does. */
  onSelect: (hedge: Hedge) => void;
};

/** Advises against the first word that says how sure one is, and offers to take it out. It never blocks. */
export function HedgeAdvice({ statement, onTakeOut, onSelect }: HedgeAdviceProps) {
  const [hedge] = hedgesIn(statement);
  const advice = hedge && adviceOn(hedge);
  useEffect(() => {
    if (advice) say(advice);
  }, [advice]);
  if (!hedge || !advice) return null;
  const { word, likelihood } = hedge;
  const rewritten = withoutHedge(statement, hedge);
  return (
    <div className={styles.advice} role="group" aria-label={implicationText.advice}>
      <p className={styles.words}>
        <Icon of={TriangleAlert} /> {advice}
      </p>
      {rewritten === undefined ? (
        <Button onPress={() => onSelect(hedge)}>{implicationText.selectHedge(word)}</Button>
      ) : (
        <>
          <Button onPress={() => onTakeOut(rewritten, hedge)}>
            {likelihood
              ? implicationText.takeOutAndSet(word, likelihoodNames[likelihood])
              : saysWho(hedge)
                ? implicationText.takeOut(word)
                : implicationText.takeOutAndSay(word)}
          </Button>
          <p className={styles.preview}>{implicationText.becomes(rewritten)}</p>
        </>
      )}
    </div>
  );
}

function adviceOn(hedge: Hedge): string {
  return saysWho(hedge)
    ? implicationText.hedgeSaysWho(hedge.word)
    : implicationText.hedgeSaysHowLikely(hedge.word);
}

/** "Reportedly" is about the source, not about what will be. */
export function saysWho({ certainty }: Hedge): boolean {
  return certainty === 'undetermined';
}
