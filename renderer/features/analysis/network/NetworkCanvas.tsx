import { useDeferredValue, useMemo } from 'react';
import { otherEnd, tiesOf, type Network, type NetworkTie } from '#shared/analysis/network';
import { drawNetwork } from '#shared/analysis/network-drawing';
import { placeLabels } from '#shared/analysis/network-labels';
import type { NetworkPlace, Sight } from '../../../state/analysis-view';
import { NetworkDrawing } from './NetworkDrawing';
import type { Size } from './sight';
import type { LaidOut } from './use-laid-out';
import { widthOfWords } from './width-of-words';
import styles from './Network.module.css';

type NetworkCanvasProps = {
  /** What the ids of actors and ties begin with. */
  id: string;
  laidOut: LaidOut;
  size: Size;
  sight: Sight;
  at: NetworkPlace | undefined;
  tie: NetworkTie | undefined;
};

/** As much of a network as is seen; the names of whoever belongs to where one is come first. */
export function NetworkCanvas({ id, laidOut, size, sight: wanted, at, tie }: NetworkCanvasProps) {
  const { network, places } = laidOut;
  // Keys and pointer may ask for more than can be drawn in time: what they came to is drawn.
  const { scale, x, y } = useDeferredValue(wanted);
  const around = useMemo(() => at && aroundPlace(network, at, tie), [network, at, tie]);
  const drawing = useMemo(() => drawNetwork(network, places, scale), [network, places, scale]);
  const labels = useMemo(() => {
    const rank = (actor: string): number => (actor === at?.actor ? 0 : around?.has(actor) ? 1 : 2);
    const discs = drawing.discs.toSorted((one, other) => rank(one.actor.id) - rank(other.actor.id));
    return placeLabels({ discs, arcs: drawing.arcs }, widthOfWords);
  }, [drawing, at, around]);
  return (
    <svg role="presentation" className={styles.svg} width={size.width} height={size.height}>
      <g transform={`translate(${size.width / 2 + x} ${size.height / 2 + y})`}>
        <NetworkDrawing id={id} network={network} drawing={drawing} labels={labels} at={at} around={around} />
      </g>
    </svg>
  );
}

/** Both ends of a tie; an actor and whoever is tied to it. */
function aroundPlace(network: Network, { actor }: NetworkPlace, tie: NetworkTie | undefined): Set<string> {
  if (tie) return new Set([tie.from.id, tie.to.id]);
  return new Set([actor, ...tiesOf(network, actor).map((each) => otherEnd(each, actor).id)]);
}
