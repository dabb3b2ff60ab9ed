import { canonicalJson, type Json } from '../canonical-json';
import type { State, StateObject } from './state';

/** An object that two states have differently: only one has it, or its fields differ. */
export type Difference = {
  readonly type: string;
  readonly id: string;
  readonly stream: string;
  readonly kind: 'only-first' | 'only-second' | 'changed';
  /** What each of the two says, where they differ; `null` where it says nothing. Empty unless the object is in both. */
  readonly fields: Readonly<Record<string, readonly [Json, Json]>>;
};

/** What belongs to every object; who made it when is no difference in what is said. */
const ofEvery: ReadonlySet<string> = new Set(['id', 'stream', 'created', 'changed']);

/** How two states differ, by type and id. Whatever the order in which their changes came, the same sets differ in nothing. */
export function compareStates(first: State, second: State): Difference[] {
  const types = [...new Set([...Object.keys(first), ...Object.keys(second)])].toSorted();
  return types.flatMap((type) => {
    const [here, there] = [byId(first[type]), byId(second[type])];
    return [...new Set([...here.keys(), ...there.keys()])].toSorted().flatMap((id): Difference[] => {
      const [a, b] = [here.get(id), there.get(id)];
      const { stream } = (a ?? b) as StateObject;
      if (!a || !b) return [{ type, id, stream, kind: a ? 'only-first' : 'only-second', fields: {} }];
      const fields = differingFields(a, b);
      return Object.keys(fields).length > 0 ? [{ type, id, stream, kind: 'changed', fields }] : [];
    });
  });
}

function differingFields(a: StateObject, b: StateObject): Record<string, [Json, Json]> {
  const names = [...new Set([...Object.keys(a), ...Object.keys(b)])].filter((name) => !ofEvery.has(name));
  const differing = names
    .toSorted()
    .map((name): [string, [Json, Json]] => [name, [a[name] ?? null, b[name] ?? null]])
    .filter(([, [one, other]]) => canonicalJson(one) !== canonicalJson(other));
  return Object.fromEntries(differing);
}

function byId(objects: readonly StateObject[] = []): Map<string, StateObject> {
  return new Map(objects.map((object) => [object.id, object]));
}
