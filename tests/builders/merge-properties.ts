import * as fc from 'fast-check';
import { canonicalJson } from '#shared/canonical-json';
import { compareStamps } from '#shared/history/clock';
import { isAlive, keyOf, shownHead, type FoldedObject } from '#shared/history/fold';
import { contextAfter } from '#shared/history/ledger';
import type { Change } from '#shared/model/change';
import { authorId, objectId, STREAM } from './a-history';
import { livesByDefinition, openPuts } from './by-definition';
import { allOf, fields, histories, objects, play, Replica, type MergeCore } from './replicas';

type Property = (core: MergeCore) => fc.IProperty<unknown>;

/** What holds of merging whatever happens (reliability, section d). Each is told by its definition, not by the product's. */
export const properties: Record<string, Property> = {
  'importing twice changes nothing': (core) =>
    fc.property(histories, (history) => {
      const [here, there] = play(history, core) as [Replica, Replica];
      here.take(there.changes);
      const once = foldedBy(core, here.changes);
      insist(here.take(there.changes) === 0, 'the second time something is new');
      insist(foldedBy(core, here.changes) === once, 'the second time something is different');
    }),

  'the fold depends on the set only, not on order or grouping': (core) =>
    fc.property(histories, fc.infiniteStream(fc.nat()), (history, random) => {
      const all = allOf(play(history, core));
      const shuffled = all
        .map((change) => ({ change, at: random.next().value }))
        .toSorted((a, b) => a.at - b.at)
        .map(({ change }) => change);
      const late = new Replica(core);
      arriveInGroups(late, shuffled, random);
      const expected = foldedBy(core, all);
      insist(foldedBy(core, shuffled) === expected, 'another order makes something else');
      insist(foldedBy(core, late.changes) === expected, 'another grouping makes something else');
    }),

  'after full exchange all colleagues agree': (core) =>
    fc.property(histories, (history) => {
      const replicas = play(history, core);
      const all = allOf(replicas);
      for (const here of replicas) for (const there of replicas) here.take(there.changes);
      for (const { changes } of replicas) {
        insist(changes.length === all.length, 'somebody lacks a change');
        insist(foldedBy(core, changes) === foldedBy(core, all), 'somebody sees something else');
      }
    }),

  'no value that nobody has seen and replaced is lost': (core) =>
    everyField((all, id, field, folded) => {
      const values = openPuts(all, id, field).map(({ value }) => canonicalJson(value));
      if (values.length === 0 || !folded) return;
      const kept = (folded.fields[field] ?? []).map(({ value }) => canonicalJson(value));
      insist(
        values.every((value) => kept.includes(value)),
        'a value is gone',
      );
      const isListed = core.conflictsIn(folded).includes(field);
      insist(isListed === new Set(values).size > 1, 'a conflict is not told');
    })(core),

  'what was seen and replaced is not shown, whatever the clocks say': (core) =>
    everyField((all, id, field, folded) => {
      const open = openPuts(all, id, field);
      const head = shownHead(folded?.fields[field] ?? []);
      if (!head) return;
      const isOpen = open.some(({ change }) => change.author === head.author && change.seq === head.seq);
      insist(isOpen, 'a value is shown that was replaced');
      insist(
        open.every(({ change }) => compareStamps(change, head) <= 0),
        'of values made apart not the latest is shown',
      );
    })(core),

  'an object is dead exactly when each of its puts had been seen by a deletion': (core) =>
    fc.property(histories, (history) => {
      const all = allOf(play(history, core));
      const folded = core.fold(all);
      for (const n of objects) {
        const lives = isAlive(folded.get(keyOf('actor', objectId(n))));
        insist(lives === livesByDefinition(all, objectId(n)), 'dead or alive against the definition');
      }
    }),

  'gaps are refused, and nothing has changed then': (core) =>
    fc.property(histories, fc.nat(), (history, at) => {
      const all = allOf(play(history, core));
      const followed = all.filter(({ author, seq }) =>
        all.some((other) => other.author === author && other.seq === seq + 1),
      );
      const missing = followed[at % Math.max(followed.length, 1)];
      fc.pre(missing !== undefined);
      const fresh = new Replica(core);
      const taken = fresh.take(all.filter((change) => change !== missing));
      insist(taken === undefined && fresh.changes.length === 0, 'a bundle with a gap was taken');
    }),

  'forks are refused, and nothing has changed then': (core) =>
    fc.property(histories, fc.nat(), (history, at) => {
      const all = allOf(play(history, core));
      const forked = all[at % Math.max(all.length, 1)];
      fc.pre(forked !== undefined);
      const here = new Replica(core);
      here.take(all);
      const before = here.changes.length;
      const other: Change = { ...forked, command: 'fork' };
      const taken = here.take(all.map((change) => (change === forked ? other : change)));
      insist(taken === undefined && here.changes.length === before, 'a fork was taken');
    }),

  'a bundle that withholds an author it depends on is refused': (core) =>
    fc.property(histories, (history) => {
      const all = allOf(play(history, core));
      for (const n of [0, 1, 2, 3]) {
        const withheld = authorId(n);
        const others = all.filter(({ author }) => author !== withheld);
        const isNeeded = others.some((change) => (contextAfter({}, change)[withheld] ?? 0) > 0);
        const taken = new Replica(core).take(others);
        insist((taken === undefined) === isNeeded, 'taken without what it builds on, or refused for nothing');
      }
    }),

  'trees stay forests, and only the oldest edge of a ring is cut': (core) =>
    fc.property(histories, (history) => {
      const folded = core.fold(allOf(play(history, core)));
      const cuts = core.ringCuts(folded.values());
      const above = (id: string): string | undefined => parentOf(folded, id);
      const kept = (id: string): string | undefined =>
        cuts.get(keyOf('actor', id))?.includes('partOf') ? undefined : above(id);
      for (const n of objects) insist(ringFrom(objectId(n), kept).length === 0, 'a ring is left');
      for (const key of cuts.keys()) {
        const ring = ringFrom(key.replace('actor:', ''), above);
        insist(ring.length > 0, 'an edge is cut that is in no ring');
        const oldest = ring.toSorted((a, b) => compareStamps(saidOf(folded, a), saidOf(folded, b)))[0];
        insist(keyOf('actor', oldest as string) === key, 'not the oldest edge is cut');
      }
    }),

  'bundles with what is new bring what whole ones bring': (core) =>
    fc.property(histories, fc.array(fc.nat(3), { maxLength: 6 }), (history, from) => {
      const replicas = play(history, core);
      const [whole, part] = [new Replica(core), new Replica(core)];
      for (const n of [...from, 0, 1, 2, 3]) {
        const there = replicas[n] as Replica;
        whole.take(there.changes);
        part.take(there.since(part.ledger.vector(STREAM)));
      }
      insist(foldedBy(core, whole.changes) === foldedBy(core, part.changes), 'something else came');
    }),
};

/** A property of every field of every object, in what all colleagues together have. */
function everyField(
  check: (all: readonly Change[], id: string, field: string, folded: FoldedObject | undefined) => void,
): Property {
  return (core) =>
    fc.property(histories, (history) => {
      const all = allOf(play(history, core));
      const folded = core.fold(all);
      for (const n of objects) {
        for (const field of fields) check(all, objectId(n), field, folded.get(keyOf('actor', objectId(n))));
      }
    });
}

function insist(holds: boolean, otherwise: string): void {
  if (!holds) throw new Error(otherwise);
}

/** What a set of changes makes, to be compared: every value that is kept, and who lives. */
function foldedBy(core: MergeCore, changes: readonly Change[]): string {
  const told = [...core.fold(changes)].map(([key, object]) => ({
    key,
    isAlive: isAlive(object),
    fields: Object.fromEntries(
      Object.entries(object.fields).map(([field, heads]) => [
        field,
        heads.map(({ author, seq, value }) => canonicalJson([author, seq, value])).toSorted(),
      ]),
    ),
  }));
  return canonicalJson(told.toSorted((a, b) => (a.key < b.key ? -1 : 1)));
}

/** Bundles of some changes each, in any order; what is refused comes again when more is there. */
function arriveInGroups(
  late: Replica,
  changes: readonly Change[],
  random: { next(): { value: number } },
): void {
  const groups: Change[][] = [];
  for (let from = 0; from < changes.length;) {
    const size = 1 + (random.next().value % 5);
    groups.push(changes.slice(from, from + size));
    from += size;
  }
  for (let waiting = groups; waiting.length > 0;) {
    // A bundle holds whole beginnings: what is before a change that is there comes with it when it is sent again.
    const again = waiting.filter((group) => late.take(group) === undefined);
    waiting = again.length === waiting.length ? joined(again) : again;
  }
}

function joined(groups: readonly Change[][]): Change[][] {
  const [first = [], second, ...others] = groups;
  return second ? [[...first, ...second], ...others] : [];
}

function parentOf(folded: ReadonlyMap<string, FoldedObject>, id: string): string | undefined {
  const object = folded.get(keyOf('actor', id));
  const value = isAlive(object) ? shownHead(object.fields['partOf'] ?? [])?.value : undefined;
  return typeof value === 'string' ? value : undefined;
}

function saidOf(folded: ReadonlyMap<string, FoldedObject>, id: string) {
  const head = shownHead(folded.get(keyOf('actor', id))?.fields['partOf'] ?? []);
  if (!head) throw new Error(`${id} hangs on nothing`);
  return head;
}

/** The ring on which an object stands; empty where it stands on none. */
function ringFrom(start: string, above: (id: string) => string | undefined): string[] {
  const path = [start];
  for (let at = above(start); at !== undefined; at = above(at)) {
    if (at === start) return path;
    if (path.includes(at)) return [];
    path.push(at);
  }
  return [];
}
