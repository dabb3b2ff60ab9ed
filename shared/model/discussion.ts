import { EntityId, Uuid } from './ids';
import { z } from './zod';

const ObjectReference = z.strictObject({ type: z.string().min(1), id: EntityId });

/** A remark on an object, or an answer to one. */
export const Thread = z.strictObject({
  on: ObjectReference,
  text: z.string().min(1),
  person: Uuid,
  replyTo: Uuid.optional(),
  resolved: z.boolean().optional(),
});

/** A verdict on an object as it was: never overwritten. `headsDigest` says which version was judged. */
export const Review = z.strictObject({
  on: ObjectReference,
  headsDigest: z.string(),
  verdict: z.enum(['accept', 'reject', 'needs-work']),
  note: z.string().optional(),
});

/** How a disagreement was settled, and why: never overwritten. */
export const Decision = z.strictObject({
  on: z.array(ObjectReference).min(1),
  chosen: z.string().min(1),
  cause: z.string().optional(),
  note: z.string().optional(),
  votes: z.record(z.string(), z.int()).optional(),
});
