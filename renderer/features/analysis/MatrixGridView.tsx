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
import { useDesk, type Desk } from '../../commands/desk';
import { openDossier, openEvidenceTable } from '../../commands/open-analysis';
import { analysisView, type MatrixPlace } from '../../state/analysis-view';
import { analysisText } from '../../text/analysis';
import { ContextMenu, menuPlaceOf, placeBelow, type MenuPlace } from '../../ui/ContextMenu';
import type { MenuEntry } from '../../ui/Menu';
import type { MatrixCells } from './matrix-cells';
import { MatrixGrid } from './matrix-grid';
import { placeAfterKey, placeWithin, type MatrixShape } from './matrix-window';
import { useTypeAhead } from './use-type-ahead';
import grid from './MatrixGrid.module.css';
import tab from './Tab.module.css';
import styles from './MatrixTab.module.css';

const shapes: Record<MatrixKind, MatrixShape> = {
  domains: { headWidth: 184, headHeight: 44, columnWidth: 104, rowHeight: 28, totalWidth: 76 },
  implications: { headWidth: 184, headHeight: 168, columnWidth: 48, rowHeight: 28, totalWidth: 76 },
};

type MatrixGridViewProps = {
  cells: MatrixCells;
  at: MatrixPlace;
  onMove: (place: MatrixPlace) => void;
};

/** The matrix itself, and below it the place that one is at. Arrows walk, Enter opens, letters find an actor. */
export function MatrixGridView({ cells, at: wanted, onMove }: MatrixGridViewProps) {
  const id = useId().replaceAll(/[^\w-]/gu, '');
  const desk = useDesk();
  const frame = useRef<HTMLDivElement>(null);
  const [drawn, setDrawn] = useState<MatrixGrid>();
  const [menu, setMenu] = useState<MenuPlace>();
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

  /** Also where one is already: that may have been scrolled away. */
  const move = (place: MatrixPlace): void => {
    onMove(place);
    drawn?.go(place);
  };
  /** A head opens what it stands for, a cell the passages behind it. */
  const open = (place: MatrixPlace, isByKey: boolean): void => {
    const actor = place.column === 0 ? cells.rowAt(place.row)?.key : undefined;
    const implication = place.row === 0 ? cells.implicationAt(place.column) : undefined;
    if (actor !== undefined) return openDossier(desk, actor);
    if (implication !== undefined) return openEvidenceTable(desk, implication);
    const behind = cells.behind(place);
    if (behind) analysisView.set({ behind, behindAt: undefined, isBehindWanted: isByKey });
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const { key, altKey, ctrlKey, metaKey, shiftKey } = event;
    if (altKey || shiftKey || event.defaultPrevented) return;
    const isMod = ctrlKey || metaKey;
    const to = placeAfterKey({ key, isMod }, at, cells.size, drawn?.page ?? 1);
    if (to) move(to);
    else if (!isMod && (key === 'Enter' || key === ' ')) open(at, true);
    else if (!isMod && key.length === 1) {
      const names = { count: cells.size.rows, at: (place: number) => cells.nameOfRow(place + 1) };
      const found = findByTyping(key, at.row - 1, names);
      if (found >= 0) move({ ...at, row: found + 1 });
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

  const onContextMenu = (event: MouseEvent): void => {
    event.preventDefault();
    const isByKeyboard = event.button === -1;
    const place = isByKeyboard ? at : drawn?.placeOf(event.target);
    if (!place) return;
    onMove(place);
    setMenu(isByKeyboard && drawn?.focused ? placeBelow(drawn.focused) : menuPlaceOf(event));
  };

  const name = cells.nameOf(at);
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
          onContextMenu={onContextMenu}
        />
      </div>
      <p className={tab.foot}>
        <bdi className={tab.place}>{analysisText.at(name, cells.shortAt(at))}</bdi> · {analysisText.gridHint}
      </p>
      {menu && (
        <ContextMenu
          label={analysisText.menuOf(name)}
          place={menu}
          onClose={() => setMenu(undefined)}
          groups={[{ id: 'place', entries: entriesFor(desk, cells, at, () => open(at, true)) }]}
        />
      )}
    </>
  );
}

/** What can be done at a place of the matrix. */
function entriesFor(desk: Desk, cells: MatrixCells, at: MatrixPlace, onOpen: () => void): MenuEntry[] {
  const actor = cells.rowAt(at.row);
  const implication = cells.implicationAt(at.column);
  return [
    {
      id: 'open',
      label: analysisText.openCell,
      keys: 'Enter',
      isDisabled: cells.behind(at) === undefined,
      onAction: onOpen,
    },
    ...(actor
      ? [
          {
            id: 'dossier',
            label: analysisText.openDossier(actor.name),
            onAction: () => openDossier(desk, actor.key),
          },
        ]
      : []),
    ...(implication === undefined
      ? []
      : [
          {
            id: 'evidence',
            label: analysisText.openEvidence,
            onAction: () => openEvidenceTable(desk, implication),
          },
        ]),
  ];
}
