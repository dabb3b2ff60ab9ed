import { groupBy } from '../group-by';
import type { Change, Vector } from '../model/change';
import { contextAfter } from './ledger';

/**
 * The changes in an order in which they can be folded: each after its author's earlier ones and after all that its
 * author had seen. `known` is what came before, by stream. What waits for changes that are not there is given apart.
 */
export function inCausalOrder(
  changes: readonly Change[],
  known: (stream: string) => Vector = () => ({}),
): { ordered: Change[]; waiting: Change[] } {
  const ordered: Change[] = [];
  const waiting: Change[] = [];
  for (const [stream, ofStream] of groupBy(changes, ({ stream }) => stream)) {
    const progress: Vector = { ...known(stream) };
    // Last first, so that taking the next one is a `pop`.
    const queues = [...groupBy(ofStream, ({ author }) => author).values()].map((own) =>
      own.toSorted((a, b) => b.seq - a.seq),
    );
    let moved = true;
    while (moved) {
      moved = false;
      for (const queue of queues) {
        let next = queue.at(-1);
        while (next && isReady(next, progress)) {
          ordered.push(next);
          progress[next.author] = next.seq;
          queue.pop();
          moved = true;
          next = queue.at(-1);
        }
      }
    }
    waiting.push(...queues.flat());
  }
  return { ordered, waiting };
}

function isReady(change: Change, progress: Vector): boolean {
  if (change.seq !== (progress[change.author] ?? 0) + 1) return false;
  return Object.entries(contextAfter({}, change)).every(([author, seq]) => (progress[author] ?? 0) >= seq);
}
