import type { EntityType } from '#shared/model/entities';
import type { Workspace } from './workspace';

/** A value worked out from the workspace: the same one until an object of the named types changes. */
export type Derived<Value> = {
  readonly get: () => Value;
  /** @returns how to stop listening. */
  readonly listen: (listener: () => void) => () => void;
};

/** Works a value out when it is asked for, and again after a change to an object of one of these types. */
export function derive<Value>(
  workspace: Workspace,
  types: readonly EntityType[],
  compute: () => Value,
): Derived<Value> {
  const listeners = new Set<() => void>();
  let known: { value: Value } | undefined;
  workspace.listen((changed) => {
    if (!changed.hasType(types)) return;
    known = undefined;
    for (const listener of listeners) listener();
  });
  return {
    get: () => (known ??= { value: compute() }).value,
    listen(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
