import type { Json } from '../canonical-json';
import { digestOf } from '../sha256';
import { AuthorId, Digest, EntityId, StreamId, Uuid } from './ids';
import { z } from './zod';

/** The last moment that a date can tell (ECMAScript, 21.4.1.1). */
const LATEST_MS = 8_640_000_000_000_000;

/** Hybrid logical clock: milliseconds since 1970 UTC, and a counter within the millisecond. Only breaks ties. */
export const Hlc = z.tuple([z.int().nonnegative().max(LATEST_MS), z.int().nonnegative()]);
export type Hlc = z.infer<typeof Hlc>;

/** How far each author's changes in one stream are known: author → last sequence number. */
export const Vector = z.record(AuthorId, z.int().positive());
export type Vector = z.infer<typeof Vector>;

/** How deep the value of a field may be nested: more than any needs, and shallow enough to walk through. */
const DEEPEST_VALUE = 32;
const Value = valueNested(DEEPEST_VALUE);

/** Names become keys of plain objects: what every object inherits in JavaScript is never taken for one. */
const inherited: ReadonlySet<string> = new Set([
  'constructor',
  'hasOwnProperty',
  'isPrototypeOf',
  'propertyIsEnumerable',
  'prototype',
  'toLocaleString',
  'toString',
  'valueOf',
]);
const Name = z
  .string()
  .regex(/^[a-z][A-Za-z0-9.-]{0,59}$/, 'a name of letters and digits')
  .refine((name) => !inherited.has(name), 'a name that JavaScript does not use itself');
const Unseen = z.array(z.tuple([AuthorId, z.int().positive()]));

/** Sets fields of an object; the first one makes it. `null` unsets a field. Empty fields bring an object back. */
export const PutPatch = z.strictObject({
  op: z.literal('put'),
  type: Name,
  id: EntityId,
  fields: z.record(Name, Value.nullable()),
  unseen: Unseen.optional(),
});
export type PutPatch = z.infer<typeof PutPatch>;

/** Removes an object, as far as its author had seen it: an edit made elsewhere meanwhile keeps it alive. */
export const DelPatch = z.strictObject({
  op: z.literal('del'),
  type: Name,
  id: EntityId,
  unseen: Unseen.optional(),
});
export type DelPatch = z.infer<typeof DelPatch>;

/** The text of the stream's document: which revision file holds it, and which source file it was read from. */
export const DocPatch = z.strictObject({
  op: z.literal('doc'),
  textDigest: Digest,
  blob: Digest,
  original: Digest,
});
export type DocPatch = z.infer<typeof DocPatch>;

/** What the author had of others' work in this stream when this change was made. */
export const CtxPatch = z.strictObject({ op: z.literal('ctx'), vector: Vector });
export type CtxPatch = z.infer<typeof CtxPatch>;

/** A patch of a kind that this version does not read: kept, passed on, ignored by the fold. */
export const OtherPatch = z.looseObject({
  op: z
    .string()
    .refine((op) => !['put', 'del', 'doc', 'ctx'].includes(op), 'not a well-formed patch of its kind'),
});

export const Patch = z.union([PutPatch, DelPatch, DocPatch, CtxPatch, OtherPatch]);
/** The patches that this version makes and folds. */
export type KnownPatch = PutPatch | DelPatch | DocPatch | CtxPatch;
export type Patch = z.infer<typeof Patch>;

/** The version of the change envelope that this program writes. */
export const CHANGE_VERSION = 1;

/** The only way to write: what one author did to one stream in one action. Immutable, numbered, chained by digest. */
export const Change = z.strictObject({
  v: z.literal(CHANGE_VERSION),
  stream: StreamId,
  author: AuthorId,
  /** 1, 2, 3 … without gaps for each author in each stream. */
  seq: z.int().positive(),
  /** The digest of this author's previous change in this stream; absent on the first. */
  prev: Digest.optional(),
  hlc: Hlc,
  /** The user action this belongs to: a change for each stream that it touched. */
  batch: Uuid,
  command: z.string().min(1).max(60),
  undoes: Uuid.optional(),
  patches: z.array(Patch).min(1),
});
export type Change = z.infer<typeof Change>;

/** A change never changes, so its digest is worked out once. */
const digests = new WeakMap<Change, string>();

/** The digest that the author's next change in the stream names as `prev`. */
export function digestOfChange(change: Change): string {
  return knownDigest(change) ?? keepDigest(change, digestOf(change as unknown as Json));
}

/** The digest, if somebody has asked for it before. */
export function knownDigest(change: Change): string | undefined {
  return digests.get(change);
}

/** For whoever has a change's canonical form at hand and its digest from that. */
export function keepDigest(change: Change, digest: string): string {
  digests.set(change, digest);
  return digest;
}

/** Canonical JSON as Scholion stores it (`data.md`): numbers are integers, and `null` stands nowhere within. */
function valueNested(levels: number): z.ZodType<Json> {
  const plain = z.union([z.string(), z.int(), z.boolean()]);
  if (levels === 0) return plain;
  const inner = valueNested(levels - 1);
  return z.union([plain, z.array(inner), z.record(z.string(), inner)]);
}

export function isKnownPatch(patch: Patch): patch is KnownPatch {
  return patch.op === 'put' || patch.op === 'del' || patch.op === 'doc' || patch.op === 'ctx';
}
