import type { BearingView } from '../../state/passage-view';
import { cardText } from '../../text/cards';
import styles from './PassageCard.module.css';

/** The bar at a card that has implications: solid where the source states them all, hatched where one is inferred. */
export function BasisBar({ implications }: { implications: readonly BearingView[] }) {
  if (implications.length === 0) return null;
  const inferred = implications.filter(({ basis }) => basis === 'inferred').length;
  return (
    <span
      className={styles.basis}
      data-basis={inferred > 0 ? 'inferred' : 'stated'}
      title={cardText.basis(implications.length - inferred, inferred)}
    />
  );
}
