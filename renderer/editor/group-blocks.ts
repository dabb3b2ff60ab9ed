import type { Node } from 'prosemirror-model';
import type { Block } from '#shared/model/revision-file';
import { schema } from './schema';
import { areOfOneTable } from './sections';
import { tableRows } from './table-grid';

/** A block of the text and the node that shows it. */
export type FilledBlock = { readonly block: Block; readonly node: Node };

/** How wide the columns are of a table that is cut in parts, by the first cell of each part. */
export type Widths = ReadonlyMap<Block, readonly number[]>;

/** The node of a block by itself. Of a cell, how far it reaches is told once it stands in its table. */
export function blockNode(block: Block, content: readonly Node[]): Node {
  const { kind } = block;
  // A mark is called code, too.
  return schema.node(kind === 'code' ? 'codeBlock' : kind, attributesOf(block), content);
}

/** Puts neighbouring items into lists, cells into tables, and blocks of quotes into quotes, level by level. */
export function groupBlocks(filled: readonly FilledBlock[], widths: Widths, level = 0): Node[] {
  const grouped: Node[] = [];
  for (let from = 0; from < filled.length;) {
    const { block, node } = filled[from] as FilledBlock;
    const belongs = companions(block, level);
    let to = from + 1;
    while (to < filled.length && belongs(filled[to - 1] as FilledBlock, filled[to] as FilledBlock)) to += 1;
    const run = filled.slice(from, to);
    if (isQuoted(block, level)) {
      grouped.push(schema.node('quote', null, groupBlocks(run, widths, level + 1)));
    } else if (block.kind === 'item') {
      grouped.push(schema.node('list', { numbered: isNumbered(block) }, nodesOf(run)));
    } else if (block.kind === 'cell') grouped.push(tableNode(run, widths.get(block) ?? null));
    else grouped.push(node);
    from = to;
  }
  return grouped;
}

/** Which block still belongs with the one before it, in a run that begins with this block. */
function companions(first: Block, level: number): (before: FilledBlock, next: FilledBlock) => boolean {
  if (isQuoted(first, level)) return (_, { block }) => isQuoted(block, level);
  if (first.kind === 'cell') return (before, next) => areOfOneTable(before.block, next.block);
  if (first.kind !== 'item') return () => false;
  return (_, { block }) =>
    block.kind === 'item' && !isQuoted(block, level) && isNumbered(block) === isNumbered(first);
}

function tableNode(cells: readonly FilledBlock[], widths: readonly number[] | null): Node {
  const rows = tableRows(cells.map(({ block }) => block)).map((places) => {
    const members = places.flatMap((place) =>
      place.kind === 'cell' ? [cells[place.cell] as FilledBlock] : [],
    );
    const isAllHead = members.every(({ block }) => block.isHead);
    const nodes = places.map((place) => {
      if (place.kind === 'gap') return schema.node('gap', { columns: place.columns });
      const { block, node } = cells[place.cell] as FilledBlock;
      const head = block.isHead ? (isAllHead ? 'col' : 'row') : null;
      const { columns, rows: reach } = place;
      return schema.node('cell', { ...node.attrs, head, columns, rows: reach }, node.content);
    });
    return schema.node('row', null, nodes);
  });
  return schema.node('table', { widths }, rows);
}

function attributesOf(block: Block) {
  const { direction = null, language = null, level = 1, depth = 1, number = null, label = null } = block;
  // Each kind of node takes those that it knows.
  return { direction, language, level, depth, number, label };
}

function nodesOf(filled: readonly FilledBlock[]): Node[] {
  return filled.map(({ node }) => node);
}

function isQuoted(block: Block, level: number): boolean {
  return (block.quoted ?? 0) > level;
}

function isNumbered({ number }: Block): boolean {
  return number !== undefined;
}
