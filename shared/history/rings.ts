import { compareStamps, type Stamp } from './clock';
import { isAlive, keyOf, shownHead, type FoldedObject } from './fold';

/** The fields by which objects of a type hang on others of it: each makes a tree of its own. */
const treeFields: ReadonlyMap<string, readonly string[]> = new Map([
  ['actor', ['partOf', 'mergedInto']],
  ['theme', ['parent', 'mergedInto']],
  ['thread', ['replyTo']],
]);

/** What an object hangs on, and who said so when. */
type Edge = { readonly to: string; readonly said: Stamp };

/**
 * The fields that are not to be followed, by the keys of their objects, so that trees stay trees (reliability, section d,
 * rule 4). Two people who each hang one object below the other's close a ring between them without seeing it: of each ring
 * the edge that was said first is cut. Nothing is changed, and what was said shows again once the ring is opened elsewhere.
 * Proportional to the objects given.
 *
 * @param objects of any types and streams; only the living count.
 */
export function ringCuts(objects: Iterable<FoldedObject>): Map<string, readonly string[]> {
  const trees = new Map<string, Map<string, Edge>>();
  for (const object of objects) {
    for (const field of treeFields.get(object.type) ?? []) {
      const head = isAlive(object) ? shownHead(object.fields[field] ?? []) : undefined;
      if (typeof head?.value !== 'string') continue;
      const tree = `${object.type} ${field}`;
      const edges = trees.get(tree) ?? new Map<string, Edge>();
      trees.set(tree, edges.set(object.id, { to: head.value, said: head }));
    }
  }
  const cuts = new Map<string, readonly string[]>();
  for (const [tree, edges] of trees) {
    const [type, field] = tree.split(' ') as [string, string];
    for (const ring of ringsIn(edges)) {
      const key = keyOf(type, oldestIn(ring, edges));
      cuts.set(key, [...(cuts.get(key) ?? []), field].toSorted());
    }
  }
  return cuts;
}

/** Whether an object says what it hangs on: whoever changes it may close a ring or open one. */
export function hangsOnSomething({ type, fields }: FoldedObject): boolean {
  return (treeFields.get(type) ?? []).some((field) => Object.hasOwn(fields, field));
}

/**
 * Cuts the rings among objects, and lets go of what was cut of rings that are open again.
 *
 * @param objects all of a project, or at least all of the types that are among them; those that change are replaced.
 */
export function cutRings(objects: Map<string, FoldedObject>): void {
  const cuts = ringCuts(objects.values());
  for (const [key, object] of objects) {
    const cut = cuts.get(key);
    if (cut?.join() === object.cut?.join()) continue;
    const { cut: _, ...whole } = object;
    objects.set(key, cut ? { ...whole, cut } : whole);
  }
}

/** Each object hangs on one other at most, so no two rings share an object. */
function ringsIn(edges: ReadonlyMap<string, Edge>): string[][] {
  const rings: string[][] = [];
  const visited = new Set<string>();
  for (const start of edges.keys()) {
    const path: string[] = [];
    let at: string | undefined = start;
    while (at !== undefined && edges.has(at) && !visited.has(at)) {
      visited.add(at);
      path.push(at);
      at = edges.get(at)?.to;
    }
    const from = at === undefined ? -1 : path.indexOf(at);
    if (from >= 0) rings.push(path.slice(from));
  }
  return rings;
}

function oldestIn(ring: readonly string[], edges: ReadonlyMap<string, Edge>): string {
  const saidOf = (id: string): Stamp => (edges.get(id) as Edge).said;
  return ring.reduce((oldest, id) => (compareStamps(saidOf(id), saidOf(oldest)) < 0 ? id : oldest));
}
