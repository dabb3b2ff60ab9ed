import type { PlacedCard } from './card-layout';
import styles from './MarginCards.module.css';

/** How far a card may stand from its line before a leader joins the two. */
const NEAR = 6;
/** The middle of a card's first line. */
const MIDDLE = 14;

/** Thin lines from cards that had to move to the lines they belong to. */
export function CardLeaders({ cards }: { cards: readonly PlacedCard[] }) {
  const moved = cards.filter(({ top, line }) => Math.abs(top - line) > NEAR);
  if (moved.length === 0) return null;
  return (
    <svg className={styles.leaders} aria-hidden>
      {moved.map(({ id, top, line }) => (
        <polyline
          key={id}
          points={`0,${line + MIDDLE} 6,${line + MIDDLE} 14,${top + MIDDLE} 20,${top + MIDDLE}`}
        />
      ))}
    </svg>
  );
}
