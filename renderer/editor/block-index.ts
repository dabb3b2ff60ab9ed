import type { Range } from '#shared/model/document';
import type { Block } from '#shared/model/revision-file';
import type { Direction } from '#shared/text/direction';

/** Where a block lies in the canonical text and where its text begins in the ProseMirror document. */
export type PlacedBlock = Block & { readonly position: number; readonly section: number };

/** From where to where each section reaches. Proportional to the blocks. */
export function sectionRanges(blocks: readonly PlacedBlock[]): Range[] {
  const ranges: Range[] = [];
  for (const { section, start, end } of blocks) {
    ranges[section] = { start: ranges[section]?.start ?? start, end };
  }
  return ranges;
}

/**
 * Canonical offsets ↔ ProseMirror positions, in O(log n). One UTF-16 unit is one position inside a block; between
 * blocks ProseMirror has boundaries and the canonical text has one LF.
 */
export class BlockIndex {
  readonly blocks: readonly PlacedBlock[];
  /** The direction of the document; blocks may run the other way. */
  readonly direction: Direction;

  constructor(blocks: readonly PlacedBlock[], direction: Direction) {
    this.blocks = blocks;
    this.direction = direction;
  }

  /** In which direction the lines run that hold an offset. Code runs from left to right in any text. */
  directionAt(offset: number): Direction {
    const block = this.at(offset);
    return block?.direction ?? (block?.kind === 'code' ? 'ltr' : this.direction);
  }

  /** The block that holds an offset; an offset on the LF after a block belongs to that block's end. */
  at(offset: number): PlacedBlock | undefined {
    return this.blocks[this.#last(({ start }) => start <= offset)] ?? this.blocks[0];
  }

  position(offset: number): number {
    const block = this.at(offset);
    if (!block) return 0;
    return block.position + Math.min(Math.max(offset - block.start, 0), block.end - block.start);
  }

  offset(position: number): number {
    const block = this.blocks[this.#last((other) => other.position <= position)] ?? this.blocks[0];
    if (!block) return 0;
    return block.start + Math.min(Math.max(position - block.position, 0), block.end - block.start);
  }

  /** The blocks that share a unit with the stretch. */
  touching(start: number, end: number): readonly PlacedBlock[] {
    const from = Math.max(
      0,
      this.#last((block) => block.start <= start),
    );
    const to = this.#last((block) => block.start < end);
    return this.blocks.slice(from, to + 1).filter((block) => block.end > start);
  }

  /** The place of the last block for which the test holds, given that it holds for a first run of them. */
  #last(holds: (block: PlacedBlock) => boolean): number {
    let low = 0;
    let high = this.blocks.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (holds(this.blocks[middle] as PlacedBlock)) low = middle + 1;
      else high = middle;
    }
    return low - 1;
  }
}
