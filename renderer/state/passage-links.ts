import type { FieldsOf } from '#shared/model/entities';
import { isPassageLink, passageLinks, type PassageLinkType } from '#shared/pack/pack-objects';
import type { PassageLink } from './passage-view';
import type { Workspace } from './workspace';

/** What hangs on which passage: read from the pack when it is asked for, and for the rest kept up with each change. */
export class PassageLinks {
  readonly #workspace: Workspace;
  /** Of the links that are not in the pack on their passage: those of each passage, by key. */
  readonly #links = new Map<string, Map<string, PassageLink>>();
  readonly #passageOf = new Map<string, string>();
  /** The passages on which they put an actor, theme or implication, by its id. */
  readonly #showing = new Map<string, Set<string>>();

  constructor(workspace: Workspace) {
    this.#workspace = workspace;
    for (const type of Object.keys(passageLinks) as PassageLinkType[]) {
      for (const id of workspace.heldIds(type)) this.follow(type, id);
    }
    for (const key of workspace.pack?.looseLinks() ?? []) {
      const link = linkOf(key);
      if (link) this.follow(link.type, link.id);
    }
  }

  /** The links of a passage; some may have been removed since. */
  of(passage: string): PassageLink[] {
    const { pack } = this.#workspace;
    const number = pack?.passageNumber(passage);
    const links = new Map<string, PassageLink>(this.#links.get(passage));
    for (const key of number === undefined ? [] : (pack?.linksOf(number) ?? [])) {
      const link = linkOf(key);
      if (link) links.set(key, link);
    }
    return [...links.values()];
  }

  /** Notes a link that came or went. @returns the passage it concerns. */
  follow(type: PassageLinkType, id: string): string | undefined {
    const key = `${type}:${id}`;
    const known = this.#passageOf.get(key);
    const fields = this.#workspace.fields(type, id);
    // One that goes again may be in the pack, and its passage known from there.
    if (!fields) return known ?? this.#passageEver(key);
    const links = this.#links.get(fields.passage) ?? new Map<string, PassageLink>();
    this.#links.set(fields.passage, links.set(key, { type, id }));
    this.#passageOf.set(key, fields.passage);
    const other = otherEnd(fields);
    this.#showing.set(other, (this.#showing.get(other) ?? new Set<string>()).add(fields.passage));
    return fields.passage;
  }

  /** The passages that show an actor, theme or implication, or did. */
  showing(id: string): Set<string> {
    const { pack } = this.#workspace;
    const packed = pack?.passagesWith(id).map((at) => pack.passageId(at)) ?? [];
    return new Set([...packed, ...(this.#showing.get(id) ?? [])]);
  }

  #passageEver(key: string): string | undefined {
    const link = linkOf(key);
    const object = link && this.#workspace.findEver(link.type, link.id);
    const passage = object?.fields['passage']?.[0]?.value;
    return typeof passage === 'string' ? passage : undefined;
  }
}

function linkOf(key: string): PassageLink | undefined {
  const [type = '', id = ''] = key.split(':');
  return isPassageLink(type) ? { type, id } : undefined;
}

/** Whom or what a link puts on its passage. */
function otherEnd(link: FieldsOf<PassageLinkType>): string {
  if ('actor' in link) return link.actor;
  return 'theme' in link ? link.theme : link.implication;
}
