import * as fc from 'fast-check';
import { conflictsIn, type FoldedObject } from '#shared/history/fold';
import { Ledger } from '#shared/history/ledger';
import { receive } from '#shared/history/receive';
import { ringCuts } from '#shared/history/rings';
import { foldAll } from '#shared/history/state';
import { finishBatch } from '#shared/history/write';
import type { Change, KnownPatch, Vector } from '#shared/model/change';
import { authorId, objectId, skews, STREAM } from './a-history';

/** What merging is made of: the product's own, or with a fault put in to see whether a test notices it. */
export type MergeCore = {
  readonly receive: typeof receive;
  readonly fold: (changes: readonly Change[]) => Map<string, FoldedObject>;
  readonly conflictsIn: typeof conflictsIn;
  readonly ringCuts: typeof ringCuts;
};

export const product: MergeCore = { receive, fold: foldAll, conflictsIn, ringCuts };

export const fields = ['name', 'note', 'partOf'] as const;
export const objects = [0, 1, 2];

/** One thing that happens to one of four colleagues: they write, or a bundle comes in, whole, with what is new, or late. */
type Step =
  | { kind: 'put'; author: number; object: number; field: (typeof fields)[number]; value: number }
  | { kind: 'del'; author: number; object: number }
  | { kind: 'take'; author: number; from: number; what: 'all' | 'new' | 'old' };

const author = fc.integer({ min: 0, max: 3 });
const object = fc.constantFrom(...objects);

const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({
      kind: fc.constant('put' as const),
      author,
      object,
      field: fc.constantFrom(...fields),
      value: fc.integer({ min: 0, max: 5 }),
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('del' as const), author, object }) },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant('take' as const),
      author,
      from: author,
      what: fc.constantFrom('all' as const, 'new' as const, 'old' as const),
    }),
  },
);

/** A colleague's project: what they wrote and what they took in, in the order in which it came. */
export class Replica {
  readonly changes: Change[] = [];
  readonly ledger = new Ledger();
  readonly #core: MergeCore;

  constructor(core: MergeCore) {
    this.#core = core;
  }

  write(n: number, patch: KnownPatch, ms: number): void {
    const batch = `0000${String(ms % 10_000).padStart(4, '0')}-0000-4000-8000-00000000000c`;
    const draft = { batch, command: 'test', streams: [{ stream: STREAM, patches: [patch] }] };
    this.#add(finishBatch(draft, authorId(n), [Math.max(ms, 0), 0], this.ledger));
  }

  /** Takes a bundle in. @returns how many changes were new, or nothing if it was refused. */
  take(bundle: readonly Change[]): number | undefined {
    const reception = this.#core.receive(bundle, this.ledger);
    if ('obstacle' in reception) return undefined;
    this.#add(reception.fresh);
    return reception.fresh.length;
  }

  /** What somebody does not have who has come this far. */
  since(vector: Vector): Change[] {
    return this.changes.filter(({ author: who, seq }) => seq > (vector[who] ?? 0));
  }

  #add(changes: readonly Change[]): void {
    for (const change of changes) {
      this.ledger.add(change);
      this.changes.push(change);
    }
  }
}

/** Histories of four colleagues, 60 steps long at most, whose clocks are off by up to ten years either way. */
export const histories = fc.record({ steps: fc.array(step, { maxLength: 60 }), skews });
export type History = { readonly steps: readonly Step[]; readonly skews: readonly number[] };

/** Plays a history. @returns what each of the four has in the end. */
export function play({ steps, skews: off }: History, core: MergeCore): Replica[] {
  const replicas = [0, 1, 2, 3].map(() => new Replica(core));
  const old = replicas.map(() => [] as Change[]);
  steps.forEach((each, at) => {
    const here = replicas[each.author] as Replica;
    if (each.kind !== 'take') {
      here.write(each.author, patchOf(each), 1_700_000_000_000 + at * 1000 + (off[each.author] ?? 0));
      return;
    }
    const there = replicas[each.from] as Replica;
    if (each.what === 'old') here.take(old[each.from] ?? []);
    else here.take(each.what === 'all' ? there.changes : there.since(here.ledger.vector(STREAM)));
    old[each.author] = [...here.changes];
  });
  return replicas;
}

/** Every change that anybody has, once. */
export function allOf(replicas: readonly Replica[]): Change[] {
  const all = replicas.flatMap(({ changes }) => changes);
  return [...new Map(all.map((change) => [`${change.author} ${change.seq}`, change])).values()];
}

function patchOf(each: Exclude<Step, { kind: 'take' }>): KnownPatch {
  const id = objectId(each.object);
  if (each.kind === 'del') return { op: 'del', type: 'actor', id };
  const value = each.field === 'partOf' ? objectId(each.value % objects.length) : each.value;
  return { op: 'put', type: 'actor', id, fields: { [each.field]: value } };
}
