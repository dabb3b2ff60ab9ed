import type { EntityType, FieldsOf } from '../model/entities';
import type { Present } from './taking';

/** A living object: its fields as shown, and the stream it lives in. */
export type PresentObject = {
  readonly type: string;
  readonly id: string;
  readonly stream: string;
  readonly fields: object;
};

/** What a project holds, of its living objects: those of the register, and of the documents that work is taken on. */
export function presentOf(objects: Iterable<PresentObject>): Present {
  const byKey = new Map<string, object>();
  const copies = new Map<string, string>();
  const passages = new Map<string, string>();
  const judgements = new Map<string, string>();
  const monograms = new Set<string>();
  let actors = 0;
  for (const { type, id, stream, fields } of objects) {
    byKey.set(`${type}:${id}`, fields);
    if (isOf('layer', type, fields) && fields.kind === 'work') {
      const place = `${stream} ${fields.person}`;
      // Two machines may each have made one: the same is taken everywhere.
      if (id < (copies.get(place) ?? 'z')) copies.set(place, id);
    }
    if (isOf('passage', type, fields)) {
      const { layer, target } = fields;
      const [span, ...others] = target.spans;
      if (span && others.length === 0) passages.set(`${layer} ${span.start}-${span.end}`, id);
    }
    if (isOf('judgement', type, fields)) judgements.set(fields.layer, id);
    if (isOf('actor', type, fields)) {
      actors += 1;
      if (fields.monogram !== undefined) monograms.add(fields.monogram);
    }
  }
  return {
    // Rows are checked against the entity's schema when they are read.
    fields: <Type extends EntityType>(type: Type, id: string) =>
      byKey.get(`${type}:${id}`) as FieldsOf<Type> | undefined,
    copyOf: (document, person) => copies.get(`${document} ${person}`),
    passageAt: (copy, start, end) => passages.get(`${copy} ${start}-${end}`),
    judgementIn: (copy) => judgements.get(copy),
    monograms,
    actors,
  };
}

function isOf<Type extends EntityType>(wanted: Type, type: string, fields: object): fields is FieldsOf<Type> {
  return type === wanted && fields !== undefined;
}
