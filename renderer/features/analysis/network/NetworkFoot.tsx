import type { Network, NetworkActor, NetworkTie } from '#shared/analysis/network';
import { networkText } from '../../../text/network';
import { factsOf, factsOfTie } from './network-behind';
import tab from '../Tab.module.css';
import styles from './Network.module.css';

type NetworkFootProps = {
  network: Network;
  actor: NetworkActor | undefined;
  tie: NetworkTie | undefined;
};

/** Below the picture: where one is, and which keys lead on from there. */
export function NetworkFoot({ network, actor, tie }: NetworkFootProps) {
  if (!actor) return <p className={`${tab.foot} ${styles.foot}`}>{networkText.hint}</p>;
  return (
    <p className={`${tab.foot} ${styles.foot}`}>
      <bdi className={tab.place}>{nameOfPlace(network, actor, tie)}</bdi>
      {`: ${tie ? factsOfTie(tie) : factsOf(network, actor)} · ${tie ? networkText.tieHint : networkText.hint}`}
    </p>
  );
}

/** What a place of the picture is called: a tie by both of its ends. */
export function nameOfPlace({ kind }: Network, actor: NetworkActor, tie: NetworkTie | undefined): string {
  return tie ? networkText.tie[kind](tie.from.name, tie.to.name) : actor.name;
}
