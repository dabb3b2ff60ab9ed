import type { Json } from '../canonical-json';
import { compareStamps } from './clock';
import { conflictsIn, isAlive, type FoldedObject } from './fold';

/** A field that has several values, none of which was made in sight of the others. The first of them is shown. */
export type Conflict = {
  readonly stream: string;
  readonly type: string;
  readonly id: string;
  readonly field: string;
  /** The latest first; a value that several people gave apart stands once for each. `at`: RFC 3339 UTC. */
  readonly values: readonly { readonly value: Json; readonly author: string; readonly at: string }[];
};

/** The open conflicts of living objects, by type, id and field. */
export function openConflicts(objects: Iterable<FoldedObject>): Conflict[] {
  return [...objects]
    .filter(isAlive)
    .toSorted((a, b) => (`${a.type} ${a.id}` < `${b.type} ${b.id}` ? -1 : 1))
    .flatMap((object) => conflictsIn(object).map((field) => conflictIn(object, field)));
}

function conflictIn({ stream, type, id, fields }: FoldedObject, field: string): Conflict {
  const heads = (fields[field] ?? []).toSorted((a, b) => compareStamps(b, a));
  const values = heads.map(({ value, author, hlc }) => ({
    value,
    author,
    at: new Date(hlc[0]).toISOString(),
  }));
  return { stream, type, id, field, values };
}
