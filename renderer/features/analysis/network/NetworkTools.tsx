import { useMemo } from 'react';
import { networkKinds, type Network } from '#shared/analysis/network';
import { networkPicture } from '#shared/analysis/network-picture';
import { networkTable } from '#shared/analysis/network-table';
import { useDesk } from '../../../commands/desk';
import { analysisView, networkLooks, useAnalysisView } from '../../../state/analysis-view';
import { useIsCounted } from '../../../storage/use-ledger';
import { networkText } from '../../../text/network';
import { SegmentedControl } from '../../../ui/SegmentedControl';
import { Select } from '../../../ui/Select';
import { NameField } from '../NameField';
import { SaveMenu } from '../SaveMenu';
import type { LaidOut } from './use-laid-out';
import { widthOfWords } from './width-of-words';
import tab from '../Tab.module.css';
import styles from './Network.module.css';

/** How many passages a tie may be asked to have at least. */
const LEAST = [1, 2, 3, 5, 10, 20, 50, 100];

type NetworkToolsProps = {
  /** All ties of what is chosen; nothing until they are counted. */
  all: Network | undefined;
  /** Those that are heavy enough, and those of them that are drawn. */
  network: Network | undefined;
  part: Network | undefined;
  laidOut: LaidOut | undefined;
};

/** Above a network: which ties, how they are shown, where somebody is, how much of all that is, and out of the program with it. */
export function NetworkTools({ all, network, part, laidOut }: NetworkToolsProps) {
  const kind = useAnalysisView((view) => view.network.kind);
  const look = useAnalysisView((view) => view.network.look);
  const atLeast = useAnalysisView((view) => view.network.atLeast);
  const actor = useAnalysisView((view) => view.network.at?.actor);
  const named = useMemo(() => (network?.actors ?? []).map(({ id, name }) => ({ key: id, name })), [network]);
  const isCounted = useIsCounted(useDesk().search);
  const most = all?.ties[0]?.passages ?? 1;
  return (
    <div className={tab.tools} data-region>
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
        named={named}
        chosen={actor}
        onChoose={findActor}
        canClear
        className={styles.find}
      />
      {network && <NetworkSave network={network} laidOut={laidOut} />}
      {network && part && (
        <output className={styles.count}>
          {[
            amountOf(look === 'picture' ? part : network, network),
            look === 'picture' && part !== network && networkText.restInTable,
            !isCounted && networkText.reading,
          ]
            .filter(Boolean)
            .join(' ')}
        </output>
      )}
    </div>
  );
}

/** The table has all ties, the picture those that are drawn. */
function NetworkSave({ network, laidOut }: { network: Network; laidOut: LaidOut | undefined }) {
  const name = networkText.kinds[network.kind];
  const picture =
    laidOut &&
    (() => {
      const { network: drawn, places } = laidOut;
      const caption = { title: name, subtitle: amountOf(drawn, network), legend: networkText.legend };
      return networkPicture(drawn, places, caption, widthOfWords);
    });
  return <SaveMenu name={name} rows={() => networkTable(network)} picture={picture} />;
}

/** Brings an actor to the middle of the picture; nobody leads back to nowhere. */
function findActor(actor: string | undefined): void {
  analysisView.setNetwork(
    actor === undefined
      ? { at: undefined, wanted: undefined }
      : { at: { actor }, wanted: actor, isCentreWanted: true, look: 'picture' },
  );
}

function amountOf(shown: Network, all: Network): string {
  const isAll = shown.ties.length === all.ties.length;
  return isAll ? networkText.count(sizeOf(all)) : networkText.shownOf(sizeOf(shown), sizeOf(all));
}

function sizeOf({ actors, ties }: Network): { actors: number; ties: number } {
  return { actors: actors.length, ties: ties.length };
}
