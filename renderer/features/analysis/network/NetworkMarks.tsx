import { memo } from 'react';
import type { Network } from '#shared/analysis/network';
import type { Arc, Disc } from '#shared/analysis/network-drawing';
import type { Label } from '#shared/analysis/network-labels';
import { SIGN_RADIUS } from '#shared/analysis/network-picture';
import { effectSigns } from '#shared/report/terms';
import { networkText } from '../../../text/network';
import { factsOf, factsOfTie } from './network-behind';
import styles from './Network.module.css';

/** The element of an actor or a tie, by its key. */
export function elementId(id: string, key: string): string {
  return `${id}-${key.replaceAll(' ', '-')}`;
}

type MarkProps = {
  /** What its id begins with. */
  id: string;
  /** One is at it. */
  isAt: boolean;
  /** It belongs to where one is. */
  isLit: boolean;
};

type TieMarkProps = MarkProps & {
  arc: Arc;
  said: (from: string, to: string) => string;
  /** What it comes to is told by a sign on it. */
  isSigned: boolean;
  /** It is met by the pointer beside its line, too: where there are few. */
  isWide: boolean;
};

/** A tie: its line, its arrow, its sign. */
export const TieMark = memo(function TieMark({ id, arc, said, isAt, isLit, isSigned, isWide }: TieMarkProps) {
  const { tie, line, head, width, middle } = arc;
  const name = networkText.at(said(tie.from.name, tie.to.name), factsOfTie(tie));
  return (
    <g
      id={elementId(id, tie.key)}
      role="option"
      aria-selected={isAt}
      aria-label={name}
      className={styles.tie}
      data-tie={tie.key}
      data-lit={isLit || undefined}
    >
      <title>{name}</title>
      {isWide && <path className={styles.reach} d={line} strokeWidth={Math.max(12, width + 6)} />}
      <path className={styles.line} d={line} strokeWidth={width} />
      {head !== undefined && <path className={styles.arrow} d={head} />}
      {tie.effect && isSigned && (
        <text className={styles.tieSign} x={middle.x} y={middle.y + 4}>
          {effectSigns[tie.effect]}
        </text>
      )}
    </g>
  );
});

/** An actor: its circle, and within it the sign of what all comes to for it. */
export const ActorMark = memo(function ActorMark(props: MarkProps & { disc: Disc; network: Network }) {
  const { id, disc, network, isAt, isLit } = props;
  const { actor, x, y, radius } = disc;
  const name = networkText.at(actor.name, factsOf(network, actor));
  return (
    <g
      id={elementId(id, actor.id)}
      role="option"
      aria-selected={isAt}
      aria-label={name}
      className={styles.actor}
      data-actor={actor.id}
      data-lit={isLit || undefined}
    >
      <title>{name}</title>
      <circle className={styles.disc} cx={x} cy={y} r={radius} />
      {actor.effect && radius >= SIGN_RADIUS && (
        <text className={styles.sign} x={x} y={y + 4}>
          {effectSigns[actor.effect]}
        </text>
      )}
    </g>
  );
});

/** The name beside an actor. Whoever is read to has it with the actor. */
export const LabelMark = memo(function LabelMark({ label, isLit }: { label: Label; isLit: boolean }) {
  return (
    <text className={styles.label} x={label.x} y={label.y} aria-hidden data-lit={isLit || undefined}>
      {label.words}
    </text>
  );
});
