import { expect, test } from 'vitest';
import type { Block } from '#shared/model/revision-file';
import { columnWidths, tableRows, type Place } from '#renderer/editor/table-grid';

type Cell = Pick<Block, 'row' | 'column' | 'rows' | 'columns'> & { length?: number };

function blocks(cells: readonly Cell[]): Block[] {
  let start = 0;
  return cells.map(({ length = 1, ...place }) => {
    const block: Block = { kind: 'cell', start, end: start + length, ...place };
    start = block.end + 1;
    return block;
  });
}

/** "0 – 1x2": the first cell, an empty column, the second cell over one column and two rows. */
const inShort = (rows: Place[][]): string[] =>
  rows.map((row) =>
    row
      .map((place) =>
        place.kind === 'gap'
          ? '–'.repeat(place.columns)
          : `${place.cell}${place.columns > 1 || place.rows > 1 ? `:${place.columns}x${place.rows}` : ''}`,
      )
      .join(' '),
  );

test('what a cell covers from above is no gap', () => {
  const rows = tableRows(
    blocks([
      { row: 0, column: 0, rows: 2 },
      { row: 0, column: 1 },
      { row: 1, column: 1 },
      { row: 2, column: 1 },
    ]),
  );

  expect(inShort(rows)).toEqual(['0:1x2 1', '2', '– 3']);
});

test('a row without any words is left out, and a cell that covered it covers less', () => {
  const rows = tableRows(
    blocks([
      { row: 0, column: 0, rows: 3 },
      { row: 0, column: 1 },
      { row: 2, column: 1 },
    ]),
  );

  expect(inShort(rows)).toEqual(['0:1x2 1', '2']);
});

test('cells that a file puts in one place, or back, keep the order of the text', () => {
  const rows = tableRows(
    blocks([
      { row: 0, column: 1 },
      { row: 0, column: 1 },
      { row: 2, column: 0 },
      { row: 1, column: 0 },
    ]),
  );

  expect(inShort(rows)).toEqual(['– 0 1', '2 3']);
});

test('a column of two million draws no two million columns', () => {
  const rows = tableRows(blocks([{ row: 0, column: 2_000_000, columns: 1000 }]));

  expect(rows[0]?.[0]).toEqual({ kind: 'gap', columns: 1000 });
});

test('columns are as wide as what stands in them calls for, within reason', () => {
  const widths = columnWidths(
    blocks([
      { row: 0, column: 0, length: 1 },
      { row: 0, column: 1, length: 500 },
      { row: 1, column: 0, length: 14 },
    ]),
  );

  expect(widths).toEqual([25.9, 74.1]);
});
