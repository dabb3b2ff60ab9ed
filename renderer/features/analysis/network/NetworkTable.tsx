import type { Network, NetworkTie } from '#shared/analysis/network';
import { tieNames } from '#shared/analysis/network-table';
import { effectNames, effectSigns } from '#shared/report/terms';
import { analysisView, useAnalysisView } from '../../../state/analysis-view';
import { networkText } from '../../../text/network';
import { WindowedList } from '../../../ui/WindowedList';
import { ListFrame } from '../ListFrame';
import styles from './NetworkTable.module.css';

/** In pixels. */
const ROW_HEIGHT = 32;

type NetworkTableProps = {
  network: Network;
  onOpen: (tie: NetworkTie) => void;
};

/** All ties of a network, a line each, the one with most passages first. Enter opens them. */
export function NetworkTable({ network, onOpen }: NetworkTableProps) {
  const at = useAnalysisView((view) => view.network.tableAt);
  return (
    <div className={styles.table}>
      <div className={styles.heads} aria-hidden>
        {columns.map((column) => (
          <span key={column} className={looks[column]}>
            {networkText.columns[column]}
          </span>
        ))}
      </div>
      <ListFrame isReady={network.ties.length > 0}>
        <WindowedList
          label={networkText.table}
          items={network.ties}
          keyOf={keyOf}
          rowHeight={ROW_HEIGHT}
          selectedKey={at ?? null}
          onSelect={({ key, from }) =>
            analysisView.setNetwork({ tableAt: key, at: { actor: from.id, tie: key } })
          }
          onActivate={onOpen}
          textOf={({ from }) => from.name}
          renderRow={(tie) => <TieLine tie={tie} kind={tieNames[network.kind]} />}
        />
      </ListFrame>
    </div>
  );
}

const columns = ['from', 'to', 'kind', 'passages', 'effect'] as const;
const looks: Partial<Record<(typeof columns)[number], string | undefined>> = {
  kind: styles.kind,
  passages: styles.number,
};

const keyOf = ({ key }: NetworkTie): string => key;

function TieLine({ tie: { from, to, passages, effect }, kind }: { tie: NetworkTie; kind: string }) {
  return (
    <div className={styles.line}>
      <bdi className={styles.name} title={from.name}>
        {from.name}
      </bdi>
      <bdi className={styles.name} title={to.name}>
        {to.name}
      </bdi>
      <span className={styles.kind}>{kind}</span>
      <span className={styles.number}>{passages.toLocaleString('en')}</span>
      <span>{effect && `${effectSigns[effect]} ${effectNames[effect]}`}</span>
    </div>
  );
}
