import { canonicalText } from '../import/canonical';
import type { BlockTraits } from '../import/text-builder';
import type { Block, RevisionFile } from '../model/revision-file';
import { replaceBlocks, type NewBlock, type Revised } from './replace-blocks';

/** What a person can make of a paragraph. */
export const correctableKinds = ['paragraph', 'heading', 'quote', 'item'] as const;
export type CorrectableKind = (typeof correctableKinds)[number];

/** Blocks in the course of being corrected: which ones, what they are to say, and as what. */
export type Correction = {
  /** The first block, counted from 0, and how many. */
  readonly first: number;
  readonly count: number;
  /** Blocks are divided by blank lines. */
  readonly text: string;
  /** Absent while each stays what it is. */
  readonly kind?: CorrectableKind | undefined;
};

/** The blocks as a person edits them: several together if all can be divided and joined, else the first alone. */
export function correctionOf(file: RevisionFile, first: number, count: number): Correction {
  const wanted = file.blocks.slice(first, first + count);
  const blocks = wanted.every(isPlain) ? wanted : wanted.slice(0, 1);
  return {
    first,
    count: blocks.length,
    text: blocks.map(({ start, end }) => file.text.slice(start, end)).join('\n\n'),
  };
}

/** The next block is drawn in, and its words go on where these end. Nothing if there is none, or it is of another nature. */
export function joinedWithNext(file: RevisionFile, correction: Correction): Correction | undefined {
  const { first, count, text } = correction;
  const next = file.blocks[first + count];
  if (!next || !isPlain(next) || !isCorrectable(file, correction)) return undefined;
  return {
    ...correction,
    count: count + 1,
    text: `${text.trimEnd()} ${file.text.slice(next.start, next.end)}`,
  };
}

/** Whether these blocks can become others: cells, notes, captions and code only have their words corrected. */
export function isCorrectable(file: RevisionFile, { first, count }: Correction): boolean {
  return file.blocks.slice(first, first + count).every(isPlain);
}

/** What all the blocks are, if they are the same. */
export function kindOf(file: RevisionFile, { first, count }: Correction): CorrectableKind | undefined {
  const kinds = new Set(file.blocks.slice(first, first + count).map(correctableKind));
  return kinds.size === 1 ? [...kinds][0] : undefined;
}

/** The revision that a correction makes; nothing if it changes nothing, or would leave no text at all. */
export function corrected(file: RevisionFile, correction: Correction): Revised | undefined {
  const { first, count } = correction;
  const before = file.blocks.slice(first, first + count);
  const by = newBlocks(before, correction);
  if (by.length === 0 && count === file.blocks.length) return undefined;
  const isSame =
    by.length === before.length &&
    by.every(({ text, traits }, at) => {
      const block = before[at];
      if (!block || file.text.slice(block.start, block.end) !== text) return false;
      return JSON.stringify(traitsOf(block)) === JSON.stringify(traits);
    });
  return isSame ? undefined : replaceBlocks(file, first, count, by);
}

function newBlocks(before: readonly Block[], { text: written, kind }: Correction): NewBlock[] {
  const { text } = canonicalText(written);
  const canDivide = before.every(isPlain);
  const texts = canDivide ? text.split(/\n[^\S\n]*\n\s*/) : [text];
  return texts
    .map((one) => one.replace(/^\n+|\s+$/g, ''))
    .filter((one) => one.trim() !== '')
    .map((one, at, { length }) => {
      // As many as before stay what they were; what a block was divided into is of its kind, below a heading text.
      const own = before[Math.min(at, before.length - 1)];
      const isBelow = length > before.length && at >= before.length;
      return { text: one, traits: traitsFor(own, canDivide ? kind : undefined, isBelow) };
    });
}

function traitsFor(
  block: Block | undefined,
  kind: CorrectableKind | undefined,
  isBelow: boolean,
): BlockTraits {
  const { kind: was = 'paragraph', level, depth, number, quoted, ...rest } = block ? traitsOf(block) : {};
  const other = { ...rest, ...(quoted && { quoted }) };
  switch (kind) {
    case undefined:
      if (!block) return { kind: 'paragraph' };
      return isBelow && was === 'heading' ? { ...other, kind: 'paragraph' } : traitsOf(block);
    case 'paragraph':
      return { ...rest, kind: 'paragraph' };
    case 'heading':
      return { ...rest, kind: 'heading', level: level ?? 2 };
    case 'quote':
      return { ...rest, kind: 'paragraph', quoted: quoted ?? 1 };
    case 'item':
      return { ...other, kind: 'item', depth: depth ?? 1, ...(number !== undefined && { number }) };
  }
}

function traitsOf(block: Block): BlockTraits {
  const { start: _start, end: _end, ...traits } = block;
  return traits;
}

function correctableKind({ kind, quoted }: Block): CorrectableKind {
  if (kind === 'paragraph') return quoted ? 'quote' : 'paragraph';
  return kind === 'heading' || kind === 'item' ? kind : 'paragraph';
}

function isPlain({ kind }: Block): boolean {
  return kind === 'paragraph' || kind === 'heading' || kind === 'item';
}
