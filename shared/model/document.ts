import { Digest, Uuid } from './ids';
import { z } from './zod';

/** A stretch of one revision's canonical text: UTF-16 units, end exclusive. */
export const Range = z.strictObject({ start: z.int().nonnegative(), end: z.int().nonnegative() });
export type Range = z.infer<typeof Range>;

/** Which text a document has: the digest of the text, the revision file with its structure, the untouched source file. */
export const Revision = z.strictObject({ textDigest: Digest, blob: Digest, original: Digest });
export type Revision = z.infer<typeof Revision>;

/** Why a document's text was replaced: by hand, by what an importer had left out, by another file, or by the same one read anew. */
export const versionReasons = ['corrected', 'brought-back', 'newer', 'read-again'] as const;
export type VersionReason = (typeof versionReasons)[number];
const Count = z.int().nonnegative();

/** How a text took the place of another one, as it was when it did: for whoever asks later why it is not the first one. */
export const VersionNote = z.strictObject({
  textDigest: Digest,
  /** The text in whose place it came. */
  replaces: Digest,
  why: z.enum(versionReasons),
  /** The name of the file that it was read from, without its folders. */
  file: z.string().min(1).max(255).optional(),
  address: z.string().optional(),
  words: z.strictObject({ added: Count, removed: Count }),
  /** How many passages, of all copies that were there, came through how. */
  passages: z.strictObject({ exact: Count, moved: Count, changed: Count, lost: Count }),
});
export type VersionNote = z.infer<typeof VersionNote>;

/** A date as far as it is known: year, month or day. */
export const PartialDate = z
  .string()
  .regex(/^\d{4}(-\d{2}(-\d{2})?)?$/, 'a date like 2024, 2024-10 or 2024-10-28');

/** A text under study and what is known of where it came from. Its id is the digest of its first text. */
export const Document = z.strictObject({
  revision: Revision,
  title: z.string().min(1).max(500),
  author: z.string().optional(),
  publisher: z.string().optional(),
  source: Uuid.optional(),
  published: PartialDate.optional(),
  accessed: PartialDate.optional(),
  address: z.string().optional(),
  language: z.string().optional(),
  direction: z.enum(['ltr', 'rtl']).optional(),
  /** Page furniture set outside the body ("Leave a Reply"): still there, not read, not counted. */
  outside: z.array(Range.extend({ textDigest: Digest })).optional(),
  /** Admiralty scale: how far the source is to be trusted. Unset until a person grades it. */
  reliability: z.enum(['a', 'b', 'c', 'd', 'e', 'f']).optional(),
  /** Admiralty scale, 1 confirmed to 6 cannot be judged: how far this item is to be trusted. */
  credibility: z.int().min(1).max(6).optional(),
  descriptor: z.string().optional(),
  marking: z.string().optional(),
  /** Of the present text, if it is not the first one; absent where an older program wrote it. */
  version: VersionNote.optional(),
});
export type Document = z.infer<typeof Document>;

export const layerStates = ['not-started', 'working', 'done', 'in-review', 'settled'] as const;

/** One person's passages on one document: "<name>'s copy" on screen. */
export const Layer = z.strictObject({
  person: Uuid,
  state: z.enum(layerStates).optional(),
  kind: z.enum(['work', 'gold']),
});
export type Layer = z.infer<typeof Layer>;

/** The answer to a whole article: relevant or not, and its bottom line in one sentence. */
export const Judgement = z.strictObject({
  layer: Uuid,
  relevance: z.enum(['relevant', 'not', 'later']).optional(),
  bottomLine: z.string().optional(),
  themes: z.array(Uuid).optional(),
});
