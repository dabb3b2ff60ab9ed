import { differenceOf, isUntouched, mapOffset, type Difference } from '../anchoring/difference';
import type { BlockTraits } from '../import/text-builder';
import type { Block, Mark, RevisionFile } from '../model/revision-file';

/** A block before its place in the text is known. Its text is canonical and not empty. */
export type NewBlock = { readonly text: string; readonly traits: BlockTraits };

/** A revision made of another one, and how the text of the one became that of the other. */
export type Revised = { readonly file: RevisionFile; readonly difference: Difference };

/**
 * Puts blocks in the place of others. What lies on the text goes along: marks as far as their words are still there, pages and
 * removed parts with what follows them.
 *
 * @param first the first block that is replaced, counted from 0.
 * @param count how many are replaced: with none, the new ones come before `first`.
 */
export function replaceBlocks(
  file: RevisionFile,
  first: number,
  count: number,
  by: readonly NewBlock[],
): Revised {
  const kept = (block: Block): NewBlock => {
    const { start, end, ...traits } = block;
    return { text: file.text.slice(start, end), traits };
  };
  const all = [
    ...file.blocks.slice(0, first).map(kept),
    ...by,
    ...file.blocks.slice(first + count).map(kept),
  ];
  const text = all.map((block) => block.text).join('\n');
  const blocks = placed(all);
  const difference = differenceOf(file.text, text);
  const { pages, removed, ...meta } = file.meta;
  const moved = (at: number): number => Math.min(mapOffset(difference, at, 'after'), text.length);
  return {
    difference,
    file: {
      text,
      blocks,
      marks: movedMarks(file.marks, blocks, difference, file.blocks),
      meta: {
        ...meta,
        ...(pages && { pages: pages.map((page) => ({ ...page, at: moved(page.at) })) }),
        ...(removed && { removed: removed.map((part) => ({ ...part, at: moved(part.at) })) }),
      },
    },
  };
}

function placed(all: readonly NewBlock[]): Block[] {
  let free = 0;
  return all.map(({ text, traits }) => {
    const start = free;
    // The one LF that joins blocks lies between them.
    free = start + text.length + 1;
    return { ...traits, start, end: start + text.length };
  });
}

/** The marks whose words are left, each within its block; a reference whose note is gone is plain text. */
function movedMarks(
  marks: readonly Mark[],
  blocks: readonly Block[],
  difference: Difference,
  before: readonly Block[],
): Mark[] {
  const notes = new Map<number, number>();
  for (const { kind, start, end } of before) {
    if (kind === 'note')
      notes.set(start, blockAt(blocks, mapOffset(difference, end, 'before') - 1)?.start ?? -1);
  }
  const moved = marks.flatMap((mark): Mark[] => {
    const start = mapOffset(difference, mark.start, 'after');
    const block = blockAt(blocks, start);
    const end = Math.min(mapOffset(difference, mark.end, 'before'), block?.end ?? 0);
    if (!block || start < block.start || end <= start) return [];
    if (mark.kind === 'ruby' && !isUntouched(difference, mark.start, mark.end)) return [];
    if (mark.kind !== 'noteRef') return [{ ...mark, start, end }];
    const note = notes.get(mark.note ?? -1);
    const isThere =
      note !== undefined && blocks.some((other) => other.start === note && other.kind === 'note');
    return isThere ? [{ ...mark, start, end, note }] : [];
  });
  return moved.toSorted((a, b) => a.start - b.start);
}

function blockAt(blocks: readonly Block[], offset: number): Block | undefined {
  let low = 0;
  let high = blocks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((blocks[middle]?.start ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return blocks[low - 1];
}
