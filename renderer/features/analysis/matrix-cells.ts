import type { Matrix, MatrixCell, MatrixLine } from '#shared/analysis/matrix';
import { fullnessIn, type Fullness } from '#shared/analysis/matrix-fullness';
import { ALL, cellInShort } from '#shared/analysis/matrix-table';
import { effectNames } from '#shared/report/terms';
import type { Behind, MatrixPlace } from '../../state/analysis-view';
import { analysisText } from '../../text/analysis';

/** A matrix with its heads and totals, by place: row 0 and column 0 are heads, the last ones totals. */
export class MatrixCells {
  readonly matrix: Matrix;
  readonly size: { readonly rows: number; readonly columns: number };
  readonly #fullness: ReturnType<typeof fullnessIn>;

  constructor(matrix: Matrix) {
    this.matrix = matrix;
    this.size = { rows: matrix.rows.length, columns: matrix.columns.length };
    this.#fullness = fullnessIn(matrix);
  }

  rowAt(row: number): MatrixLine | undefined {
    return this.matrix.rows[row - 1];
  }

  columnAt(column: number): MatrixLine | undefined {
    return this.matrix.columns[column - 1];
  }

  nameOfRow(row: number): string {
    return this.rowAt(row)?.name ?? ALL;
  }

  nameOfColumn(column: number): string {
    if (column === 0) return analysisText.corner;
    return this.columnAt(column)?.name ?? ALL;
  }

  /** What is counted at a place that is no head; nothing where nothing is. */
  cellAt({ row, column }: MatrixPlace): MatrixCell | undefined {
    const line = this.rowAt(row);
    const other = this.columnAt(column);
    if (line && other) return this.matrix.cell(line.key, other.key);
    return line ?? other ?? this.matrix.total;
  }

  /** What a place is called: a head by its own name, a cell by those of both. */
  nameOf({ row, column }: MatrixPlace): string {
    if (row === 0) return this.nameOfColumn(column);
    if (column === 0) return this.nameOfRow(row);
    return analysisText.place(this.nameOfRow(row), this.nameOfColumn(column));
  }

  /** What a cell shows; an empty text where nothing is, and for a head. */
  shortAt(place: MatrixPlace): string {
    if (place.row === 0 || place.column === 0) return '';
    const cell = this.cellAt(place);
    return cell ? cellInShort(cell) : '';
  }

  /** The same in words, for those who do not see the sign. */
  saidAt(place: MatrixPlace): string {
    const cell = this.cellAt(place);
    if (!cell) return analysisText.emptyCell;
    return analysisText.cell(cell.count, cell.effect && effectNames[cell.effect]);
  }

  /** How full a cell is beside the fullest one; totals are not compared. */
  fullnessAt({ row, column }: MatrixPlace): Fullness {
    const isTotal = !this.rowAt(row) || !this.columnAt(column);
    return isTotal ? 0 : this.#fullness(this.cellAt({ row, column }));
  }

  /** What the panel beside shows for a place; nothing for one at which nothing is counted. */
  behind(place: MatrixPlace): Behind | undefined {
    const row = Math.max(place.row, place.row === 0 ? this.size.rows + 1 : 1);
    const column = Math.max(place.column, place.column === 0 ? this.size.columns + 1 : 1);
    const cell = this.cellAt({ row, column });
    if (!cell || cell.count === 0) return undefined;
    return {
      kind: 'implications',
      title: analysisText.place(this.nameOfRow(row), this.nameOfColumn(column)),
      implications: cell.implications,
      actor: this.rowAt(row)?.key,
    };
  }

  /** The implication that a column stands for; nothing where it is a domain. */
  implicationAt(column: number): string | undefined {
    return this.matrix.kind === 'implications' ? this.columnAt(column)?.key : undefined;
  }
}
