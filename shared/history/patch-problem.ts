import type { Json } from '../canonical-json';
import type { KnownPatch, PutPatch } from '../model/change';
import { entities, isEntityType } from '../model/entities';
import { Digest } from '../model/ids';
import { checkOf, type Check } from '../model/quick-check';

/** These are written with the object that they are on, in an article or in the register (`data.md`). */
const besideOthers: ReadonlySet<string> = new Set(['thread', 'review', 'decision']);

/**
 * Why a well-formed patch cannot stand in this stream, as a clause that goes on after "because"; nothing if it can. The
 * one check for writing and for reading: what the journal takes from the page, every bundle reader takes. Entities and
 * fields that a later version may add are let through.
 */
export function problemIn(patch: KnownPatch, stream: string): string | undefined {
  switch (patch.op) {
    case 'put':
      return placeProblem(patch, stream) ?? textProblem(patch) ?? fieldProblem(patch);
    case 'del':
      return placeProblem(patch, stream);
    case 'doc':
      return isOfArticle(stream) ? undefined : 'the text of an article stands outside of any article';
    case 'ctx':
      return undefined;
  }
}

/** An article's stream is named by a digest, the register's by a UUID. */
function isOfArticle(stream: string): boolean {
  return Digest.safeParse(stream).success;
}

function placeProblem({ type, id }: { type: string; id: string }, stream: string): string | undefined {
  if (!isEntityType(type) || besideOthers.has(type)) return undefined;
  const isForArticle = entities[type].home === 'document';
  if (isForArticle && !isOfArticle(stream)) return `an object of articles (${type}) stands outside of any`;
  if (!isForArticle && isOfArticle(stream)) return `an object of the project (${type}) stands in an article`;
  if (type === 'document' && id !== stream) return 'one article stands in the place of another';
  return undefined;
}

function textProblem({ type, fields }: PutPatch): string | undefined {
  return isWellFormed(fields) ? undefined : `a text in it (${type}) holds half of a character`;
}

/** Lone surrogates have no UTF-8 form, and so no place in canonical JSON. */
function isWellFormed(value: Json | undefined): boolean {
  if (typeof value === 'string') return isText(value);
  if (typeof value !== 'object' || value === null) return true;
  return Object.entries(value).every(([key, member]) => isWellFormed(key) && isWellFormed(member));
}

/** The engine's own is many times as fast, and younger than our oldest runtime. */
function isText(value: string): boolean {
  const { isWellFormed: ask } = value as { isWellFormed?: () => boolean };
  return ask ? ask.call(value) : !/\p{Surrogate}/u.test(value);
}

/** What each field may hold, by type. */
const fieldsOf: ReadonlyMap<string, ReadonlyMap<string, Check>> = new Map(
  Object.entries(entities).map(([type, { fields }]) => [
    type,
    new Map(Object.entries(fields.shape).map(([field, schema]) => [field, checkOf(schema)])),
  ]),
);

/** Known fields of known entities are held to their schema; `null` unsets any. */
function fieldProblem({ type, fields }: PutPatch): string | undefined {
  if (!isEntityType(type)) return undefined;
  const checks = fieldsOf.get(type);
  for (const [field, value] of Object.entries(fields)) {
    const isAllowed = value === null || checks?.get(field)?.(value) !== false;
    if (!isAllowed) return `“${field}” of ${type} has a value that is not allowed`;
  }
  return undefined;
}
