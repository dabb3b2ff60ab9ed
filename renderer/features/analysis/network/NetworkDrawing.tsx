import { memo } from 'react';
import type { Network } from '#shared/analysis/network';
import type { NetworkDrawing as Drawing } from '#shared/analysis/network-drawing';
import type { Label } from '#shared/analysis/network-labels';
import { hasSigns } from '#shared/analysis/network-picture';
import type { NetworkPlace } from '../../../state/analysis-view';
import { networkText } from '../../../text/network';
import { ActorMark, LabelMark, TieMark } from './NetworkMarks';
import styles from './Network.module.css';

/** Of more ties than these each steps back a little, and is met by the pointer on its line alone. */
const FEW_TIES = 150;

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

/** Lines, circles and names around the point 0, 0. What does not belong to where one is steps back. */
export const NetworkDrawing = memo(function NetworkDrawing(props: NetworkDrawingProps) {
  const { id, network, drawing, labels, at, around } = props;
  const said = networkText.tieSaid[network.kind];
  const isSigned = hasSigns(network);
  const areFew = network.ties.length <= FEW_TIES;
  const isLit = (actor: string): boolean => around?.has(actor) ?? false;
  return (
    <g className={styles.drawing} data-at={at ? '' : undefined} data-many={areFew ? undefined : ''}>
      {drawing.arcs.map((arc) => {
        const { key, from, to } = arc.tie;
        const isHere = at?.tie === undefined ? [from.id, to.id].includes(at?.actor ?? '') : at.tie === key;
        return (
          <TieMark
            key={key}
            id={id}
            arc={arc}
            said={said}
            isAt={at?.tie === key}
            isLit={isHere}
            isSigned={isSigned || isHere}
            isWide={areFew}
          />
        );
      })}
      {drawing.discs.map((disc) => (
        <ActorMark
          key={disc.actor.id}
          id={id}
          disc={disc}
          network={network}
          isAt={at?.actor === disc.actor.id && at.tie === undefined}
          isLit={isLit(disc.actor.id)}
        />
      ))}
      {labels.map((label) => (
        <LabelMark key={label.id} label={label} isLit={isLit(label.id)} />
      ))}
    </g>
  );
});
