import type { Json } from '#shared/canonical-json';
import { contextAfter } from '#shared/history/ledger';
import type { Change, DelPatch, PutPatch, Vector } from '#shared/model/change';

/** One put of one field, or one deletion, as its author made it. */
export type Said = { readonly change: Change; readonly value: Json };

/** Whether a change is in another's causal past, word by word as reliability (d) defines it; takes its time. */
export function isInPast(earlier: Change, later: Change, changes: readonly Change[]): boolean {
  if (earlier.author === later.author) return earlier.seq < later.seq;
  const context = changes
    .filter(({ author, seq }) => author === later.author && seq <= later.seq)
    .toSorted((a, b) => a.seq - b.seq)
    .reduce<Vector>(contextAfter, {});
  return earlier.seq <= (context[earlier.author] ?? 0);
}

/** All puts of a field of an object. */
export function putsOf(changes: readonly Change[], id: string, field: string): Said[] {
  return changes.flatMap((change) =>
    change.patches.flatMap((patch) => {
      if (patch.op !== 'put' || (patch as PutPatch).id !== id) return [];
      const { fields } = patch as PutPatch;
      return field in fields ? [{ change, value: fields[field] as Json }] : [];
    }),
  );
}

/** The puts of a field that no other put of it has seen. */
export function openPuts(changes: readonly Change[], id: string, field: string): Said[] {
  const puts = putsOf(changes, id, field);
  return puts.filter(
    ({ change }) => !puts.some((other) => other.change !== change && isInPast(change, other.change, changes)),
  );
}

/** Whether an object lives: there is a put, of any field, that no deletion has seen. */
export function livesByDefinition(changes: readonly Change[], id: string): boolean {
  const speaking = (op: string): Change[] =>
    changes.filter(({ patches }) =>
      patches.some((patch) => patch.op === op && (patch as PutPatch | DelPatch).id === id),
    );
  const dels = speaking('del');
  return speaking('put').some((put) => !dels.some((del) => isInPast(put, del, changes)));
}
