import { put } from '#shared/bundle/put';
import type { PutPatch } from '#shared/model/change';
import type { Actor } from '#shared/model/actor';
import { newId } from './ids';

/** An actor as a patch of the register. */
export function anActor({ id = newId(), ...fields }: Partial<Actor> & { id?: string } = {}): PutPatch {
  return put('actor', id, { name: 'Russia', ...fields });
}
