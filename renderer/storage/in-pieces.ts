import type { Table } from 'dexie';

/** So many rows are read, or worked on, in one task. */
export const PIECE = 500;

/** All rows of a table by key, read a piece at a time: one that is read as a whole is unpacked in one task. */
export async function inPieces<RowOf, Written>(table: Table<RowOf, string, Written>): Promise<RowOf[]> {
  const rows: RowOf[] = [];
  for (let last: string | undefined; ;) {
    const keyed = last === undefined ? table.toCollection() : table.where(':id').above(last);
    // Rows and keys come in the same order.
    const [piece, keys] = await Promise.all([
      keyed.limit(PIECE).toArray(),
      keyed.clone().limit(PIECE).primaryKeys(),
    ]);
    rows.push(...piece);
    if (piece.length < PIECE) return rows;
    last = keys.at(-1);
  }
}
