import type { Mark as TextMark, Node } from 'prosemirror-model';
import type { Block, Mark, RevisionFile } from '#shared/model/revision-file';
import { BlockIndex, type PlacedBlock } from './block-index';
import { schema } from './schema';

/** So many blocks to a section: enough to make layout cheap, few enough to draw (performance, first table). */
const BLOCKS_IN_SECTION = 50;

export type BuiltDocument = { doc: Node; index: BlockIndex };

/** The ProseMirror document of a revision, and where its blocks went. One walk over blocks and marks. */
export function buildDocument(file: RevisionFile): BuiltDocument {
  const marks = file.marks.toSorted((a, b) => a.start - b.start);
  let nextMark = 0;
  const nodes = file.blocks.map((block) => {
    const own: Mark[] = [];
    while (nextMark < marks.length && (marks[nextMark] as Mark).start < block.end) {
      own.push(marks[nextMark++] as Mark);
    }
    return blockNode(block, file.text, own);
  });
  const sections: Node[] = [];
  for (let from = 0; from < nodes.length; from += BLOCKS_IN_SECTION) {
    const blocks = file.blocks.slice(from, from + BLOCKS_IN_SECTION);
    const grouped = group(blocks, nodes.slice(from, from + BLOCKS_IN_SECTION), 0);
    sections.push(schema.node('section', null, grouped));
  }
  const doc = schema.node('doc', null, sections);
  return { doc, index: new BlockIndex(placeBlocks(doc, file.blocks)) };
}

function blockNode(block: Block, text: string, marks: readonly Mark[]): Node {
  const attributes =
    block.kind === 'heading'
      ? { level: block.level ?? 1 }
      : block.kind === 'item'
        ? { depth: block.depth ?? 1, number: block.number ?? null }
        : null;
  // A mark is called code, too.
  const kind = block.kind === 'code' ? 'codeBlock' : block.kind;
  return schema.node(kind, attributes, textNodes(block, text, marks));
}

function textNodes(block: Block, text: string, marks: readonly Mark[]): Node[] {
  const cuts = new Set([block.start, block.end]);
  for (const { start, end } of marks) cuts.add(start).add(end);
  const sorted = [...cuts].filter((cut) => cut >= block.start && cut <= block.end).toSorted((a, b) => a - b);
  return sorted.slice(1).flatMap((end, at) => {
    const start = sorted[at] as number;
    const here = marks.filter((mark) => mark.start <= start && mark.end >= end).map(asMark);
    return end > start ? [schema.text(text.slice(start, end), here)] : [];
  });
}

function asMark({ kind, address }: Mark): TextMark {
  return schema.mark(kind, kind === 'link' ? { address: address ?? '' } : null);
}

/** Puts neighbouring items into lists, and blocks of quotes into quotes, level by level. */
function group(blocks: readonly Block[], nodes: readonly Node[], level: number): Node[] {
  const grouped: Node[] = [];
  for (let from = 0; from < blocks.length;) {
    const block = blocks[from] as Block;
    const isSame = isQuoted(block, level)
      ? (other: Block) => isQuoted(other, level)
      : block.kind === 'item'
        ? (other: Block) =>
            !isQuoted(other, level) && other.kind === 'item' && isNumbered(other) === isNumbered(block)
        : () => false;
    let to = from + 1;
    while (to < blocks.length && isSame(blocks[to] as Block)) to += 1;
    const run = nodes.slice(from, to);
    if (isQuoted(block, level)) {
      grouped.push(schema.node('quote', null, group(blocks.slice(from, to), run, level + 1)));
    } else if (block.kind === 'item') {
      grouped.push(schema.node('list', { numbered: isNumbered(block) }, run));
    } else grouped.push(...run);
    from = to;
  }
  return grouped;
}

function isQuoted(block: Block, level: number): boolean {
  return (block.quoted ?? 0) > level;
}

function isNumbered({ number }: Block): boolean {
  return number !== undefined;
}

function placeBlocks(doc: Node, blocks: readonly Block[]): PlacedBlock[] {
  const placed: PlacedBlock[] = [];
  doc.forEach((section, sectionOffset, sectionNumber) => {
    section.descendants((node, offset) => {
      if (!node.isTextblock) return true;
      // One for the section's own opening, one for the block's.
      const position = sectionOffset + 1 + offset + 1;
      placed.push({ ...(blocks[placed.length] as Block), position, section: sectionNumber });
      return false;
    });
  });
  return placed;
}
