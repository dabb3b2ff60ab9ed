import type { XmlElement } from '../xml/element';

/** Ids of one file as they are compared: programs write them bare or in braces, in any case. */
export function guidOf(element: XmlElement, attribute = 'guid'): string | undefined {
  return plainGuid(element.attributes.get(attribute));
}

export function plainGuid(written: string | undefined): string | undefined {
  const plain = written
    ?.trim()
    .replace(/^\{|\}$/g, '')
    .toUpperCase()
    .slice(0, 100);
  return plain === '' ? undefined : plain;
}

/** Random enough to be met in one project of the world only (RFC 9562, versions 1 to 8). */
const isUnique = /^[0-9A-F]{8}-[0-9A-F]{4}-[1-8][0-9A-F]{3}-[89AB][0-9A-F]{3}-[0-9A-F]{12}$/;

/**
 * Gives each thing of one kind an id that stays the same when the file is written anew and is not met elsewhere: its GUID;
 * with the project's name where the GUID is a mere number, as NVivo for Mac writes; counted where two have the same.
 */
export class Ids {
  readonly #project: string;
  readonly #given = new Map<string, number>();

  constructor(project: string) {
    this.#project = project;
  }

  /** How many had an id that something before them had. */
  doubles = 0;

  /** @param otherwise stands for the GUID where there is none */
  give(guid: string | undefined, otherwise: string): string {
    const base = guid ?? otherwise;
    const id = isUnique.test(base) ? base : `${base} ${this.#project}`;
    const before = this.#given.get(id) ?? 0;
    this.#given.set(id, before + 1);
    if (before === 0) return id;
    if (guid !== undefined) this.doubles += 1;
    return `${id} #${before + 1}`;
  }
}
