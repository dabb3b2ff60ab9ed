import { foreignId } from './foreign-id';
import type { Patches } from './patches';
import type { Taking } from './taking';

/** Each person's copy of each document, made when the first thing goes into it. */
export class Copies {
  readonly #taking: Taking;
  readonly #patches: Patches;
  readonly #people: readonly string[];
  readonly #known = new Map<string, string>();

  /** @param people the id of each person of the file in the project */
  constructor(taking: Taking, patches: Patches, people: readonly string[]) {
    this.#taking = taking;
    this.#patches = patches;
    this.#people = people;
  }

  person(by: number | undefined): string {
    return (by === undefined ? undefined : this.#people[by]) ?? this.#taking.nobody;
  }

  of(document: string, by: number | undefined): string {
    const person = this.person(by);
    const place = `${document} ${person}`;
    const copy = this.#known.get(place) ?? this.#make(document, person);
    this.#known.set(place, copy);
    return copy;
  }

  #make(document: string, person: string): string {
    const present = this.#taking.present.copyOf(document, person);
    if (present !== undefined) return present;
    const copy = foreignId('layer', document, person);
    this.#patches.make(document, 'layer', copy, { person, kind: 'work' });
    return copy;
  }
}
