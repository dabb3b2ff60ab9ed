import { acquaintance, propose, type Acquaintance } from '#shared/foreign-work/propose';
import { candidatesByName } from '#shared/foreign-work/candidate-names';
import type { CodeChoice } from '#shared/foreign-work/code-choice';
import { readMapping, type Mapping } from '#shared/foreign-work/mapping-file';
import { presentOf, type PresentObject } from '#shared/foreign-work/present';
import { takeIn } from '#shared/foreign-work/take-in';
import type { DocumentTaken, Taken } from '#shared/foreign-work/taking';
import { gazetteer } from '#shared/gazetteer/gazetteer';
import type { StreamDraft } from '#shared/history/write';
import type { ForeignWork } from '#shared/import/foreign-work';

const nothingByHand: Mapping = { basis: 'inferred', byHand: new Map() };

/** Takes the work of other programs into a bundle that is being made, file after file. */
export class WorkTaker {
  readonly #project: string;
  /** Whose the work is of which a file does not say by whom it is. */
  readonly #person: string;
  /** As it was parsed; without one, what is proposed is done. */
  readonly #mapping: unknown;
  readonly #candidateFor = candidatesByName(gazetteer());
  /** What was written so far, by type and id. */
  readonly #objects = new Map<string, PresentObject>();

  constructor(project: string, person: string, mapping?: unknown) {
    this.#project = project;
    this.#person = person;
    this.#mapping = mapping;
  }

  /** What its codes become, and which paths of the mapping none of them has. */
  choices(work: ForeignWork): { choices: CodeChoice[]; mapping: Mapping; unknown: readonly string[] } {
    const read = this.#mapping === undefined ? undefined : readMapping(this.#mapping, work);
    const sound = read && 'mapping' in read ? read : { mapping: nothingByHand, unknown: [] };
    return { ...sound, choices: propose(work, this.#known(), sound.mapping.byHand) };
  }

  take(work: ForeignWork, documents: readonly DocumentTaken[]): Taken {
    const { choices, mapping } = this.choices(work);
    const taken = takeIn({
      work,
      choices,
      people: [],
      nobody: this.#person,
      basis: mapping.basis,
      documents,
      project: this.#project,
      present: presentOf(this.#objects.values()),
      candidateFor: this.#candidateFor,
    });
    for (const stream of taken.streams) this.#remember(stream);
    return taken;
  }

  #known(): Acquaintance {
    const named = (type: string) =>
      [...this.#objects.values()]
        .filter((object) => object.type === type)
        .map(({ id, fields }) => ({ id, name: String((fields as { name?: unknown }).name) }));
    return acquaintance(named('actor'), named('theme'), this.#candidateFor);
  }

  #remember({ stream, patches }: StreamDraft): void {
    for (const patch of patches) {
      if (patch.op !== 'put') continue;
      const { type, id, fields } = patch;
      const before = this.#objects.get(`${type}:${id}`)?.fields ?? {};
      this.#objects.set(`${type}:${id}`, { type, id, stream, fields: { ...before, ...fields } });
    }
  }
}
