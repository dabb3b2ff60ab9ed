import { Finding } from './finding';
import { Range } from './document';
import { z } from './zod';

export const blockKinds = ['paragraph', 'heading', 'item', 'code', 'cell', 'caption', 'note'] as const;
const markKinds = [
  'emphasis',
  'strong',
  'code',
  'strike',
  'link',
  'noteRef',
  'ruby',
  'raised',
  'lowered',
] as const;

// These are read tolerantly, because the text is the document and its structure is not worth refusing it for: what a later
// version adds is left out, a block of an unknown kind is a paragraph, a mark of an unknown kind is none. The blob itself
// is never written anew. What this version writes has the types below, and nothing else.

const Direction = z.enum(['ltr', 'rtl']);

/**
 * A block of the canonical text. Blocks lie one after another, joined by exactly one LF, and cover the text whole; a
 * block's own text may hold LF (line breaks, code, paragraphs of one cell). Structure is flat: lists, quotes and tables
 * are told by attributes.
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
  /** Of a cell: which table of the text it belongs to, counted from 1. Cells of one table follow one another, by rows. */
  table: z.int().positive().optional(),
  /** Of a cell: its place in the table, counted from 0. An empty cell is no block: its place is left out. */
  row: z.int().nonnegative().optional(),
  column: z.int().nonnegative().optional(),
  /** Of a cell: how many columns and rows it covers, if more than one. */
  columns: z.int().min(2).max(1000).optional(),
  rows: z.int().min(2).max(1000).optional(),
  /** Of a cell that names its column or row. */
  isHead: z.boolean().optional(),
  /** Of a note: what the places that refer to it call it, "1" or "*". It is not part of the text. */
  label: z.string().min(1).max(40).optional(),
  /** Where it differs from that of the document. */
  direction: Direction.optional(),
  /** BCP 47, where it differs from that of the document. */
  language: z.string().min(1).max(40).optional(),
});
export type Block = z.infer<typeof Block>;

/**
 * A stretch of emphasis, inline code, or a link's text with the address it led to. Marks stay within one block and lie in
 * the order of their starts.
 */
export const Mark = z.object({
  ...Range.shape,
  kind: z.enum(markKinds),
  /** Of a link. It is shown, never followed by itself. */
  address: z.string().max(4000).optional(),
  /** Of a reference to a note: where that note's block starts. */
  note: z.int().nonnegative().optional(),
  /** Of ruby: how its base, which is the text, is read. It is not part of the text. */
  reading: z.string().min(1).max(200).optional(),
});
export type Mark = z.infer<typeof Mark>;

const Marks = z
  .array(z.looseObject({ kind: z.string() }))
  .transform((marks) => marks.filter(({ kind }) => (markKinds as readonly string[]).includes(kind)))
  .pipe(z.array(Mark));

/** Where a page of the source begins, and what is printed on it: "12", "xiv". `at` is an offset of the text. */
export const PageMark = z.object({ at: z.int().nonnegative(), label: z.string().min(1).max(40) });
export type PageMark = z.infer<typeof PageMark>;

/** Why a part of the source is not in the text. */
export const removalReasons = [
  'navigation',
  'advertisement',
  'comments',
  'related',
  'hidden',
  'notice',
  'form',
  'furniture',
  'runningHead',
  'pageNumber',
  'deletion',
  'remark',
] as const;
export type RemovalReason = (typeof removalReasons)[number];

/** A part of the source that an importer left out: what it said, and the offset of the text before which it stood. */
export const RemovedPart = z.object({
  at: z.int().nonnegative(),
  why: z.string().pipe(z.enum(removalReasons).catch('furniture')),
  /** Its paragraphs, joined by LF; cut after some thousand characters. */
  text: z.string().min(1),
});
export type RemovedPart = z.infer<typeof RemovedPart>;

/** What the importer was, assumed, found and left out: for whoever asks later how this text came about. */
const RevisionMeta = z.object({
  format: z.string(),
  encoding: z.string().optional(),
  pages: z.array(PageMark).optional().catch(undefined),
  removed: z.array(RemovedPart).optional().catch(undefined),
  findings: z.array(Finding).optional().catch(undefined),
});

/** One revision of a document's text with its structure: the content of the blob that a `doc` patch names. */
export const RevisionFile = z.object({
  text: z.string(),
  blocks: z.array(Block),
  marks: Marks,
  meta: RevisionMeta,
});
export type RevisionFile = z.infer<typeof RevisionFile>;
