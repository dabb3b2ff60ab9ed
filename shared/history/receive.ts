import { groupBy } from '../group-by';
import { digestOfChange, type Change } from '../model/change';
import { inCausalOrder } from './causal-order';
import type { Ledger } from './ledger';

/** Why arriving changes cannot be taken: something is missing before them, or they contradict what is known. */
export type Obstacle =
  | { kind: 'gap'; stream: string; author: string; upTo: number }
  | { kind: 'fork'; stream: string; author: string; seq: number }
  | { kind: 'broken-chain'; stream: string; author: string; seq: number };

export type Reception = { fresh: Change[]; known: number } | { obstacle: Obstacle };

/**
 * Checks arriving changes against what is known, in the order of reliability (d): continuity, what their authors had
 * seen, chain, forks. Nothing is written. `fresh` are those not yet known, in an order in which they can be folded.
 */
export function receive(arriving: readonly Change[], ledger: Ledger): Reception {
  const fresh: Change[] = [];
  for (const own of groupBy(arriving, ({ stream, author }) => `${stream} ${author}`).values()) {
    const sorted = own.toSorted((a, b) => a.seq - b.seq);
    const obstacle = firstGap(sorted, ledger) ?? firstContradiction(sorted, ledger);
    if (obstacle) return { obstacle };
    for (const change of sorted) {
      if (change.seq > ledger.lastSeq(change.stream, change.author)) fresh.push(change);
    }
  }
  const { ordered, waiting } = inCausalOrder(fresh, (stream) => ledger.vector(stream));
  const stuck = waiting[0];
  if (stuck) return { obstacle: missingBefore(stuck, ordered, ledger) };
  return { fresh: ordered, known: arriving.length - fresh.length };
}

function firstGap(sorted: readonly Change[], ledger: Ledger): Obstacle | undefined {
  let expected: number | undefined;
  for (const { stream, author, seq } of sorted) {
    const latest = expected ?? ledger.lastSeq(stream, author) + 1;
    if (seq > latest) return { kind: 'gap', stream, author, upTo: seq - 1 };
    expected = Math.max(latest, seq + 1);
  }
  return undefined;
}

function firstContradiction(sorted: readonly Change[], ledger: Ledger): Obstacle | undefined {
  let previous: { seq: number; digest: string } | undefined;
  for (const change of sorted) {
    const { stream, author, seq } = change;
    const digest = digestOfChange(change);
    const known = ledger.digest(stream, author, seq);
    const twin = previous?.seq === seq ? previous.digest : known;
    if (twin !== undefined && twin !== digest) return { kind: 'fork', stream, author, seq };
    const before = previous?.seq === seq - 1 ? previous.digest : ledger.digest(stream, author, seq - 1);
    if (change.prev !== before) {
      // A chain that leaves known ground is a fork; one that does not even fit itself is damage.
      const isKnownGround = ledger.lastSeq(stream, author) >= seq - 1 && seq > 1;
      return { kind: isKnownGround ? 'fork' : 'broken-chain', stream, author, seq };
    }
    previous = { seq, digest };
  }
  return undefined;
}

/** Whose changes a stuck one waits for: its author had seen more of them than is known or arriving. */
function missingBefore(stuck: Change, ordered: readonly Change[], ledger: Ledger): Obstacle {
  const { stream } = stuck;
  const reached = ledger.vector(stream);
  for (const { author, seq, stream: other } of ordered) if (other === stream) reached[author] = seq;
  for (const patch of stuck.patches) {
    if (patch.op !== 'ctx' || !('vector' in patch)) continue;
    for (const [author, seq] of Object.entries(patch.vector as Record<string, number>)) {
      if ((reached[author] ?? 0) < seq) return { kind: 'gap', stream, author, upTo: seq };
    }
  }
  return { kind: 'gap', stream, author: stuck.author, upTo: stuck.seq - 1 };
}
