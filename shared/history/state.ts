import type { Json } from '../canonical-json';
import { groupBy } from '../group-by';
import type { Change } from '../model/change';
import { inCausalOrder } from './causal-order';
import { conflictsIn, foldChange, isAlive, shownFields, type FoldedObject } from './fold';
import type { Stamp } from './clock';
import { cutRings } from './rings';

/**
 * One object as it stands: its fields, who made it and when, who changed it last and when; the fields that have several
 * values, and those that are not followed because they would close a ring.
 */
export type StateObject = {
  id: string;
  stream: string;
  created: Mark;
  changed: Mark;
  conflicts?: string[];
  cut?: string[];
} & {
  [field: string]: Json;
};
type Mark = { author: string; at: string };

/** The living objects by entity type, types by name, objects by id. */
export type State = Record<string, StateObject[]>;

/** The full fold of a set of changes. Changes that wait for others which are not there are left out. */
export function foldAll(changes: readonly Change[]): Map<string, FoldedObject> {
  const objects = new Map<string, FoldedObject>();
  const contexts = new Map();
  for (const change of inCausalOrder(changes).ordered) foldChange(change, objects, contexts);
  cutRings(objects);
  return objects;
}

/** The state that a set of changes makes: the same for the same set, in whatever order it came. */
export function stateOf(objects: ReadonlyMap<string, FoldedObject>): State {
  const alive = [...objects.values()].filter(isAlive).toSorted(byTypeThenId);
  const byType = groupBy(alive, ({ type }) => type);
  return Object.fromEntries([...byType].map(([type, ofType]) => [type, ofType.map(stateObject)]));
}

function stateObject(object: FoldedObject): StateObject {
  const conflicts = conflictsIn(object);
  return {
    ...shownFields(object),
    id: object.id,
    stream: object.stream,
    created: markOf(object.created),
    changed: markOf(object.changed),
    ...(conflicts.length > 0 && { conflicts }),
    ...(object.cut && { cut: [...object.cut] }),
  };
}

/** Who and when, as people and other programs read it: RFC 3339 UTC with milliseconds. */
function markOf({ author, hlc }: Stamp): Mark {
  return { author, at: new Date(hlc[0]).toISOString() };
}

function byTypeThenId(a: FoldedObject, b: FoldedObject): number {
  if (a.type !== b.type) return a.type < b.type ? -1 : 1;
  return a.id < b.id ? -1 : 1;
}
