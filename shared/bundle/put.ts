import type { Json } from '../canonical-json';
import type { PutPatch } from '../model/change';
import type { EntityType, FieldsOf } from '../model/entities';

/** A put whose fields are those of its entity, checked by the compiler. */
export function put<Type extends EntityType>(
  type: Type,
  id: string,
  fields: Partial<FieldsOf<Type>>,
): PutPatch {
  return { op: 'put', type, id, fields: fields as Record<string, Json> };
}
