import { canonicalJson, type Json } from '../canonical-json';
import { Change, isKnownPatch, type PutPatch } from '../model/change';
import { entities, isEntityType } from '../model/entities';
import type { z } from '../model/zod';
import { sha256Hex } from '../sha256';
import { parseGuarded } from './guarded-json';
import { insist } from './refusal';

/** One change is one line; no user action writes nearly as much. */
export const LONGEST_LINE = 16 * 1024 * 1024;

/** The content of a `changes/…` entry: one change a line, canonical, in order. */
export function changeLines(changes: readonly Change[]): string {
  return changes.map((change) => `${canonicalJson(change as unknown as Json)}\n`).join('');
}

/**
 * Reads the lines of one author's changes in one stream: each a well-formed change of this author and stream, known
 * fields of known entities within their schema, numbered without gaps, each naming the digest of the one before it.
 * What later versions may add (kinds of patch, entities, fields) is let through: it is kept and passed on.
 */
export class ChangeLineReader {
  readonly changes: Change[] = [];
  readonly #stream: string;
  readonly #author: string;
  #lastDigest = '';

  constructor(stream: string, author: string) {
    this.#stream = stream;
    this.#author = author;
  }

  add(line: string): void {
    const value = parseGuarded(line, 'a change in it');
    const { data: change } = Change.safeParse(value);
    insist(change !== undefined, 'a change in it is not as it should be');
    // The digest that chains changes is that of the canonical form, so nothing may stand in the line besides it.
    insist(isCanonical(value as Json, line), 'a change in it is not written in the canonical form');
    insist(
      change.stream === this.#stream && change.author === this.#author,
      'a change in it is filed under another author or article',
    );
    for (const patch of change.patches.filter(isKnownPatch)) {
      if (patch.op === 'put')
        insist(hasValidFields(patch), `a change in it sets a value that is not allowed (${patch.type})`);
    }
    this.#insistOnOrder(change);
    this.changes.push(change);
    // The line is the canonical form, so its digest is the change's.
    this.#lastDigest = sha256Hex(line);
  }

  #insistOnOrder({ seq, prev }: Change): void {
    const last = this.changes.at(-1);
    insist(last === undefined || seq === last.seq + 1, 'changes in it are missing or out of order');
    const isChained = last ? prev === this.#lastDigest : (prev === undefined) === (seq === 1);
    insist(isChained, 'a change in it was altered: it does not fit the one before it');
  }
}

function isCanonical(value: Json, line: string): boolean {
  try {
    return canonicalJson(value) === line;
  } catch {
    // A lone surrogate, spelt as an escape: it has no canonical form.
    return false;
  }
}

/** Known fields of known entities are held to their schema; `null` unsets any. */
function hasValidFields({ type, fields }: PutPatch): boolean {
  if (!isEntityType(type)) return true;
  const shape: Readonly<Record<string, z.ZodType>> = entities[type].fields.shape;
  return Object.entries(fields).every(([field, value]) => {
    const schema = Object.hasOwn(shape, field) ? shape[field] : undefined;
    return value === null || !schema || schema.safeParse(value).success;
  });
}
