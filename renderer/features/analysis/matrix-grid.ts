import type { MatrixPlace } from '../../state/analysis-view';
import { analysisText } from '../../text/analysis';
import type { MatrixCells } from './matrix-cells';
import { scrollFor, stretchNear, type MatrixShape } from './matrix-window';
import styles from './MatrixGrid.module.css';

/** How long nothing must move before what is drawn is put in order, in milliseconds. */
const REST_MS = 200;

/** A cell that is drawn, and what it shows: what stays as it is is not written again. */
type DrawnCell = { readonly element: HTMLElement; column: number; words: string; fullness: number };

type DrawnRow = {
  readonly element: HTMLElement;
  readonly head: DrawnCell;
  readonly total: DrawnCell;
  readonly cells: DrawnCell[];
  /** Its head and its total as they are seen: in the strips that stay in sight. Nothing for a row that stays itself. */
  readonly seen?: { readonly head: DrawnCell; readonly total: DrawnCell } | undefined;
  row: number;
};

/** What a new row is made for. */
type RowKind = 'top' | 'inside' | 'foot';

/**
 * Draws a matrix of any size into an element that scrolls: only the rows and columns near the screen exist, and those that
 * scroll away are filled anew as those that come. Heads and totals stay in sight. It knows nothing of keys: whoever holds
 * it says which place has the focus.
 */
export class MatrixGrid {
  readonly #frame: HTMLElement;
  readonly #id: string;
  readonly #sheet = element('rowgroup', styles.sheet);
  /**
   * Heads and totals of the rows are seen in two strips that stay in sight: as many elements that stay, each for itself,
   * would be as many layers to put together for each picture. For whoever is read to, they are in their rows.
   */
  readonly #heads = unspoken(styles.heads);
  readonly #totals = unspoken(styles.totals);
  /** Lines between columns, one each: cells that show nothing are not painted. */
  readonly #lines = unspoken(styles.lines);
  readonly #top: DrawnRow;
  readonly #foot: DrawnRow;
  #made = 0;
  #rows: DrawnRow[] = [];
  #cells: MatrixCells | undefined;
  #shape: MatrixShape | undefined;
  #at: MatrixPlace = { row: 1, column: 1 };
  #first = { row: 0, column: 0 };
  #marked: readonly HTMLElement[] = [];
  /** The place that was named last as the one with the focus. */
  #told = '';
  #rest: ReturnType<typeof setTimeout> | undefined;
  readonly #observer: ResizeObserver;

  /** @param id what the ids of cells begin with */
  constructor(frame: HTMLElement, id: string) {
    this.#frame = frame;
    this.#id = id;
    this.#top = this.#newRow('top');
    this.#foot = this.#newRow('foot');
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
    // All that is drawn may be other rows now, in other places.
    for (const drawn of [this.#top, ...this.#rows, this.#foot]) {
      drawn.row = -1;
      for (const cell of [drawn.head, ...drawn.cells, drawn.total]) cell.column = -1;
      if (drawn.seen) drawn.seen.total.column = -1;
    }
    this.#draw();
    this.#putInOrder();
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
    return this.#marked.at(-1);
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
    this.#drawLines();
    this.#markFocused();
  }

  /** Only as long as the rows that are drawn: what is painted far out of sight takes its time as well. */
  #drawLines(): void {
    if (!this.#shape) return;
    const { headWidth, headHeight, columnWidth, rowHeight } = this.#shape;
    const { row, column } = this.#first;
    this.#lines.style.transform = `translateY(${headHeight + row * rowHeight}px)`;
    this.#lines.style.height = `${this.#rows.length * rowHeight}px`;
    const lines = [...this.#lines.children];
    for (let at = column; at < column + lines.length; at += 1) {
      const line = lines[at % lines.length];
      const left = `translateX(${headWidth + (at + 1) * columnWidth - 1}px)`;
      if (line instanceof HTMLElement && line.style.transform !== left) line.style.transform = left;
    }
  }

  /** Makes as many rows and cells as are drawn at a time. */
  #make(rows: number, columns: number): void {
    this.#rows = Array.from({ length: rows }, () => this.#newRow('inside'));
    for (const drawn of [this.#top, ...this.#rows, this.#foot]) {
      const isTop = drawn === this.#top;
      const [role, look] = isTop ? ['columnheader', styles.columnHead] : ['gridcell', styles.cell];
      drawn.row = -1;
      drawn.cells.length = 0;
      for (let at = 0; at < columns; at += 1) drawn.cells.push(this.#newCell(role ?? '', look));
    }
    this.#lines.replaceChildren(...Array.from({ length: columns }, () => unspoken(styles.columnLine)));
    this.#putInOrder();
  }

  #newRow(kind: RowKind): DrawnRow {
    const look = { top: styles.top, inside: styles.row, foot: styles.foot }[kind];
    const [headLook, totalLook] =
      kind === 'inside' ? [styles.unseen, styles.unseen] : [styles.head, styles.total];
    return {
      element: element('row', look),
      head: this.#newCell(kind === 'top' ? 'columnheader' : 'rowheader', headLook),
      total: this.#newCell(kind === 'top' ? 'columnheader' : 'gridcell', totalLook),
      cells: [],
      seen:
        kind === 'inside'
          ? { head: cellOf(unspoken(styles.head)), total: cellOf(unspoken(styles.total)) }
          : undefined,
      row: -1,
    };
  }

  #newCell(role: string, look: string | undefined): DrawnCell {
    const made = element(role, look);
    this.#made += 1;
    made.id = `${this.#id}-${this.#made}`;
    return cellOf(made);
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
        const top = (row - 1) * rowHeight;
        drawn.element.style.transform = `translateY(${headHeight + top}px)`;
        for (const cell of drawn.seen ? [drawn.seen.head, drawn.seen.total] : []) {
          cell.element.dataset['row'] = String(row);
          cell.element.style.transform = `translateY(${top}px)`;
        }
      }
      if (drawn.seen) {
        this.#fill(drawn.seen.head, row, 0);
        this.#fill(drawn.seen.total, row, size.columns + 1);
      }
      this.#fill(drawn.head, row, 0);
      this.#fill(drawn.total, row, size.columns + 1);
    }
    for (let column = this.#first.column + 1; column <= this.#first.column + count; column += 1) {
      const cell = drawn.cells[(column - 1) % count];
      if (cell && (isOther || cell.column !== column)) this.#fill(cell, row, column);
    }
  }

  #fill(cell: DrawnCell, row: number, column: number): void {
    const cells = this.#cells;
    if (!cells || !this.#shape) return;
    const { element: drawn } = cell;
    if (cell.column !== column) {
      cell.column = column;
      drawn.dataset['column'] = String(column);
      drawn.setAttribute('aria-colindex', String(column + 1));
      if (column > 0 && column <= cells.size.columns) {
        const { headWidth, columnWidth } = this.#shape;
        drawn.style.transform = `translateX(${headWidth + (column - 1) * columnWidth}px)`;
      }
    }
    const isHead = row === 0 || column === 0;
    const words = isHead ? headWords(cells, row, column) : cells.shortAt({ row, column });
    if (cell.words !== words) {
      cell.words = words;
      if (isHead) nameHead(drawn, words);
      else drawn.textContent = words;
    }
    const fullness = isHead ? 0 : cells.fullnessAt({ row, column });
    if (cell.fullness === fullness) return;
    cell.fullness = fullness;
    drawn.dataset['fullness'] = String(fullness);
  }

  /** The grid names the place that has the focus, and that says in words what its sign means. */
  #markFocused(): void {
    const { row, column } = this.#at;
    const drawn = this.#rowAt(row);
    const cell = drawn && this.#cellIn(drawn, column);
    const seen = drawn?.seen && { 0: drawn.seen.head, [this.#last]: drawn.seen.total }[column];
    for (const was of this.#marked) {
      if (was === cell?.element || was === seen?.element) continue;
      was.removeAttribute('data-focused');
      was.removeAttribute('aria-label');
    }
    this.#marked = [cell, seen].flatMap((each) => each?.element ?? []);
    for (const each of this.#marked) each.setAttribute('data-focused', '');
    if (!cell || !this.#cells) {
      this.#told = '';
      return this.#frame.removeAttribute('aria-activedescendant');
    }
    if (row > 0 && column > 0) cell.element.setAttribute('aria-label', this.#cells.saidAt({ row, column }));
    if (this.#told === `${row} ${column}`) return;
    this.#told = `${row} ${column}`;
    // An element that was another cell before is told anew.
    this.#frame.removeAttribute('aria-activedescendant');
    this.#frame.setAttribute('aria-activedescendant', cell.element.id);
  }

  /** The column of the totals. */
  get #last(): number {
    return (this.#cells?.size.columns ?? 0) + 1;
  }

  /** Nothing where it is scrolled away. */
  #rowAt(row: number): DrawnRow | undefined {
    if (row === 0) return this.#top;
    const inside = this.#rows[(row - 1) % Math.max(1, this.#rows.length)];
    return [this.#foot, inside].find((drawn) => drawn?.row === row);
  }

  #cellIn({ head, cells, total }: DrawnRow, column: number): DrawnCell | undefined {
    if (column === 0) return head;
    if (column === this.#last) return total;
    const cell = cells[(column - 1) % Math.max(1, cells.length)];
    return cell?.column === column ? cell : undefined;
  }

  /** What is read from beginning to end is read in the order of the matrix: rows and cells take places as they come. */
  #putInOrder(): void {
    const rows = this.#rows.toSorted((one, other) => one.row - other.row);
    for (const { element: row, head, cells, total } of [this.#top, ...rows, this.#foot]) {
      const inOrder = cells.toSorted((one, other) => one.column - other.column);
      row.replaceChildren(...[head, ...inOrder, total].map((cell) => cell.element));
    }
    this.#heads.replaceChildren(...rows.flatMap(({ seen }) => seen?.head.element ?? []));
    this.#totals.replaceChildren(...rows.flatMap(({ seen }) => seen?.total.element ?? []));
    this.#sheet.replaceChildren(
      this.#lines,
      this.#top.element,
      ...rows.map((drawn) => drawn.element),
      this.#heads,
      this.#totals,
      this.#foot.element,
    );
  }
}

function headWords(cells: MatrixCells, row: number, column: number): string {
  if (row === 0 && column === 0) return analysisText.corner;
  return row === 0 ? cells.nameOfColumn(column) : cells.nameOfRow(row);
}

/** The words lie in an element of their own, which is as large as they may be. */
function nameHead(cell: HTMLElement, words: string): void {
  const inside = cell.firstElementChild ?? cell.appendChild(isolated());
  inside.textContent = words;
  cell.title = words;
}

/** For words that may run the other way. */
function isolated(): HTMLElement {
  const made = document.createElement('span');
  made.dir = 'auto';
  return made;
}

function element(role: string, className: string | undefined): HTMLElement {
  const made = document.createElement('div');
  made.setAttribute('role', role);
  if (className !== undefined) made.className = className;
  return made;
}

/** Something that is seen only. */
function unspoken(className: string | undefined): HTMLElement {
  const made = document.createElement('div');
  made.setAttribute('aria-hidden', 'true');
  if (className !== undefined) made.className = className;
  return made;
}

function cellOf(made: HTMLElement): DrawnCell {
  return { element: made, column: -1, words: '', fullness: 0 };
}
