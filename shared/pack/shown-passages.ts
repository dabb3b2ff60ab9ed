import { groupBy } from '../group-by';
import { shownFields, type FoldedObject } from '../history/fold';
import { isListed } from '../history/listed';
import type { FieldsOf } from '../model/entities';
import type { RoleName } from '../model/passage';
import { isPassageLink, passageLinks, type PassageLinkType } from './pack-objects';

/** A listed passage and its listed links, as they are shown: without who wrote what when. */
export type ShownPassage = {
  readonly id: string;
  readonly fields: FieldsOf<'passage'>;
  readonly links: readonly ShownLink[];
};

export type ShownLink = {
  readonly type: PassageLinkType;
  /** The actor, theme or implication at its other end. */
  readonly to: string;
  /** Of a `role`. */
  readonly role?: RoleName;
};

/** The passages among the objects of a document, in no order. `PackReader.shownPassages` has them of a pack. */
export function shownPassages(objects: Iterable<FoldedObject>): ShownPassage[] {
  const passages: FoldedObject[] = [];
  const links: { passage: string; link: ShownLink }[] = [];
  for (const object of objects) {
    if (!isListed(object)) continue;
    if (object.type === 'passage') passages.push(object);
    else if (isPassageLink(object.type)) links.push(linkOf(object.type, object));
  }
  const byPassage = groupBy(links, ({ passage }) => passage);
  return passages.map((object) => ({
    id: object.id,
    // What stands in lists has been checked against its kind's schema.
    fields: shownFields(object) as unknown as FieldsOf<'passage'>,
    links: (byPassage.get(object.id) ?? []).map(({ link }) => link),
  }));
}

function linkOf(type: PassageLinkType, object: FoldedObject): { passage: string; link: ShownLink } {
  const fields = shownFields(object) as Record<string, string>;
  const to = fields[passageLinks[type]] ?? '';
  // What is listed has a role that there is.
  const role = fields['role'] as RoleName;
  return { passage: fields['passage'] ?? '', link: type === 'role' ? { type, to, role } : { type, to } };
}
