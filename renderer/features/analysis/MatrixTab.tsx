import { Grid3x3 } from 'lucide-react';
import { useMemo } from 'react';
import { matrixKinds, matrixOf } from '#shared/analysis/matrix';
import { matrixOrders, sortedMatrix, type MatrixOrder } from '#shared/analysis/matrix-order';
import { matrixPicture } from '#shared/analysis/matrix-picture';
import { matrixTable } from '#shared/analysis/matrix-table';
import type { MatrixPlace } from '../../state/analysis-view';
import { analysisView, useAnalysisView } from '../../state/analysis-view';
import { analysisText } from '../../text/analysis';
import { EmptyState } from '../../ui/EmptyState';
import { SegmentedControl } from '../../ui/SegmentedControl';
import { Select } from '../../ui/Select';
import { MatrixCells } from './matrix-cells';
import { MatrixGridView } from './MatrixGridView';
import { SaveMenu } from './SaveMenu';
import { useAnalysis } from './use-analysis';
import tab from './Tab.module.css';
import styles from './MatrixTab.module.css';

/** Who is affected by what: actors down, domains or implications across, how many and what they come to. */
export function MatrixTab() {
  const { all, implications, links, nameOfActor } = useAnalysis();
  const { kind, order, at } = useAnalysisView((view) => view.matrix);
  const matrix = useMemo(
    () => matrixOf(kind, implications, links, nameOfActor),
    [kind, implications, links, nameOfActor],
  );
  const cells = useMemo(() => new MatrixCells(sortedMatrix(matrix, order)), [matrix, order]);
  const change = (changed: Partial<ReturnType<typeof analysisView.get>['matrix']>): void =>
    analysisView.set({ matrix: { ...analysisView.get().matrix, ...changed } });
  return (
    <>
      <div className={tab.tools} data-region>
        <SegmentedControl
          label={analysisText.matrixKind}
          isLabelHidden
          options={matrixKinds.map((value) => ({ value, label: analysisText.matrixKinds[value] }))}
          value={kind}
          onChange={(chosen) => change({ kind: chosen, at: { row: 1, column: 1 } })}
        />
        <Select<MatrixOrder>
          label={analysisText.order}
          isLabelHidden
          placeholder={analysisText.order}
          options={matrixOrders.map((value) => ({ value, label: analysisText.orders[value] }))}
          value={order}
          onChange={(chosen) => change({ order: chosen })}
        />
        <SaveMenu
          name={analysisText.pictureTitle[kind]}
          rows={() => matrixTable(cells.matrix)}
          picture={() =>
            matrixPicture(cells.matrix, {
              title: analysisText.pictureTitle[kind],
              subtitle: analysisText.countedOf(implications.length, all.length),
              legend: analysisText.legend,
            })
          }
        />
        <span className={styles.legend}>{analysisText.legend}</span>
      </div>
      {cells.size.rows === 0 ? (
        <EmptyState icon={Grid3x3}>
          {links.length === 0 ? analysisText.nobodyAffected : analysisText.nothingFits}
        </EmptyState>
      ) : (
        <MatrixGridView cells={cells} at={at} onMove={(place: MatrixPlace) => change({ at: place })} />
      )}
    </>
  );
}
