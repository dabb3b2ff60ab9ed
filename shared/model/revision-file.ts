import { Range } from './document';
import { z } from './zod';

const blockKinds = ['paragraph', 'heading', 'item', 'code'] as const;
const markKinds = ['emphasis', 'strong', 'code', 'strike', 'link'] as const;

// These are read tolerantly, because the text is the document and its structure is not worth refusing it for: what a later
// version adds is left out, a block of an unknown kind is a paragraph, a mark of an unknown kind is none. The blob itself
// is never written anew. What this version writes has the types below, and nothing else.

/**
 * A block of the canonical text. Blocks lie one after another, joined by exactly one LF, and cover the text whole; a
 * block's own text may hold LF (line breaks, code). Structure is flat: lists and quotes are told by attributes.
 */
export const Block = z.object({
  ...Range.shape,
  kind: z.string().pipe(z.enum(blockKinds).catch('paragraph')),
  /** Of a heading: 1 to 6. */
  level: z.int().min(1).max(6).optional(),
  /** Of a list item: how deep it is nested, outermost 1. */
  depth: z.int().min(1).max(32).optional(),
  /** Of an item of a numbered list: its number. An item without one has a bullet. */
  number: z.int().nonnegative().optional(),
  /** How many quotes it stands in. */
  quoted: z.int().min(1).max(32).optional(),
});
export type Block = z.infer<typeof Block>;

/** A stretch of emphasis, inline code, or a link's text with the address it led to. Marks stay within one block. */
export const Mark = z.object({
  ...Range.shape,
  kind: z.enum(markKinds),
  address: z.string().max(4000).optional(),
});
export type Mark = z.infer<typeof Mark>;

const Marks = z
  .array(z.looseObject({ kind: z.string() }))
  .transform((marks) => marks.filter(({ kind }) => (markKinds as readonly string[]).includes(kind)))
  .pipe(z.array(Mark));

/** One revision of a document's text with its structure: the content of the blob that a `doc` patch names. */
export const RevisionFile = z.object({
  text: z.string(),
  blocks: z.array(Block),
  marks: Marks,
  /** What the importer was and assumed, for later readers: format, encoding. */
  meta: z.object({ format: z.string(), encoding: z.string().optional() }),
});
export type RevisionFile = z.infer<typeof RevisionFile>;
