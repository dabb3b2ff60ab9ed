import { digestOf } from '../sha256';
import { z } from './zod';

/** A UUID in lower case; what Scholion makes itself is version 4 (RFC 9562), what it reads may be any. */
export const Uuid = z
  .string()
  .regex(/^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/, 'a UUID in lower case');

/** SHA-256 as 64 lower-case hexadecimal digits. */
export const Digest = z.string().regex(/^[0-9a-f]{64}$/, '64 hexadecimal digits');

/** The id of a link: made from what it joins, so that two people who make the same link make one. */
export const LinkId = z.string().regex(/^[0-9a-f]{32}$/, '32 hexadecimal digits');

/** One installation epoch of one person: a new one begins after a restore or a damaged journal end. */
export const AuthorId = Uuid;
export type AuthorId = z.infer<typeof AuthorId>;

export const ProjectId = Uuid;
export type ProjectId = z.infer<typeof ProjectId>;

/** A document's stream is named by the digest of its first text, the register's by the project's id. */
export const StreamId = z.union([Digest, Uuid]);
export type StreamId = z.infer<typeof StreamId>;

export const EntityId = z.union([Uuid, Digest, LinkId]);
export type EntityId = z.infer<typeof EntityId>;

/** The id of a link of this type between these ends, in the order of the entity's fields. */
export function linkId(type: string, ...ends: readonly string[]): string {
  return digestOf([type, ...ends]).slice(0, 32);
}

/** The id of a link that reads the same both ways (`conflictsWith`, `twin`), whichever end is named first. */
export function symmetricLinkId(type: string, one: string, other: string): string {
  return one < other ? linkId(type, one, other) : linkId(type, other, one);
}

/** A fresh id for one entity. Injected where ids must be reproducible (the tool, the sample, tests). */
export type NewId = () => string;

/** Ids that anyone can make again: the n-th is read from SHA-256 over JCS `[...seed, n]`, shaped as a UUIDv4. */
export function reproducibleIds(...seed: readonly string[]): NewId {
  let counter = 0;
  return () => asUuid(digestOf([...seed, counter++]));
}

/** The id of what is named rather than made: the same name has the same id for everyone. Read from SHA-256 over JCS `names`. */
export function namedId(...names: readonly string[]): string {
  return asUuid(digestOf(names));
}

/** The first 122 free bits of a digest as a UUIDv4 (RFC 9562): version and variant are set, the rest is kept. */
function asUuid(digest: string): string {
  const variant = ((parseInt(digest.charAt(16), 16) & 0x3) | 0x8).toString(16);
  return [
    digest.slice(0, 8),
    digest.slice(8, 12),
    `4${digest.slice(13, 16)}`,
    variant + digest.slice(17, 20),
    digest.slice(20, 32),
  ].join('-');
}
