import type { Node } from 'prosemirror-model';
import { signsIn } from '#shared/import/unusual-characters';
import type { Block, RevisionFile } from '#shared/model/revision-file';
import type { Direction } from '#shared/text/direction';
import { BlockIndex, type PlacedBlock } from './block-index';
import { blockNode, groupBlocks, type FilledBlock } from './group-blocks';
import { schema } from './schema';
import { cutTables, sectionEnds } from './sections';
import { columnWidths } from './table-grid';
import { textNodes } from './text-nodes';

export type BuiltDocument = { doc: Node; index: BlockIndex };

/** The ProseMirror document of a revision, and where its blocks went. One walk over blocks, marks and signs. */
export function buildDocument(file: RevisionFile, direction: Direction = 'ltr'): BuiltDocument {
  const { doc, blocks } = made.get(file) ?? make(file);
  made.set(file, { doc, blocks });
  return { doc, index: new BlockIndex(blocks, direction) };
}

type Made = { readonly doc: Node; readonly blocks: readonly PlacedBlock[] };

/** Kept as long as its text is: whoever comes back to an article does not wait for it again. */
const made = new WeakMap<RevisionFile, Made>();

function make({ text, blocks, marks }: RevisionFile): Made {
  const sortedMarks = marks.toSorted((a, b) => a.start - b.start);
  const marksOf = byBlock(blocks, sortedMarks);
  const signsOf = byBlock(blocks, signsIn(text));
  const filled = blocks.map((block, at): FilledBlock => {
    const content = textNodes(block, text, marksOf[at] ?? [], signsOf[at] ?? []);
    return { block, node: blockNode(block, content) };
  });
  const ends = sectionEnds(blocks);
  const widths = new Map<Block, readonly number[]>();
  for (const { cells, parts } of cutTables(blocks, ends)) {
    const ofAll = columnWidths(cells);
    for (const part of parts) widths.set(part, ofAll);
  }
  const sections = ends.map((end, at) => sectionNode(filled.slice(ends[at - 1] ?? 0, end), text, widths));
  const doc = schema.node('doc', null, sections);
  return { doc, blocks: placeBlocks(doc, blocks) };
}

/** So many letters stand in a line, about; of wide ones, as in Chinese, half as many. */
const LETTERS = 64;
const WIDE = /[\u2e80-\uffef]/gu;
/** By so many letters it is judged how wide those of a section are. */
const SAMPLE = 400;

function sectionNode(
  filled: readonly FilledBlock[],
  text: string,
  widths: ReadonlyMap<Block, readonly number[]>,
): Node {
  const start = filled[0]?.block.start ?? 0;
  const sample = text.slice(start, start + SAMPLE);
  const isWide = (sample.match(WIDE)?.length ?? 0) > sample.length / 2;
  const inLine = isWide ? LETTERS / 2 : LETTERS;
  const lines = filled.reduce((sum, { block }) => sum + Math.ceil((block.end - block.start) / inLine), 0);
  return schema.node('section', { lines, blocks: filled.length }, groupBlocks(filled, widths));
}

const NOTHING: readonly never[] = [];

/** Hands out to each block what starts in it; both are in the order of their starts. */
function byBlock<Thing extends { readonly start: number }>(
  blocks: readonly Block[],
  things: readonly Thing[],
): (readonly Thing[])[] {
  let next = 0;
  return blocks.map(({ end }) => {
    const from = next;
    while (next < things.length && (things[next] as Thing).start < end) next += 1;
    return from === next ? NOTHING : things.slice(from, next);
  });
}

/** Blocks are met in their order, whatever they are grouped in. */
function placeBlocks(doc: Node, blocks: readonly Block[]): PlacedBlock[] {
  const placed: PlacedBlock[] = [];
  const place = (parent: Node, start: number, section: number): void => {
    let position = start;
    for (const node of parent.children) {
      // One for the node's own opening.
      const within = position + 1;
      if (node.isTextblock) placed.push({ ...(blocks[placed.length] as Block), position: within, section });
      else if (!node.isLeaf) place(node, within, section);
      position += node.nodeSize;
    }
  };
  let position = 0;
  for (const [number, section] of doc.children.entries()) {
    place(section, position + 1, number);
    position += section.nodeSize;
  }
  return placed;
}
