import type { CSSProperties } from 'react';
import { classNames } from './class-names';
import styles from './Monogram.module.css';

/** How many hues there are before line styles tell slots apart. */
const HUES = 6;

/** A whole name over the line of its colour, where there is room for no more. */
export function UnderlinedName({ name, slot }: { name: string; slot: number | undefined }) {
  return (
    <span className={classNames(styles.name, styleOf(slot))} style={colourOf(slot)}>
      {name}
    </span>
  );
}

export type MonogramProps = {
  /** Two or three letters. Whoever shows it says the whole name beside it. */
  letters: string;
  /** The colour slot, 0 to 23: six hues in four line styles. Without one it is neutral. */
  slot: number | undefined;
};

/** The letters that stand for an actor, over a line of its colour and style. */
export function Monogram({ letters, slot }: MonogramProps) {
  return (
    <span aria-hidden className={classNames(styles.monogram, styleOf(slot))} style={colourOf(slot)}>
      {letters}
    </span>
  );
}

function styleOf(slot: number | undefined): string | undefined {
  return slot === undefined ? undefined : styles[`style${Math.floor(slot / HUES) % 4}`];
}

function colourOf(slot: number | undefined): CSSProperties {
  const colour = slot === undefined ? 'var(--edge)' : `var(--slot-${slot % HUES})`;
  // React's type knows no custom properties.
  return { '--colour': colour } as CSSProperties;
}
