import { Change } from '../model/change';
import { AuthorId, Digest, ProjectId, Uuid } from '../model/ids';
import { z } from '../model/zod';

/** The newest form of journal entries that this program reads; a journal with a newer one is not touched. */
export const JOURNAL_VERSION = 1;

export const epochReasons = ['created', 'torn-tail', 'restored'] as const;

/** From here on this installation writes under this author id. The first entry of every journal is one. */
const Epoch = z.strictObject({
  v: z.literal(JOURNAL_VERSION),
  kind: z.literal('epoch'),
  project: ProjectId,
  author: AuthorId,
  at: z.iso.datetime({ precision: 3 }),
  reason: z.enum(epochReasons),
});

/** Changes that are saved together or not at all: one user action, or all that one bundle brought. */
const Changes = z.strictObject({
  v: z.literal(JOURNAL_VERSION),
  kind: z.literal('changes'),
  changes: z.array(Change).min(1),
  /** Set when they came in a file: which one, when, and by the digest of its manifest. */
  arrived: z
    .strictObject({ name: z.string(), manifest: Digest, at: z.iso.datetime({ precision: 3 }), id: Uuid })
    .optional(),
});

/** What one frame of the journal holds. Written for ever; read by every later version. */
export const JournalEntry = z.discriminatedUnion('kind', [Epoch, Changes]);
export type JournalEntry = z.infer<typeof JournalEntry>;
export type EpochReason = (typeof epochReasons)[number];

/** The entry that a frame's payload holds, which was checked when it was written, or when the journal was opened. */
export function readEntry(payload: Uint8Array): JournalEntry {
  return JSON.parse(decoder.decode(payload)) as JournalEntry;
}

/** The encoding standard's UTF-8: every runtime of ours has it, the language's own library does not know it. */
declare const TextDecoder: new () => { decode(bytes: Uint8Array): string };

const decoder = new TextDecoder();
