import { canonicalJson, type Json } from '../canonical-json';
import { problemIn } from '../history/patch-problem';
import { Change, isKnownPatch, keepDigest } from '../model/change';
import { checkOf } from '../model/quick-check';
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
 * Reads the lines of one author's changes in one stream: each a well-formed change of this author and stream, of patches
 * that can stand there, numbered without gaps, each naming the digest of the one before it.
 * What later versions may add (kinds of patch, entities, fields) is let through: it is kept and passed on.
 */
export class ChangeLineReader {
  readonly changes: Change[] = [];
  readonly #stream: string;
  readonly #author: string;
  #lastDigest = '';

  readonly #digestOf: (line: string) => string;

  /** @param digestOf SHA-256 of a line's UTF-8 in hexadecimal: Node's own is several times as fast. */
  constructor(stream: string, author: string, digestOf: (line: string) => string = sha256Hex) {
    this.#stream = stream;
    this.#author = author;
    this.#digestOf = digestOf;
  }

  add(line: string): void {
    const value = parseGuarded(line, 'a change in it');
    insist(isChange(value), 'a change in it is not as it should be');
    const change = value;
    // The digest that chains changes is that of the canonical form, so nothing may stand in the line besides it.
    insist(
      isCanonical(value as unknown as Json, line),
      'a change in it is not written in the canonical form',
    );
    insist(
      change.stream === this.#stream && change.author === this.#author,
      'a change in it is filed under another author or article',
    );
    for (const patch of change.patches.filter(isKnownPatch)) {
      const problem = problemIn(patch, this.#stream);
      insist(problem === undefined, `a change in it cannot be taken, because ${problem}`);
    }
    this.#insistOnOrder(change);
    this.changes.push(change);
    // The line is the canonical form, so its digest is the change's.
    this.#lastDigest = keepDigest(change, this.#digestOf(line));
  }

  #insistOnOrder({ seq, prev }: Change): void {
    const last = this.changes.at(-1);
    insist(last === undefined || seq === last.seq + 1, 'changes in it are missing or out of order');
    const isChained = last ? prev === this.#lastDigest : (prev === undefined) === (seq === 1);
    insist(isChained, 'a change in it was altered: it does not fit the one before it');
  }
}

/** The value itself, not a copy that zod makes: it takes half the memory, and keeps the order of its keys. */
function isChange(value: unknown): value is Change {
  return isWellFormed(value);
}

const isWellFormed = checkOf(Change);

function isCanonical(value: Json, line: string): boolean {
  try {
    return canonicalJson(value) === line;
  } catch {
    // A lone surrogate, spelt as an escape: it has no canonical form.
    return false;
  }
}
