import { groupBy } from '../group-by';
import { isAlive, shownFields, type FoldedObject } from '../history/fold';
import type { EntityType, FieldsOf } from '../model/entities';
import { Outlets } from '../sources/outlets';
import type { SearchedRegister } from './searched';

/** What the register has to say to a search: who is meant by a name. @param objects those that stand in lists. */
export function searchedRegister(objects: readonly FoldedObject[]): SearchedRegister {
  const all = <Type extends EntityType>(type: Type): (FieldsOf<Type> & { id: string })[] =>
    objects
      .filter((object) => object.type === type && isAlive(object))
      // What stands in lists has been checked against its kind's schema.
      .map((object) => ({ ...(shownFields(object) as unknown as FieldsOf<Type>), id: object.id }));
  const aliases = groupBy(all('alias'), ({ actor }) => actor);
  return {
    actors: all('actor').map(({ id, name, note, partOf, mergedInto }) => ({
      id,
      name,
      aliases: (aliases.get(id) ?? []).map(({ text }) => text),
      ...(note !== undefined && { note }),
      ...(partOf !== undefined && { partOf }),
      ...(mergedInto !== undefined && { mergedInto }),
    })),
    themes: all('theme').map(({ id, name, parent, mergedInto }) => ({
      id,
      name,
      ...(parent !== undefined && { parent }),
      ...(mergedInto !== undefined && { mergedInto }),
    })),
    people: all('person').map(({ id, name, initials }) => ({
      id,
      ...(name !== undefined && { name }),
      ...(initials !== undefined && { initials }),
    })),
    outlets: Outlets.byName(all('source')),
  };
}
