import { survivorOf } from '../model/survivor';
import type { Material } from './material';

/** What people and actors are called. */
export type Names = {
  /** An actor that was merged into another goes by the other's name. */
  readonly ofActor: (actor: string) => string;
  /** The id of the actor that an actor was merged into, in however many steps; its own where it was not. */
  readonly actorItBecame: (actor: string) => string;
  /** Whose copy it is; nothing where that person gave no name. */
  readonly ofLayer: (layer: string) => string | undefined;
  readonly ofAuthor: (author: string) => string | undefined;
};

/** For an actor who is not in the project any more. */
const NOBODY_KNOWN = 'somebody not in this project';

export function namesIn({
  actor: actors,
  layer: layers,
  person: people,
}: Pick<Material, 'actor' | 'layer' | 'person'>): Names {
  const byId = new Map(actors.map((actor) => [actor.id, actor]));
  const nameOf = new Map(people.map(({ id, name }) => [id, name]));
  const personOf = new Map(layers.map(({ id, person }) => [id, person]));
  const nameOfAuthor = new Map(people.flatMap(({ authors, name }) => authors.map((each) => [each, name])));
  const actorItBecame = (id: string): string => survivorOf(id, (each) => byId.get(each)?.mergedInto);
  return {
    actorItBecame,
    ofActor: (id) => byId.get(actorItBecame(id))?.name ?? NOBODY_KNOWN,
    ofLayer: (id) => nameOf.get(personOf.get(id) ?? ''),
    ofAuthor: (author) => nameOfAuthor.get(author),
  };
}
