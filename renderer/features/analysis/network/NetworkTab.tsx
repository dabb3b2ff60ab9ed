import { ChartNetwork } from 'lucide-react';
import { useMemo } from 'react';
import {
  heavyTies,
  networkKinds,
  partOf,
  type Network,
  type NetworkActor,
  type NetworkTie,
} from '#shared/analysis/network';
import { networkPicture } from '#shared/analysis/network-picture';
import { networkTable } from '#shared/analysis/network-table';
import { isNarrowed } from '../../../state/analysis-filter';
import { analysisView, networkLooks, useAnalysisView, type Behind } from '../../../state/analysis-view';
import { analysisText } from '../../../text/analysis';
import { networkText } from '../../../text/network';
import { Button } from '../../../ui/Button';
import { EmptyState } from '../../../ui/EmptyState';
import { SegmentedControl } from '../../../ui/SegmentedControl';
import { Select } from '../../../ui/Select';
import { NameField } from '../NameField';
import { SaveMenu } from '../SaveMenu';
import { behindActor, behindTie } from './network-behind';
import { NetworkPicture } from './NetworkPicture';
import { NetworkTable } from './NetworkTable';
import { useLaidOut } from './use-laid-out';
import { useNetwork } from './use-network';
import { widthOfWords } from './width-of-words';
import styles from './Network.module.css';

/** More than these nobody can tell apart. */
const LIMITS = { actors: 150, ties: 600 };
/** How many passages a tie may be asked to have at least. */
const LEAST = [1, 2, 3, 5, 10, 20, 50, 100];

/** Who acts on whom, and who is in one passage with whom: a picture and a table of the same ties. */
export function NetworkTab() {
  const { kind, look, atLeast, at, wanted } = useAnalysisView((view) => view.network);
  const { network: all, question } = useNetwork(kind);
  const network = useMemo(() => all && heavyTies(all, atLeast), [all, atLeast]);
  const part = useMemo(() => network && pictured(network, wanted), [network, wanted]);
  const laidOut = useLaidOut(part);
  const show = (behind: Behind, isByKey: boolean): void =>
    analysisView.set({ behind, behindAt: undefined, isBehindWanted: isByKey });
  const openActor = (actor: NetworkActor, isByKey: boolean): void =>
    show(behindActor(kind, actor, question), isByKey);
  const openTie = (tie: NetworkTie, isByKey: boolean): void => show(behindTie(kind, tie, question), isByKey);
  const name = networkText.kinds[kind];
  const most = all?.ties[0]?.passages ?? 1;
  return (
    <>
      <div className={styles.tools} data-region>
        <SegmentedControl
          label={networkText.kind}
          isLabelHidden
          options={networkKinds.map((value) => ({ value, label: networkText.kinds[value] }))}
          value={kind}
          onChange={(chosen) => analysisView.setNetwork({ kind: chosen })}
        />
        <SegmentedControl
          label={networkText.look}
          isLabelHidden
          options={networkLooks.map((value) => ({ value, label: networkText.looks[value] }))}
          value={look}
          onChange={(chosen) => analysisView.setNetwork({ look: chosen })}
        />
        <Select
          label={networkText.atLeast}
          isLabelHidden
          placeholder={networkText.atLeast}
          options={LEAST.filter((least) => least <= most || least === atLeast).map((least) => ({
            value: String(least),
            label: networkText.atLeastOf(least),
          }))}
          value={String(atLeast)}
          onChange={(chosen) => analysisView.setNetwork({ atLeast: Number(chosen) })}
          className={styles.atLeast}
        />
        <NameField
          label={networkText.find}
          placeholder={networkText.find}
          named={(network?.actors ?? []).map(({ id, name: words }) => ({ key: id, name: words }))}
          chosen={at?.actor}
          onChoose={(actor) =>
            analysisView.setNetwork(
              actor === undefined
                ? { at: undefined, wanted: undefined }
                : { at: { actor }, wanted: actor, isCentreWanted: true, look: 'picture' },
            )
          }
          canClear
          className={styles.find}
        />
        {network && (
          <SaveMenu
            name={name}
            rows={() => networkTable(network)}
            picture={
              laidOut &&
              (() =>
                networkPicture(
                  laidOut.network,
                  laidOut.places,
                  { title: name, subtitle: amountOf(laidOut.network, network), legend: networkText.legend },
                  widthOfWords,
                ))
            }
          />
        )}
        {network && part && (
          <output className={styles.count}>
            {look === 'table'
              ? networkText.count(network.actors.length, network.ties.length)
              : amountOf(part, network)}
          </output>
        )}
        {network && part !== network && look === 'picture' && (
          <Button look="quiet" onPress={() => analysisView.setNetwork({ look: 'table' })}>
            {networkText.showAll}
          </Button>
        )}
      </div>
      {!network || !laidOut ? (
        <p className={styles.foot}>{networkText.reading}</p>
      ) : network.ties.length === 0 ? (
        <Nothing all={all} />
      ) : look === 'table' ? (
        <NetworkTable network={network} onOpen={(tie) => openTie(tie, true)} />
      ) : (
        <NetworkPicture laidOut={laidOut} at={at} onOpenActor={openActor} onOpenTie={openTie} />
      )}
    </>
  );
}

/** As much of it as can be told apart; the ties of an actor who would not be in it come first. */
function pictured(network: Network, wanted: string | undefined): Network {
  const heaviest = partOf(network, LIMITS);
  const isThere = wanted === undefined || heaviest.actors.some(({ id }) => id === wanted);
  return isThere ? heaviest : partOf(network, LIMITS, wanted);
}

function amountOf(shown: Network, all: Network): string {
  const [here, there] = [shown, all].map(({ actors, ties }) => ({
    actors: actors.length,
    ties: ties.length,
  }));
  return here && there && shown !== all
    ? networkText.shownOf(here, there)
    : networkText.count(all.actors.length, all.ties.length);
}

/** Why there are no ties: the filter, their smallest size, or that nobody said any. */
function Nothing({ all }: { all: Network | undefined }) {
  const filter = useAnalysisView((view) => view.filter);
  const { kind } = useAnalysisView((view) => view.network);
  const why = (): string => {
    if (all && all.ties.length > 0) return networkText.noTieSoHeavy;
    if (isNarrowed(filter)) return analysisText.nothingFits;
    return kind === 'acts' ? networkText.nobodyActs : networkText.nobodyTogether;
  };
  return <EmptyState icon={ChartNetwork}>{why()}</EmptyState>;
}
