import {
  digestOfChange,
  isKnownPatch,
  knownDigest,
  type Change,
  type Hlc,
  type Vector,
} from '../model/change';
import { compareHlc } from './clock';

/**
 * What is known of one author's changes in one stream. A change's digest is told by the next one's `prev`, so only that
 * of the last is ever worked out, when it is asked for.
 */
type Account = { digests: string[]; last: Last; context: Vector };

/** What is known of one author in one stream, to be put by: the digests of all changes, the last one's last. */
export type AccountRecord = {
  readonly stream: string;
  readonly author: string;
  readonly digests: readonly string[];
  readonly context: Vector;
};

/** An author's last change in a stream: itself only as long as its digest is not known, for changes can be large. */
type Last = { readonly seq: number; digest?: string; change?: Change };

/**
 * Who has written how far in which stream: what the next change is numbered by, and what arriving changes are
 * checked against. It holds digests, and of each author's changes the last.
 */
export class Ledger {
  readonly #streams = new Map<string, Map<string, Account>>();
  #latest: Hlc = [0, 0];

  /** The greatest clock reading met. */
  get latest(): Hlc {
    return this.#latest;
  }

  get streams(): string[] {
    return [...this.#streams.keys()];
  }

  /** Takes a change that is the next of its author in its stream. The caller has checked that it is. */
  add(change: Change): void {
    const authors = this.#streams.get(change.stream) ?? new Map<string, Account>();
    this.#streams.set(change.stream, authors);
    const account = authors.get(change.author);
    if (change.prev !== undefined) account?.digests.push(change.prev);
    authors.set(change.author, {
      digests: account?.digests ?? [],
      last: lastOf(change),
      context: contextAfter(account?.context ?? {}, change),
    });
    if (compareHlc(change.hlc, this.#latest) > 0) this.#latest = change.hlc;
  }

  /** How many changes of this author are known in this stream. */
  lastSeq(stream: string, author: string): number {
    return this.#account(stream, author)?.last.seq ?? 0;
  }

  /** The digest of an author's n-th change in a stream, if it is known. */
  digest(stream: string, author: string, seq: number): string | undefined {
    const account = this.#account(stream, author);
    return account?.last.seq === seq ? digestOfLast(account.last) : account?.digests[seq - 1];
  }

  /** How far every author is known in this stream. */
  vector(stream: string): Vector {
    const authors = this.#streams.get(stream) ?? new Map<string, Account>();
    return Object.fromEntries([...authors].map(([author, { last }]) => [author, last.seq]));
  }

  /** What this author's next change must say it has seen of others, or nothing if their last word still holds. */
  contextDue(stream: string, author: string): Vector | undefined {
    const others = this.vector(stream);
    delete others[author];
    const said = this.#account(stream, author)?.context ?? {};
    const hasNews = Object.entries(others).some(([other, seq]) => seq > (said[other] ?? 0));
    return hasNews ? others : undefined;
  }

  /** Puts back what `records` gave, into a ledger that is empty. */
  restore(records: Iterable<AccountRecord>, latest: Hlc): void {
    for (const { stream, author, digests, context } of records) {
      const authors = this.#streams.get(stream) ?? new Map<string, Account>();
      this.#streams.set(stream, authors);
      const last: Last = { seq: digests.length, digest: digests.at(-1) ?? '' };
      authors.set(author, { digests: digests.slice(0, -1), last, context });
    }
    this.#latest = latest;
  }

  /** All that is known, one author in one stream at a time: working out a last digest takes a moment. */
  *records(): Generator<AccountRecord> {
    for (const [stream, authors] of this.#streams) {
      for (const [author, { digests, last, context }] of authors) {
        yield { stream, author, digests: [...digests, digestOfLast(last) ?? ''], context };
      }
    }
  }

  #account(stream: string, author: string): Account | undefined {
    return this.#streams.get(stream)?.get(author);
  }
}

function lastOf(change: Change): Last {
  const { seq } = change;
  const digest = knownDigest(change);
  return digest === undefined ? { seq, change } : { seq, digest };
}

function digestOfLast(last: Last): string | undefined {
  if (last.change) last.digest = digestOfChange(last.change);
  delete last.change;
  return last.digest;
}

/** What an author has seen of others once this change is made: that of its last `ctx` patch. */
export function contextAfter(context: Vector, change: Change): Vector {
  return change.patches.reduce(
    (latest, patch) => (isKnownPatch(patch) && patch.op === 'ctx' ? patch.vector : latest),
    context,
  );
}
