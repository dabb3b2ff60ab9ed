import type { MatrixPlace } from '../../state/analysis-view';
import { analysisText } from '../../text/analysis';
import type { MatrixCells } from './matrix-cells';
import { scrollFor, stretchNear, type MatrixShape } from './matrix-window';
import styles from './MatrixGrid.module.css';

/** How long nothing must move before what is drawn is put in order, in milliseconds. */
const REST_MS = 200;

type DrawnRow = {
  readonly element: HTMLElement;
  readonly head: HTMLElement;
  readonly total: HTMLElement;
  readonly cells: HTMLElement[];
  row: number;
};

/**
 * Draws a matrix of any size into an element that scrolls: only the rows and columns near the screen exist, and those that
 * scroll away are filled anew as those that come. Heads and totals stay in sight. It knows nothing of keys: whoever holds
 * it says which place has the focus.
 */
export class MatrixGrid {
  readonly #frame: HTMLElement;
  readonly #id: string;
  readonly #sheet = element('rowgroup', styles.sheet);
  readonly #top = this.#newRow(styles.top);
  readonly #foot = this.#newRow(styles.foot);
  #rows: DrawnRow[] = [];
  #cells: MatrixCells | undefined;
  #shape: MatrixShape | undefined;
  #at: MatrixPlace = { row: 1, column: 1 };
  #first = { row: 0, column: 0 };
  #rest: ReturnType<typeof setTimeout> | undefined;
  readonly #observer: ResizeObserver;

  /** @param id what the ids of cells begin with */
  constructor(frame: HTMLElement, id: string) {
    this.#frame = frame;
    this.#id = id;
    frame.replaceChildren(this.#sheet);
    frame.addEventListener('scroll', this.#onScroll, { passive: true });
    this.#observer = new ResizeObserver(() => this.#draw());
    this.#observer.observe(frame);
  }

  /** How many rows are in sight. */
  get page(): number {
    if (!this.#shape) return 1;
    const { headHeight, rowHeight } = this.#shape;
    return Math.max(1, Math.floor((this.#frame.clientHeight - headHeight - rowHeight) / rowHeight));
  }

  show(cells: MatrixCells, shape: MatrixShape, at: MatrixPlace): void {
    const { rows, columns } = cells.size;
    this.#cells = cells;
    this.#shape = shape;
    this.#at = at;
    const { style } = this.#sheet;
    style.width = `${shape.headWidth + columns * shape.columnWidth + shape.totalWidth}px`;
    style.height = `${shape.headHeight + (rows + 1) * shape.rowHeight}px`;
    for (const [name, value] of Object.entries(shape)) style.setProperty(`--${name}`, `${value}px`);
    this.#frame.dataset['kind'] = cells.matrix.kind;
    this.#frame.setAttribute('aria-rowcount', String(rows + 2));
    this.#frame.setAttribute('aria-colcount', String(columns + 2));
    this.#rows = [];
    this.#draw();
  }

  /** Has the focus be at a place, and brings that into sight. */
  go(at: MatrixPlace): void {
    if (!this.#shape || !this.#cells) return;
    this.#at = at;
    const { rows, columns } = this.#cells.size;
    const { headWidth, headHeight, columnWidth, rowHeight, totalWidth } = this.#shape;
    const { scrollLeft, scrollTop, clientWidth, clientHeight } = this.#frame;
    if (at.row > 0 && at.row <= rows) {
      const sight = { from: scrollTop, seen: clientHeight, before: headHeight, after: rowHeight };
      this.#frame.scrollTop = scrollFor(at.row - 1, rowHeight, sight);
    }
    if (at.column > 0 && at.column <= columns) {
      const sight = { from: scrollLeft, seen: clientWidth, before: headWidth, after: totalWidth };
      this.#frame.scrollLeft = scrollFor(at.column - 1, columnWidth, sight);
    }
    this.#draw();
  }

  /** The place that an element belongs to. */
  placeOf(target: EventTarget | null): MatrixPlace | undefined {
    const cell = target instanceof Element ? target.closest<HTMLElement>('[data-column]') : null;
    const row = cell?.closest<HTMLElement>('[data-row]');
    if (!cell || !row) return undefined;
    return { row: Number(row.dataset['row']), column: Number(cell.dataset['column']) };
  }

  /** The cell that has the focus, while it is drawn. */
  get focused(): HTMLElement | undefined {
    const { row, column } = this.#at;
    return this.#sheet.querySelector<HTMLElement>(`#${this.#id}-${row}-${column}`) ?? undefined;
  }

  end(): void {
    clearTimeout(this.#rest);
    this.#observer.disconnect();
    this.#frame.removeEventListener('scroll', this.#onScroll);
  }

  readonly #onScroll = (): void => {
    this.#draw();
    clearTimeout(this.#rest);
    this.#rest = setTimeout(() => this.#putInOrder(), REST_MS);
  };

  #draw(): void {
    if (!this.#cells || !this.#shape) return;
    const { rows, columns } = this.#cells.size;
    const { rowHeight, columnWidth, headHeight, headWidth, totalWidth } = this.#shape;
    const { scrollTop, scrollLeft, clientHeight, clientWidth } = this.#frame;
    const down = stretchNear(scrollTop, clientHeight - headHeight - rowHeight, rowHeight, rows);
    const along = stretchNear(scrollLeft, clientWidth - headWidth - totalWidth, columnWidth, columns);
    if (this.#rows.length !== down.count || this.#top.cells.length !== along.count)
      this.#make(down.count, along.count);
    this.#first = { row: down.first, column: along.first };
    this.#fillRow(this.#top, 0);
    for (let row = down.first + 1; row <= down.first + down.count; row += 1) {
      const drawn = this.#rows[(row - 1) % down.count];
      if (drawn) this.#fillRow(drawn, row);
    }
    this.#fillRow(this.#foot, rows + 1);
    this.#markFocused();
  }

  /** Makes as many rows and cells as are drawn at a time. */
  #make(rows: number, columns: number): void {
    this.#rows = Array.from({ length: rows }, () => this.#newRow(styles.row));
    for (const drawn of [this.#top, ...this.#rows, this.#foot]) {
      const isTop = drawn === this.#top;
      drawn.row = -1;
      drawn.cells.length = 0;
      for (let at = 0; at < columns; at += 1)
        drawn.cells.push(
          element(isTop ? 'columnheader' : 'gridcell', isTop ? styles.columnHead : styles.cell),
        );
      drawn.element.replaceChildren(drawn.head, ...drawn.cells, drawn.total);
    }
    this.#sheet.replaceChildren(
      this.#top.element,
      ...this.#rows.map((drawn) => drawn.element),
      this.#foot.element,
    );
  }

  #newRow(className: string | undefined): DrawnRow {
    const isTop = className === styles.top;
    const row = element('row', className);
    const head = element(isTop ? 'columnheader' : 'rowheader', styles.head);
    const total = element(isTop ? 'columnheader' : 'gridcell', styles.total);
    return { element: row, head, total, cells: [], row: -1 };
  }

  #fillRow(drawn: DrawnRow, row: number): void {
    const { size } = this.#cells ?? { size: { rows: 0, columns: 0 } };
    const count = drawn.cells.length;
    const isOther = drawn.row !== row;
    if (isOther) {
      drawn.row = row;
      drawn.element.dataset['row'] = String(row);
      drawn.element.setAttribute('aria-rowindex', String(row + 1));
      if (row > 0 && row <= size.rows && this.#shape) {
        const { headHeight, rowHeight } = this.#shape;
        drawn.element.style.transform = `translateY(${headHeight + (row - 1) * rowHeight}px)`;
      }
      this.#fill(drawn.head, row, 0);
      this.#fill(drawn.total, row, size.columns + 1);
    }
    for (let column = this.#first.column + 1; column <= this.#first.column + count; column += 1) {
      const cell = drawn.cells[(column - 1) % count];
      if (cell && (isOther || cell.dataset['column'] !== String(column))) this.#fill(cell, row, column);
    }
  }

  #fill(cell: HTMLElement, row: number, column: number): void {
    const cells = this.#cells;
    if (!cells || !this.#shape) return;
    if (cell.dataset['column'] !== String(column)) {
      cell.dataset['column'] = String(column);
      cell.setAttribute('aria-colindex', String(column + 1));
      if (column > 0 && column <= cells.size.columns) {
        const { headWidth, columnWidth } = this.#shape;
        cell.style.insetInlineStart = `${headWidth + (column - 1) * columnWidth}px`;
      }
    }
    if (row === 0 || column === 0) return nameHead(cell, headWords(cells, row, column));
    const { short, said, fullness } = cells.wordsAt({ row, column });
    cell.textContent = short;
    cell.setAttribute('aria-label', said);
    cell.dataset['fullness'] = String(fullness);
  }

  /** The place that has the focus has an id by which the grid names it; no other has one. */
  #markFocused(): void {
    const { row, column } = this.#at;
    const id = `${this.#id}-${row}-${column}`;
    for (const was of this.#sheet.querySelectorAll('[data-focused]')) {
      if (was.id === id && this.#isAt(was, row, column)) continue;
      was.removeAttribute('id');
      was.removeAttribute('data-focused');
    }
    const cell = [...this.#sheet.querySelectorAll(`[data-row="${row}"] > [data-column="${column}"]`)][0];
    if (!cell) return this.#frame.removeAttribute('aria-activedescendant');
    cell.id = id;
    cell.setAttribute('data-focused', '');
    this.#frame.setAttribute('aria-activedescendant', id);
  }

  #isAt(cell: Element, row: number, column: number): boolean {
    const place = this.placeOf(cell);
    return place?.row === row && place.column === column;
  }

  /** What is read from beginning to end is read in the order of the matrix: rows and cells take places as they come. */
  #putInOrder(): void {
    const focused = this.focused;
    for (const drawn of [this.#top, ...this.#rows, this.#foot]) {
      const inOrder = drawn.cells.toSorted(
        (a, b) => Number(a.dataset['column']) - Number(b.dataset['column']),
      );
      drawn.element.replaceChildren(drawn.head, ...inOrder, drawn.total);
    }
    const rows = this.#rows.toSorted((a, b) => a.row - b.row).map((drawn) => drawn.element);
    this.#sheet.replaceChildren(this.#top.element, ...rows, this.#foot.element);
    if (focused) this.#markFocused();
  }
}

function headWords(cells: MatrixCells, row: number, column: number): string {
  if (row === 0 && column === 0) return analysisText.corner;
  return row === 0 ? cells.nameOfColumn(column) : cells.nameOfRow(row);
}

/** The words lie in an element of their own, which is as large as they may be. */
function nameHead(cell: HTMLElement, words: string): void {
  const inside = document.createElement('span');
  inside.textContent = words;
  inside.dir = 'auto';
  cell.title = words;
  cell.replaceChildren(inside);
}

function element(role: string, className: string | undefined): HTMLElement {
  const made = document.createElement('div');
  made.setAttribute('role', role);
  if (className !== undefined) made.className = className;
  return made;
}
