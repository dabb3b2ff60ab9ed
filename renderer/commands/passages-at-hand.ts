import { groupBy } from '#shared/group-by';
import { session } from '../state/session';
import type { Desk } from './desk';
import { foundInHands } from './search/results';
import { shownPassages } from './shown-passages';

/** Passages that a command on many of them is about, by article. */
export type PassagesAtHand = ReadonlyMap<string, ReadonlySet<string>>;

/**
 * In the search the ticked results that are passages, or the one at hand; in the reader all that the list shows as it is
 * filtered.
 */
export function passagesAtHand(desk: Desk): PassagesAtHand {
  const { room } = session.get();
  if (room === 'search') return foundPassages();
  const { document } = desk.workspace;
  if (room !== 'reader' || document === undefined) return new Map();
  const rows = shownPassages(desk);
  const ids = Array.from({ length: rows.length }, (_, rank) => rows.at(rank)?.id ?? []).flat();
  return ids.length > 0 ? new Map([[document, new Set(ids)]]) : new Map();
}

export function countOf(atHand: PassagesAtHand): number {
  return [...atHand.values()].reduce((sum, { size }) => sum + size, 0);
}

/** A note on a passage counts as the passage. */
function foundPassages(): PassagesAtHand {
  const found = foundInHands().flatMap(({ document, object }) =>
    document !== undefined && object?.type === 'passage' ? [{ document, id: object.id }] : [],
  );
  const byDocument = groupBy(found, ({ document }) => document);
  return new Map([...byDocument].map(([document, all]) => [document, new Set(all.map(({ id }) => id))]));
}
