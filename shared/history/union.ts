import { groupBy } from '../group-by';
import type { Outline } from './outline';
import { contextAfter } from './ledger';
import type { Obstacle } from './receive';

/** A change of a union, and in which of the sets it is to be found: in the first that has it. */
export type InUnion = { readonly outline: Outline; readonly set: number };
/** What changes build on that is not among them: everything of that author in that stream up to this number. */
export type Missing = { readonly stream: string; readonly author: string; readonly upTo: number };

export type Union =
  | {
      /** Sorted by stream, author and number. */
      readonly changes: readonly InUnion[];
      /** How many changes each of the sets has that no other has. */
      readonly only: readonly number[];
      readonly missing: readonly Missing[];
    }
  | { readonly obstacle: Obstacle };

/**
 * The union of several sets of changes, the same in whatever order the sets are given. Each author's changes in a stream
 * must follow on one another; where they begin, or what their authors had seen, may be elsewhere: that is told as missing.
 */
export function unionOf(sets: readonly (readonly Outline[])[]): Union {
  const only = sets.map(() => 0);
  const changes: InUnion[] = [];
  const given = sets.flatMap((outlines, set) => outlines.map((outline) => ({ outline, set })));
  const byAuthor = groupBy(given, ({ outline: { change } }) => `${change.stream} ${change.author}`);
  for (const [, own] of [...byAuthor].toSorted(([a], [b]) => (a < b ? -1 : 1))) {
    const byNumber = groupBy(own, ({ outline }) => outline.change.seq);
    let last: Outline | undefined;
    for (const [, holders] of [...byNumber].toSorted(([a], [b]) => a - b)) {
      const [first, ...others] = holders as [InUnion, ...InUnion[]];
      const obstacle = obstacleAt(first.outline, others, last);
      if (obstacle) return { obstacle };
      if (others.length === 0) only[first.set] = (only[first.set] ?? 0) + 1;
      changes.push(first);
      last = first.outline;
    }
  }
  return { changes, only, missing: missingIn(changes.map(({ outline }) => outline)) };
}

/** Why a change cannot stand behind its author's last one, or is not one change. */
function obstacleAt(
  { change: { stream, author, seq, prev }, digest }: Outline,
  others: readonly InUnion[],
  last: Outline | undefined,
): Obstacle | undefined {
  if (others.some(({ outline }) => outline.digest !== digest)) return { kind: 'fork', stream, author, seq };
  if (!last) return undefined;
  if (seq > last.change.seq + 1) return { kind: 'gap', stream, author, upTo: seq - 1 };
  return prev === last.digest ? undefined : { kind: 'broken-chain', stream, author, seq };
}

/** @param outlines sorted by stream, author and number. */
function missingIn(outlines: readonly Outline[]): Missing[] {
  const missing = new Map<string, Missing>();
  const miss = (stream: string, author: string, upTo: number): void => {
    const key = `${stream} ${author}`;
    if (upTo > (missing.get(key)?.upTo ?? 0)) missing.set(key, { stream, author, upTo });
  };
  const latest = new Map<string, number>();
  for (const { change } of outlines) {
    const { stream, author, seq } = change;
    const key = `${stream} ${author}`;
    if (!latest.has(key)) miss(stream, author, seq - 1);
    latest.set(key, seq);
  }
  for (const { change } of outlines) {
    for (const [author, upTo] of Object.entries(contextAfter({}, change)))
      if (upTo > (latest.get(`${change.stream} ${author}`) ?? 0)) miss(change.stream, author, upTo);
  }
  return [...missing].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, each]) => each);
}
