import { Finding } from '../model/finding';
import { ForeignWork } from '../import/foreign-work';
import { unreadableReasons } from '../import/unreadable';
import { z } from '../model/zod';

/** What is said over the one port between the main process and the parser window: bytes go in such pieces at most. */
export const PIECE = 1024 * 1024;

/** Said by the parser window of each thing that its policy refused: a document tried to reach the network. */
export const REFUSED = 'refused';

/** A file for the parser window: its name and size, then its bytes piece by piece. One file at a time. */
export type ParserOrder =
  | { readonly kind: 'file'; readonly name: string; readonly size: number }
  | { readonly kind: 'piece'; readonly bytes: Uint8Array };

const Piece = z.custom<Uint8Array>((bytes) => bytes instanceof Uint8Array && bytes.byteLength <= PIECE);
const Count = z.int().nonnegative();

/**
 * What comes back: signs of progress, each article as the UTF-8 of its JSON, and how it ended. The process that says it
 * has met hostile files: nothing of it is believed before it is checked.
 */
export const ParserAnswer = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('progress'), done: Count, of: Count }),
  z.strictObject({ kind: z.literal('article'), piece: Piece, isLast: z.boolean() }),
  z.strictObject({
    kind: z.literal('read'),
    findings: z.array(Finding).max(100),
    work: ForeignWork.optional(),
  }),
  z.strictObject({
    kind: z.literal('unreadable'),
    reason: z.enum(unreadableReasons),
    detail: z.string().max(1_000).optional(),
  }),
]);
export type ParserAnswer = z.infer<typeof ParserAnswer>;
