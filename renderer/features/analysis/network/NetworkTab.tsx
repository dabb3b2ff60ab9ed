import { ChartNetwork } from 'lucide-react';
import { useDeferredValue, useMemo } from 'react';
import {
  heavyTies,
  partOf,
  type Network,
  type NetworkActor,
  type NetworkTie,
} from '#shared/analysis/network';
import { isNarrowed } from '../../../state/analysis-filter';
import { analysisView, useAnalysisView, type Behind } from '../../../state/analysis-view';
import { analysisText } from '../../../text/analysis';
import { networkText } from '../../../text/network';
import { EmptyState } from '../../../ui/EmptyState';
import { behindActor, behindTie } from './network-behind';
import { NetworkPicture } from './NetworkPicture';
import { NetworkTable } from './NetworkTable';
import { NetworkTools } from './NetworkTools';
import { useLaidOut } from './use-laid-out';
import { useNetwork } from './use-network';
import tab from '../Tab.module.css';

/** More than these nobody can tell apart. */
const LIMITS = { actors: 150, ties: 400 };

/** Who acts on whom, and who is in one passage with whom: a picture and a table of the same ties. */
export function NetworkTab() {
  // Each by itself: moving the picture, which is noted there as well, is none of them. What was chosen is seen at once, the
  // ties once they are counted.
  const kind = useDeferredValue(useAnalysisView((view) => view.network.kind));
  const atLeast = useDeferredValue(useAnalysisView((view) => view.network.atLeast));
  const look = useAnalysisView((view) => view.network.look);
  const wanted = useAnalysisView((view) => view.network.wanted);
  const { network: all, question } = useNetwork(kind);
  const network = useMemo(() => all && heavyTies(all, atLeast), [all, atLeast]);
  const part = useMemo(() => network && pictured(network, wanted), [network, wanted]);
  const laidOut = useLaidOut(part);
  const openActor = (of: Network, actor: NetworkActor, isByKey: boolean): void =>
    show(behindActor(of.kind, actor, question), isByKey);
  const openTie = (of: Network, tie: NetworkTie, isByKey: boolean): void =>
    show(behindTie(of.kind, tie, question), isByKey);
  return (
    <>
      <NetworkTools all={all} network={network} part={part} laidOut={laidOut} />
      {!all || !network || !laidOut ? (
        <p className={tab.reading}>{networkText.reading}</p>
      ) : network.ties.length === 0 ? (
        <Nothing all={all} />
      ) : look === 'table' ? (
        <NetworkTable network={network} onOpen={(tie) => openTie(network, tie, true)} />
      ) : (
        <NetworkPicture laidOut={laidOut} onOpenActor={openActor} onOpenTie={openTie} />
      )}
    </>
  );
}

function show(behind: Behind, isByKey: boolean): void {
  analysisView.set({ behind, behindAt: undefined, isBehindWanted: isByKey });
}

/** As much of it as can be told apart; the ties of an actor who would not be in it come first. */
function pictured(network: Network, wanted: string | undefined): Network {
  const heaviest = partOf(network, LIMITS);
  const isThere = wanted === undefined || heaviest.actors.some(({ id }) => id === wanted);
  return isThere ? heaviest : partOf(network, LIMITS, wanted);
}

/** Why there are no ties: their smallest size, the filter, or that nobody said any. */
function Nothing({ all }: { all: Network }) {
  const filter = useAnalysisView((view) => view.filter);
  const why = (): string => {
    if (all.ties.length > 0) return networkText.noTieSoHeavy;
    if (isNarrowed(filter)) return analysisText.nothingFits;
    return all.kind === 'acts' ? networkText.nobodyActs : networkText.nobodyTogether;
  };
  return <EmptyState icon={ChartNetwork}>{why()}</EmptyState>;
}
