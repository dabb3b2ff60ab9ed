import { classNames } from './class-names';
import styles from './Monogram.module.css';

/** How many hues there are before line styles tell slots apart. */
const HUES = 6;

export type MonogramProps = {
  /** Two or three letters. Whoever shows it says the whole name beside it. */
  letters: string;
  /** The colour slot, 0 to 23: six hues in four line styles. Without one it is neutral. */
  slot: number | undefined;
};

/** The letters that stand for an actor, over a line of its colour and style. */
export function Monogram({ letters, slot }: MonogramProps) {
  return (
    <span
      aria-hidden
      className={classNames(
        styles.monogram,
        slot !== undefined && styles[`style${Math.floor(slot / HUES) % 4}`],
      )}
      style={
        {
          '--colour': slot === undefined ? 'var(--edge)' : `var(--slot-${slot % HUES})`,
        } as React.CSSProperties
      }
    >
      {letters}
    </span>
  );
}
