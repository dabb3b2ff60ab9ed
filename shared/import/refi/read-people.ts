import { shortened } from '../../text/shortened';
import type { ForeignPerson } from '../foreign-work';
import { childrenOf, childOf, type XmlElement } from '../xml/element';
import { guidOf, plainGuid, type Ids } from './guid';

/** The people of a project, by GUID. One that something was made by and nobody describes is a person without a name. */
export class People {
  readonly list: ForeignPerson[] = [];
  readonly #places = new Map<string, number>();
  readonly #ids: Ids;
  /** Who made what does not say by whom. */
  readonly #maker: string | undefined;

  constructor(project: XmlElement, ids: Ids) {
    this.#ids = ids;
    this.#maker = guidOf(project, 'creatingUserGUID');
    const users = childOf(project, 'Users');
    for (const user of users ? childrenOf(users, 'User') : []) {
      const guid = guidOf(user);
      if (guid !== undefined && !this.#places.has(guid)) {
        this.#add(guid, user.attributes.get('name')?.trim(), user.attributes.get('id')?.trim());
      }
    }
  }

  /** The place of whoever made this, or, where it does not say, of whoever made what it belongs to or the project. */
  makerOf(element: XmlElement, otherwise?: number): number | undefined {
    return this.#placeOf(element.attributes.get('creatingUser')) ?? otherwise ?? this.#placeOf(this.#maker);
  }

  #placeOf(written: string | undefined): number | undefined {
    const guid = plainGuid(written);
    if (guid === undefined || /^[0-]*$/.test(guid)) return undefined;
    return this.#places.get(guid) ?? this.#add(guid);
  }

  #add(guid: string, name = '', initials = ''): number {
    const place = this.list.length;
    this.#places.set(guid, place);
    this.list.push({
      id: this.#ids.give(guid, ''),
      ...(name !== '' && { name: shortened(name, 200) }),
      // Some programs write the name again, or an address.
      ...(initials !== '' && initials.length <= 6 && { initials }),
    });
    return place;
  }
}
