import * as fc from 'fast-check';
import { digestOfChange, type Change, type KnownPatch, type Patch } from '#shared/model/change';
import { finishBatch } from '#shared/history/write';
import { Ledger } from '#shared/history/ledger';
import { inCausalOrder } from '#shared/history/causal-order';

/** The stream in which the histories here play: a project's register. */
export const STREAM = '00000000-0000-4000-8000-000000000001';

/** One thing that happens to one of several replicas: an author writes, or takes over what another has. */
export type Step =
  | { kind: 'write'; author: number; object: number; field: string; value: number }
  | { kind: 'delete'; author: number; object: number }
  | { kind: 'receive'; author: number; from: number };

const author = fc.integer({ min: 0, max: 3 });
const object = fc.integer({ min: 0, max: 2 });

export const steps: fc.Arbitrary<Step[]> = fc.array(
  fc.oneof(
    {
      weight: 5,
      arbitrary: fc.record({
        kind: fc.constant('write' as const),
        author,
        object,
        field: fc.constantFrom('name', 'note'),
        value: fc.integer({ min: 0, max: 9 }),
      }),
    },
    { weight: 1, arbitrary: fc.record({ kind: fc.constant('delete' as const), author, object }) },
    { weight: 3, arbitrary: fc.record({ kind: fc.constant('receive' as const), author, from: author }) },
  ),
  { maxLength: 60 },
);

/** How far each author's clock is off, in milliseconds: up to ten years either way. */
export const skews = fc.array(fc.integer({ min: -315_360_000_000, max: 315_360_000_000 }), {
  minLength: 4,
  maxLength: 4,
});

export const authorId = (n: number): string => `0000000${n}-0000-4000-8000-00000000000a`;
export const objectId = (n: number): string => `0000000${n}-0000-4000-8000-00000000000b`;

/** Plays the steps on four replicas. @returns what each of them has in the end. */
export function play(history: readonly Step[], clockSkews: readonly number[]): Change[][] {
  const replicas = [0, 1, 2, 3].map(() => ({ ledger: new Ledger(), changes: [] as Change[] }));
  history.forEach((step, at) => {
    const here = replicas[step.author];
    if (!here) return;
    if (step.kind === 'receive') {
      const there = replicas[step.from];
      const news = (there?.changes ?? []).filter(
        ({ author: who, seq }) => seq > here.ledger.lastSeq(STREAM, who),
      );
      for (const change of inCausalOrder(news, () => here.ledger.vector(STREAM)).ordered) {
        here.ledger.add(change);
        here.changes.push(change);
      }
      return;
    }
    const now = 1_700_000_000_000 + at * 1000 + (clockSkews[step.author] ?? 0);
    const draft = {
      batch: `0000${String(at).padStart(4, '0')}-0000-4000-8000-00000000000c`,
      command: 'test',
    };
    const patch = patchOf(step);
    const [change] = finishBatch(
      { ...draft, streams: [{ stream: STREAM, patches: [patch] }] },
      authorId(step.author),
      [Math.max(now, 0), 0],
      here.ledger,
    );
    if (!change) return;
    here.ledger.add(change);
    here.changes.push(change);
  });
  return replicas.map(({ changes }) => changes);
}

function patchOf(step: Exclude<Step, { kind: 'receive' }>): KnownPatch {
  const id = objectId(step.object);
  return step.kind === 'delete'
    ? { op: 'del', type: 'actor', id }
    : { op: 'put', type: 'actor', id, fields: { [step.field]: step.value } };
}

/** One change, for tests that need just one. */
export function aChange(parts: Partial<Change> & { patches?: Patch[] } = {}): Change {
  return {
    v: 1,
    stream: STREAM,
    author: authorId(0),
    seq: 1,
    hlc: [1_700_000_000_000, 0],
    batch: '00000000-0000-4000-8000-00000000000c',
    command: 'test',
    patches: [{ op: 'put', type: 'actor', id: objectId(0), fields: { name: 'Russia' } }],
    ...parts,
  };
}

/** The next change of the same author in the same stream. */
export function after(change: Change, patches: Patch[]): Change {
  return { ...change, seq: change.seq + 1, prev: digestOfChange(change), patches };
}
