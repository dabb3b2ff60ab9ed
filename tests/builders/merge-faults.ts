import { inCausalOrder } from '#shared/history/causal-order';
import { compareStamps } from '#shared/history/clock';
import { keyOf, type FoldedObject, type Head } from '#shared/history/fold';
import { foldAll } from '#shared/history/state';
import { isKnownPatch, type Change } from '#shared/model/change';
import { product, type MergeCore } from './replicas';

/** Ways in which programs like this one have gone wrong (reliability, section d), each put into the product's own core. */
export const faults: Record<string, MergeCore> = {
  'the last writer by the clock wins': {
    ...product,
    fold: (changes) => lastWins(changes.toSorted(compareStamps)),
  },
  'what arrives last wins': { ...product, fold: lastWins },
  'a deletion wins over any edit': { ...product, fold: (changes) => deadForEver(changes) },
  'conflicts are not told': { ...product, conflictsIn: () => [] },
  'rings are not cut': { ...product, ringCuts: () => new Map() },
  'gaps go unnoticed': {
    ...product,
    receive: (arriving, ledger) => {
      const fresh = arriving.filter(({ stream, author, seq }) => seq > ledger.lastSeq(stream, author));
      const { ordered, waiting } = inCausalOrder(fresh, (stream) => ledger.vector(stream));
      return { fresh: [...ordered, ...waiting], known: arriving.length - fresh.length };
    },
  },
  'forks go unnoticed': {
    ...product,
    receive: (arriving, ledger) => {
      const news = arriving.filter(({ stream, author, seq }) => seq > ledger.lastSeq(stream, author));
      return product.receive(news, ledger);
    },
  },
  'what an author had seen is not asked for': {
    ...product,
    fold: (changes) =>
      foldAll(
        changes.map((change) => ({
          ...change,
          patches: change.patches.filter(({ op }) => op !== 'ctx'),
        })),
      ),
  },
};

/** Keeps of each field what was said last in the order given. */
function lastWins(changes: readonly Change[]): Map<string, FoldedObject> {
  const objects = new Map<string, FoldedObject>();
  for (const { stream, author, seq, hlc, patches } of changes) {
    const stamp = { author, seq, hlc };
    for (const patch of patches.filter(isKnownPatch)) {
      if (patch.op !== 'put' && patch.op !== 'del') continue;
      const key = keyOf(patch.type, patch.id);
      const before = objects.get(key);
      if (patch.op === 'del') {
        if (before) objects.set(key, { ...before, puts: [] });
        continue;
      }
      const heads = Object.entries(patch.fields).map(([field, value]): [string, Head[]] => [
        field,
        [{ ...stamp, value }],
      ]);
      const { type, id } = patch;
      const made = before ?? { type, id, stream, fields: {}, puts: [], created: stamp, changed: stamp };
      const fields = { ...made.fields, ...Object.fromEntries(heads) };
      objects.set(key, { ...made, fields, puts: [stamp], changed: stamp });
    }
  }
  return objects;
}

function deadForEver(changes: readonly Change[]): Map<string, FoldedObject> {
  const objects = foldAll(changes);
  for (const { patches } of changes) {
    for (const patch of patches.filter(isKnownPatch)) {
      if (patch.op !== 'del') continue;
      const key = keyOf(patch.type, patch.id);
      const object = objects.get(key);
      if (object) objects.set(key, { ...object, puts: [] });
    }
  }
  return objects;
}
