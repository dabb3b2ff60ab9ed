import { put } from '#shared/bundle/put';
import type { PutPatch } from '#shared/model/change';
import type { Implication } from '#shared/model/implication';
import { newId } from './ids';

/** The copy in which implications are that are given no other. */
export const LAYER = '10000000-0000-4000-8000-00000000000e';

/** An implication as a patch of its document. */
export function anImplication({
  id = newId(),
  ...fields
}: Partial<Implication> & { id?: string } = {}): PutPatch {
  return put('implication', id, {
    layer: LAYER,
    statement: 'Russia gains troops for a time.',
    basis: 'inferred',
    ...fields,
  });
}
