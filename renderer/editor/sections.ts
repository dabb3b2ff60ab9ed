import type { Block } from '#shared/model/revision-file';

/** So many blocks to a section: few, since a text that opens lays one out whole; not fewer, since a key goes through them all. */
const BLOCKS_IN_SECTION = 25;
/** A section may grow to this size rather than cut a table in two. */
const BLOCKS_WITH_TABLE = 400;

/**
 * Where sections end, as places in the list of blocks. A table stays in one section as long as that holds no more than some
 * hundred blocks; a longer one is cut between its rows.
 */
export function sectionEnds(blocks: readonly Block[]): number[] {
  const ends: number[] = [];
  for (let from = 0; from < blocks.length;) {
    from = sectionEnd(blocks, from);
    ends.push(from);
  }
  return ends;
}

/** A table that lies in several sections, and the first cell of each of its parts. */
export type CutTable = { readonly cells: readonly Block[]; readonly parts: readonly Block[] };

/** The tables that sections cut in parts. */
export function cutTables(blocks: readonly Block[], ends: readonly number[]): CutTable[] {
  const tables: CutTable[] = [];
  for (let at = 0; at < ends.length;) {
    const cut = ends[at] as number;
    if (!isWithinTable(blocks, cut)) {
      at += 1;
      continue;
    }
    let [start, end] = [cut, cut];
    while (isWithinTable(blocks, start)) start -= 1;
    while (isWithinTable(blocks, end)) end += 1;
    const parts = [blocks[start] as Block];
    for (; (ends[at] ?? end) < end; at += 1) parts.push(blocks[ends[at] as number] as Block);
    tables.push({ cells: blocks.slice(start, end), parts });
  }
  return tables;
}

function sectionEnd(blocks: readonly Block[], from: number): number {
  const usual = Math.min(from + BLOCKS_IN_SECTION, blocks.length);
  if (!isWithinTable(blocks, usual)) return usual;
  let tableEnd = usual;
  while (isWithinTable(blocks, tableEnd)) tableEnd += 1;
  if (tableEnd - from <= BLOCKS_WITH_TABLE) return tableEnd;
  let tableStart = usual;
  while (tableStart > from && isWithinTable(blocks, tableStart)) tableStart -= 1;
  if (tableStart > from && tableEnd - tableStart <= BLOCKS_WITH_TABLE) return tableStart;
  // Longer than any section: cut before the next row.
  let row = usual;
  while (isWithinTable(blocks, row) && blocks[row]?.row === blocks[row - 1]?.row) row += 1;
  return row;
}

/** Whether the table to which a block belongs has begun before it. */
function isWithinTable(blocks: readonly Block[], at: number): boolean {
  const [before, here] = [blocks[at - 1], blocks[at]];
  return before !== undefined && here !== undefined && areOfOneTable(before, here);
}

/** Whether two neighbouring blocks are cells of the same table. */
export function areOfOneTable(block: Block, next: Block): boolean {
  return (
    block.kind === 'cell' &&
    next.kind === 'cell' &&
    block.table === next.table &&
    (block.quoted ?? 0) === (next.quoted ?? 0)
  );
}
