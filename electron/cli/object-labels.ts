import type { Json } from '#shared/canonical-json';
import type { State, StateObject } from '#shared/history/state';
import type { Passage } from '#shared/model/passage';

/** By which field a person knows an object of a type. */
const namedBy: ReadonlyMap<string, string> = new Map([
  ['actor', 'name'],
  ['alias', 'text'],
  ['theme', 'name'],
  ['person', 'name'],
  ['project', 'name'],
  ['source', 'name'],
  ['savedSearch', 'name'],
  ['recordedField', 'key'],
  ['document', 'title'],
  ['implication', 'statement'],
  ['judgement', 'bottomLine'],
  ['thread', 'text'],
]);

/** The ends of links, and what else a link says of itself. */
const ends: ReadonlyMap<string, readonly [field: string, type: string][]> = new Map([
  [
    'appears',
    [
      ['actor', 'actor'],
      ['passage', 'passage'],
    ],
  ],
  [
    'role',
    [
      ['actor', 'actor'],
      ['passage', 'passage'],
    ],
  ],
  [
    'labelled',
    [
      ['theme', 'theme'],
      ['passage', 'passage'],
    ],
  ],
  [
    'bears',
    [
      ['passage', 'passage'],
      ['implication', 'implication'],
    ],
  ],
  [
    'affects',
    [
      ['implication', 'implication'],
      ['actor', 'actor'],
    ],
  ],
  [
    'conflictsWith',
    [
      ['a', 'implication'],
      ['b', 'implication'],
    ],
  ],
  [
    'twin',
    [
      ['a', 'document'],
      ['b', 'document'],
    ],
  ],
]);

/** What the objects of a state are called in a line. */
export class ObjectLabels {
  readonly #state: State;
  readonly #byId = new Map<string, ReadonlyMap<string, StateObject>>();

  constructor(state: State) {
    this.#state = state;
  }

  /** An object's name, its words, or what it links; its id where it has none of that. */
  of(type: string, id: string): string {
    const object = this.#find(type, id);
    if (!object) return id;
    const linked = ends.get(type)?.map(([field, of]) => this.of(of, textOf(object[field]) ?? ''));
    if (linked) return [textOf(object['role']), linked.join(' – ')].filter(Boolean).join(': ');
    if (type === 'passage') return quoteOf(object) ?? id;
    return textOf(object[namedBy.get(type) ?? '']) ?? id;
  }

  #find(type: string, id: string): StateObject | undefined {
    const known = this.#byId.get(type) ?? new Map(this.#state[type]?.map((object) => [object.id, object]));
    this.#byId.set(type, known);
    return known.get(id);
  }
}

function quoteOf(passage: StateObject): string | undefined {
  const target = passage['target'] as Passage['target'] | undefined;
  return target && `“${target.spans.map(({ quote }) => quote).join(' … ')}”`;
}

function textOf(value: Json | undefined): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}
