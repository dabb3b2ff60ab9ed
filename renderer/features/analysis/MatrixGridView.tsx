import {
  useEffect,
  useId,
  useLayoutEffect,
  useRef,
  useState,
  type KeyboardEvent,
  type MouseEvent,
} from 'react';
import type { MatrixKind } from '#shared/analysis/matrix';
import { analysisView, type MatrixPlace } from '../../state/analysis-view';
import { analysisText } from '../../text/analysis';
import type { MatrixCells } from './matrix-cells';
import { MatrixGrid } from './matrix-grid';
import { placeAfterKey, placeWithin, type MatrixShape } from './matrix-window';
import { useTypeAhead } from './use-type-ahead';
import grid from './MatrixGrid.module.css';
import styles from './MatrixTab.module.css';

const shapes: Record<MatrixKind, MatrixShape> = {
  domains: { headWidth: 184, headHeight: 44, columnWidth: 104, rowHeight: 28, totalWidth: 64 },
  implications: { headWidth: 184, headHeight: 168, columnWidth: 48, rowHeight: 28, totalWidth: 64 },
};

type MatrixGridViewProps = {
  cells: MatrixCells;
  at: MatrixPlace;
  onMove: (place: MatrixPlace) => void;
};

/** The matrix itself, and below it the place that one is at. Arrows walk, Enter opens, letters find an actor. */
export function MatrixGridView({ cells, at: wanted, onMove }: MatrixGridViewProps) {
  const id = useId().replaceAll(/[^\w-]/gu, '');
  const frame = useRef<HTMLDivElement>(null);
  const [drawn, setDrawn] = useState<MatrixGrid>();
  const findByTyping = useTypeAhead();
  const at = placeWithin(wanted, cells.size);
  const shape = shapes[cells.matrix.kind];

  useLayoutEffect(() => {
    if (!frame.current) return undefined;
    const made = new MatrixGrid(frame.current, id);
    setDrawn(made);
    return () => made.end();
  }, [id]);
  useLayoutEffect(() => {
    drawn?.show(cells, shape, at);
    // Where one is is told below.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [drawn, cells, shape]);
  useEffect(() => drawn?.go({ row: at.row, column: at.column }), [drawn, cells, at.row, at.column]);

  const open = (place: MatrixPlace, isByKey: boolean): void => {
    const behind = cells.behind(place);
    if (behind) analysisView.set({ behind, behindAt: undefined, isBehindWanted: isByKey });
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const { key, altKey, ctrlKey, metaKey, shiftKey } = event;
    if (altKey || shiftKey || event.defaultPrevented) return;
    const isMod = ctrlKey || metaKey;
    const to = placeAfterKey({ key, isMod }, at, cells.size, drawn?.page ?? 1);
    if (to) onMove(to);
    else if (!isMod && (key === 'Enter' || key === ' ')) open(at, true);
    else if (!isMod && key.length === 1) {
      const names = { count: cells.size.rows, at: (place: number) => cells.nameOfRow(place + 1) };
      const found = findByTyping(key, at.row - 1, names);
      if (found >= 0) onMove({ ...at, row: found + 1 });
    } else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const onClick = (event: MouseEvent): void => {
    const place = drawn?.placeOf(event.target);
    if (!place) return;
    onMove(place);
    open(place, false);
  };

  const name = analysisText.place(cells.nameOfRow(at.row), cells.nameOfColumn(at.column));
  return (
    <>
      <div className={styles.frame} data-region>
        {/* Its cells are drawn without React; keys and clicks on them are heard here. */}
        <div
          ref={frame}
          role="grid"
          aria-label={analysisText.matrix}
          aria-readonly
          tabIndex={0}
          className={grid.frame}
          data-region-focus
          onKeyDown={onKeyDown}
          onClick={onClick}
        />
      </div>
      <p className={styles.foot}>
        <bdi className={styles.place}>{analysisText.at(name, cells.wordsAt(at).short)}</bdi> ·{' '}
        {analysisText.gridHint}
      </p>
    </>
  );
}
