import type { EntityType, FieldsOf } from '../model/entities';
import type { Present } from './taking';

/** A living object: its fields as shown, and the stream it lives in. */
export type PresentObject = {
  readonly type: string;
  readonly id: string;
  readonly stream: string;
  readonly fields: object;
};

/**
 * What a project holds, as far as it is known, of its living objects: those of the register, and of the documents that
 * work is taken on.
 */
export class Presence {
  readonly #byKey = new Map<string, object>();
  readonly #copies = new Map<string, string>();
  readonly #passages = new Map<string, string>();
  readonly #judgements = new Map<string, string>();
  readonly #monograms = new Set<string>();
  #actors = 0;

  add({ type, id, stream, fields }: PresentObject): void {
    this.#byKey.set(`${type}:${id}`, fields);
    if (isOf('layer', type, fields) && fields.kind === 'work') {
      const place = `${stream} ${fields.person}`;
      // Two machines may each have made one: the same is taken everywhere.
      if (id < (this.#copies.get(place) ?? 'z')) this.#copies.set(place, id);
    }
    if (isOf('passage', type, fields)) {
      const { layer, target } = fields;
      const [span, ...others] = target.spans;
      if (span && others.length === 0) this.#passages.set(`${layer} ${span.start}-${span.end}`, id);
    }
    if (isOf('judgement', type, fields)) this.#judgements.set(fields.layer, id);
    if (isOf('actor', type, fields)) {
      this.#actors += 1;
      if (fields.monogram !== undefined) this.#monograms.add(fields.monogram);
    }
  }

  get present(): Present {
    return {
      // Rows are checked against the entity's schema when they are read.
      fields: <Type extends EntityType>(type: Type, id: string) =>
        this.#byKey.get(`${type}:${id}`) as FieldsOf<Type> | undefined,
      copyOf: (document, person) => this.#copies.get(`${document} ${person}`),
      passageAt: (copy, start, end) => this.#passages.get(`${copy} ${start}-${end}`),
      judgementIn: (copy) => this.#judgements.get(copy),
      monograms: this.#monograms,
      actors: this.#actors,
    };
  }
}

/** The same, of objects that are at hand. */
export function presentOf(objects: Iterable<PresentObject>): Present {
  const presence = new Presence();
  for (const object of objects) presence.add(object);
  return presence.present;
}

function isOf<Type extends EntityType>(wanted: Type, type: string, fields: object): fields is FieldsOf<Type> {
  return type === wanted && fields !== undefined;
}
