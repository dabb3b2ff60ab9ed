import { PartialDate } from './document';
import { AuthorId, Digest, Uuid } from './ids';
import { z } from './zod';

/** Someone who codes. Two installations of one person are two authors of one person. */
export const Person = z.strictObject({
  name: z.string().min(1).max(200).optional(),
  initials: z.string().min(1).max(6).optional(),
  team: z.string().optional(),
  authors: z.array(AuthorId).min(1),
});
export type Person = z.infer<typeof Person>;

/** A set of documents with one codebook. Its id names the register's stream. */
export const Project = z.strictObject({
  name: z.string().min(1).max(200).optional(),
  markings: z.array(z.string()).optional(),
  codebookMode: z.enum(['open', 'closed']).optional(),
  languageOfReport: z.string().optional(),
});
export type Project = z.infer<typeof Project>;

export const Theme = z.strictObject({
  name: z.string().min(1).max(200),
  parent: Uuid.optional(),
  /** Fractional index: compares as text. */
  order: z.string().optional(),
  definition: z.string().optional(),
  useWhen: z.string().optional(),
  doNotUseWhen: z.string().optional(),
  version: z.int().optional(),
  retired: z.boolean().optional(),
  mergedInto: Uuid.optional(),
});

/** An outlet; articles inherit its newest grade by publisher or address and may override it. */
export const Source = z.strictObject({
  name: z.string().min(1).max(200),
  publisherPatterns: z.array(z.string()).optional(),
  grades: z
    .array(
      z.strictObject({
        reliability: z.enum(['a', 'b', 'c', 'd', 'e', 'f']),
        on: PartialDate,
        note: z.string().optional(),
      }),
    )
    .optional(),
});

/** What the project records: a field of passages or implications, on or off, asked for or not. */
export const RecordedField = z.strictObject({
  key: z.string().min(1),
  level: z.enum(['off', 'optional', 'required']),
  compared: z.boolean().optional(),
  kind: z.enum(['choice', 'scale', 'date', 'actor', 'text']).optional(),
  options: z.array(z.string()).optional(),
  shownWhen: z.strictObject({ key: z.string(), value: z.string() }).optional(),
  /** What a field of the project's own is called; its key stays when it is renamed. */
  name: z.string().min(1).max(200).optional(),
});

/** Guidance on an actor, a domain or a role. */
export const Guideline = z.strictObject({
  on: z.string().min(1),
  definition: z.string().optional(),
  useWhen: z.string().optional(),
  doNotUseWhen: z.string().optional(),
  retired: z.boolean().optional(),
});

export const SavedSearch = z.strictObject({ name: z.string().min(1), query: z.string().min(1) });

/** Who is to code what; blind until the recorded moment of revealing. */
export const Assignment = z.strictObject({
  document: Digest,
  person: Uuid,
  blind: z.boolean().optional(),
  revealedAt: z.iso.datetime({ precision: 3 }).optional(),
});

/** Two documents that are one source heard twice; a < b. */
export const Twin = z.strictObject({ a: Digest, b: Digest });
