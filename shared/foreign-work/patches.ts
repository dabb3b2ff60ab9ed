import type { Json } from '../canonical-json';
import type { StreamDraft } from '../history/write';
import type { KnownPatch } from '../model/change';
import type { EntityType, FieldsOf } from '../model/entities';
import type { Present } from './taking';

/** Collects patches by stream; what the project has is not made again, and nothing is made twice. */
export class Patches {
  readonly #present: Present;
  readonly #streams = new Map<string, KnownPatch[]>();
  readonly #made = new Map<string, object>();

  constructor(present: Present) {
    this.#present = present;
  }

  /** @returns whether it is new. */
  make<Type extends EntityType>(stream: string, type: Type, id: string, fields: FieldsOf<Type>): boolean {
    if (this.isThere(type, id)) return false;
    this.#made.set(`${type}:${id}`, fields);
    this.change(stream, type, id, fields);
    return true;
  }

  isThere(type: EntityType, id: string): boolean {
    return this.fields(type, id) !== undefined;
  }

  /** What the project has, or was made here, under this id. */
  fields<Type extends EntityType>(type: Type, id: string): FieldsOf<Type> | undefined {
    // Kept under its type and id as it was made.
    const made = this.#made.get(`${type}:${id}`) as FieldsOf<Type> | undefined;
    return made ?? this.#present.fields(type, id);
  }

  change<Type extends EntityType>(
    stream: string,
    type: Type,
    id: string,
    fields: Partial<FieldsOf<Type>>,
  ): void {
    const patches = this.#streams.get(stream) ?? [];
    this.#streams.set(stream, patches);
    // Entities are plain JSON, which their types do not say.
    patches.push({ op: 'put', type, id, fields: fields as Record<string, Json> });
  }

  get streams(): StreamDraft[] {
    return [...this.#streams].map(([stream, patches]) => ({ stream, patches }));
  }
}
