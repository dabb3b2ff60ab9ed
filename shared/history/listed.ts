import { entities } from '../model/entities';
import { checkOf } from '../model/quick-check';
import { z } from '../model/zod';
import { isAlive, shownFields, type FoldedObject } from './fold';

/** Whether an object stands in lists: it is alive, of a kind that this version knows, and has what its kind must have. */
export function isListed(folded: FoldedObject): boolean {
  const known = judged.get(folded);
  if (known !== undefined) return known;
  const outcome = isAlive(folded) && isWhole(folded);
  judged.set(folded, outcome);
  return outcome;
}

/** An object never changes: folding makes another one. */
const judged = new WeakMap<FoldedObject, boolean>();

/** What a later version adds to an entity is kept and passed on, and no reason to hide it here. */
const tolerant = new Map(
  Object.entries(entities).map(([type, { fields }]) => [type, checkOf(z.object(fields.shape))] as const),
);

/** Whether the fields make an object of its kind: a link with an end missing, say, is kept but not listed. */
function isWhole(folded: FoldedObject): boolean {
  return tolerant.get(folded.type)?.(shownFields(folded)) ?? false;
}
