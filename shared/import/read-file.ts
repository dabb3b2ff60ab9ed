import { Digest, Uuid } from '../model/ids';
import { Document, PartialDate, Range } from '../model/document';
import { Finding } from '../model/finding';
import { z } from '../model/zod';
import { ForeignWork } from './foreign-work';
import { importFormats } from './formats';

/** How many numbers a text's signature has: `near-duplicate.ts` says what they are. */
export const SIGNATURE_LENGTH = 128;

/** An article as it was read, before it is written: what a person decides by. Its text is asked for with `peekArticle`. */
export const ReadArticle = z.strictObject({
  /** Names it among what was read and is neither written nor dropped. */
  article: Uuid,
  textDigest: Digest,
  /** The digest of the file it was read from. */
  original: Digest,
  fields: z.strictObject({
    title: Document.shape.title,
    author: z.string().optional(),
    publisher: z.string().optional(),
    published: PartialDate.optional(),
    address: z.string().optional(),
    language: z.string().optional(),
    direction: Document.shape.direction,
  }),
  outside: z.array(Range),
  words: z.int().nonnegative(),
  blocks: z.int().positive(),
  pages: z.int().nonnegative(),
  removed: z.int().nonnegative(),
  format: z.enum(importFormats),
  encoding: z.string().optional(),
  findings: z.array(Finding),
  signature: z.array(z.int().nonnegative()).length(SIGNATURE_LENGTH),
});
export type ReadArticle = z.infer<typeof ReadArticle>;

/** What a file held. */
export const ReadFile = z.strictObject({
  articles: z.array(ReadArticle),
  findings: z.array(Finding),
  /** What was done on these articles in another program; it speaks of them by their place in the list. */
  work: ForeignWork.optional(),
});
export type ReadFile = z.infer<typeof ReadFile>;
