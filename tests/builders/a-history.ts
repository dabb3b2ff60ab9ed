import * as fc from 'fast-check';
import { digestOfChange, type Change, type Patch } from '#shared/model/change';

/** The stream in which the histories here play: a project's register. */
export const STREAM = '00000000-0000-4000-8000-000000000001';

/** How far each author's clock is off, in milliseconds: up to ten years either way. */
export const skews = fc.array(fc.integer({ min: -315_360_000_000, max: 315_360_000_000 }), {
  minLength: 4,
  maxLength: 4,
});

export const authorId = (n: number): string => `0000000${n}-0000-4000-8000-00000000000a`;
export const objectId = (n: number): string => `0000000${n}-0000-4000-8000-00000000000b`;

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
