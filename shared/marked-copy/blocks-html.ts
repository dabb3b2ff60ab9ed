import type { Block, RevisionFile } from '../model/revision-file';
import { escapedHtml } from '../text/escaped-html';
import type { ActorLook } from './actor-look';
import type { PlacedPiece } from './placed-passages';
import { wordsHtml, type InBlock } from './words-html';

/** A stretch of the text as HTML: a block, or a table whole; with the pieces of passages that begin in it. */
export type DrawnBlock = { readonly html: string; readonly begin: readonly PlacedPiece[] };

/** @param pieces by where they begin. */
export function* blocksHtml(
  { text, blocks, marks }: RevisionFile,
  pieces: readonly PlacedPiece[],
  look: ActorLook,
): Generator<DrawnBlock> {
  const marksIn = inOrder(marks);
  const piecesIn = inOrder(pieces);
  let table: { number: number; blocks: Block[]; cells: string[]; begin: PlacedPiece[] } | undefined;
  for (const block of blocks) {
    if (table && block.table !== table.number) {
      yield { html: tableHtml(table.blocks, table.cells), begin: table.begin };
      table = undefined;
    }
    const within: InBlock = { marks: marksIn(block), pieces: piecesIn(block) };
    const words = wordsHtml(text, block, within, look);
    const begin = within.pieces.filter(({ start }) => start >= block.start);
    if (block.kind === 'cell' && block.table !== undefined) {
      table ??= { number: block.table, blocks: [], cells: [], begin: [] };
      table.blocks.push(block);
      table.cells.push(words);
      table.begin.push(...begin);
    } else yield { html: blockHtml(block, words), begin };
  }
  if (table) yield { html: tableHtml(table.blocks, table.cells), begin: table.begin };
}

function blockHtml(block: Block, words: string): string {
  const { kind, level = 1, depth = 1, number, label, quoted } = block;
  const attributes = `${directionOf(block)}${quoted ? ' class="quoted"' : ''}`;
  switch (kind) {
    case 'heading':
      return `<h${Math.min(6, level + 1)}${attributes}>${words}</h${Math.min(6, level + 1)}>`;
    case 'item':
      return `<p class="item${quoted ? ' quoted' : ''}"${directionOf(block)} style="margin-inline-start:${depth * 1.2}em">${number === undefined ? '•' : `${number}.`} ${words}</p>`;
    case 'code':
      return `<pre${attributes}>${words}</pre>`;
    case 'note':
      return `<p${attributes}>${label === undefined ? '' : `<sup>${escapedHtml(label)}</sup> `}${words}</p>`;
    case 'paragraph':
    case 'caption':
    case 'cell':
      return `<p${attributes}>${words}</p>`;
  }
}

function directionOf({ direction }: Block): string {
  return ` dir="${direction ?? 'auto'}"`;
}

/** Cells in rows, with empty ones where the text has none. */
function tableHtml(blocks: readonly Block[], cells: readonly string[]): string {
  const rows = new Map<number, string[]>();
  for (const [at, block] of blocks.entries()) {
    const { row = 0, isHead, columns, rows: high } = block;
    const tag = isHead ? 'th' : 'td';
    const spans = `${columns ? ` colspan="${columns}"` : ''}${high ? ` rowspan="${high}"` : ''}`;
    const inRow = rows.get(row) ?? [];
    rows.set(row, inRow);
    inRow.push(`<${tag}${spans}${directionOf(block)}>${cells[at] ?? ''}</${tag}>`);
  }
  const lines = [...rows].toSorted(([one], [other]) => one - other);
  return `<table>${lines.map(([, inRow]) => `<tr>${inRow.join('')}</tr>`).join('')}</table>`;
}

type Stretch = { readonly start: number; readonly end: number };

/** Hands out to each block, asked for in order, what lies in it, also what began before it. */
function inOrder<Of extends Stretch>(all: readonly Of[]): (block: Block) => readonly Of[] {
  const sorted = all.toSorted((one, other) => one.start - other.start || other.end - one.end);
  let next = 0;
  let open: Of[] = [];
  return ({ start, end }) => {
    open = open.filter((each) => each.end > start);
    for (let each = sorted[next]; each && each.start < end; each = sorted[next]) {
      if (each.end > start) open.push(each);
      next += 1;
    }
    return [...open];
  };
}
