import { memo } from 'react';
import type { Network } from '#shared/analysis/network';
import type { NetworkDrawing as Drawing } from '#shared/analysis/network-drawing';
import type { Label } from '#shared/analysis/network-labels';
import { hasSigns, SIGN_RADIUS } from '#shared/analysis/network-picture';
import { effectSigns } from '#shared/report/terms';
import type { NetworkPlace } from '../../../state/analysis-view';
import { networkText } from '../../../text/network';
import { factsOf, factsOfTie } from './network-behind';
import styles from './Network.module.css';

type NetworkDrawingProps = {
  /** What the ids of actors and ties begin with. */
  id: string;
  network: Network;
  drawing: Drawing;
  labels: readonly Label[];
  at: NetworkPlace | undefined;
  /** Whoever belongs to where one is, by id; nothing while one is nowhere. */
  around: ReadonlySet<string> | undefined;
};

/** The element of an actor or a tie, by its key. */
export function elementId(id: string, key: string): string {
  return `${id}-${key.replaceAll(' ', '-')}`;
}

/** Lines, circles and names around the point 0, 0. What does not belong to where one is steps back. */
export const NetworkDrawing = memo(function NetworkDrawing(props: NetworkDrawingProps) {
  const { id, network, drawing, labels, at, around } = props;
  const { kind } = network;
  const { said, isSigned } = { said: networkText.tieSaid[kind], isSigned: hasSigns(network) };
  return (
    <>
      {drawing.arcs.map(({ tie, line, head, width, middle }) => {
        const isHere =
          at?.tie === undefined ? at && [tie.from.id, tie.to.id].includes(at.actor) : at.tie === tie.key;
        const name = networkText.at(said(tie.from.name, tie.to.name), factsOfTie(tie));
        return (
          <g
            key={tie.key}
            id={elementId(id, tie.key)}
            role="option"
            aria-selected={at?.tie === tie.key}
            aria-label={name}
            className={styles.tie}
            data-tie={tie.key}
            data-lit={isHere || undefined}
            data-faint={(at && !isHere) || undefined}
          >
            <title>{name}</title>
            <path className={styles.reach} d={line} strokeWidth={Math.max(12, width + 6)} />
            <path className={styles.line} d={line} strokeWidth={width} />
            {head !== undefined && <path className={styles.arrow} d={head} />}
            {tie.effect && (isSigned || isHere) && (
              <text className={styles.tieSign} x={middle.x} y={middle.y + 4}>
                {effectSigns[tie.effect]}
              </text>
            )}
          </g>
        );
      })}
      {drawing.discs.map(({ actor, x, y, radius }) => {
        const name = networkText.at(actor.name, factsOf(network, actor));
        return (
          <g
            key={actor.id}
            id={elementId(id, actor.id)}
            role="option"
            aria-selected={at?.tie === undefined && at?.actor === actor.id}
            aria-label={name}
            className={styles.actor}
            data-actor={actor.id}
            data-faint={(around && !around.has(actor.id)) || undefined}
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
      })}
      {labels.map(({ id: actor, words, x, y }) => (
        <text
          key={actor}
          className={styles.label}
          x={x}
          y={y}
          aria-hidden
          data-faint={(around && !around.has(actor)) || undefined}
        >
          {words}
        </text>
      ))}
    </>
  );
});
