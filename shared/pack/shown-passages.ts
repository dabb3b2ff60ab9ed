import { groupBy } from '../group-by';
import { shownFields, type FoldedObject } from '../history/fold';
import { isListed } from '../history/listed';
import type { FieldsOf } from '../model/entities';
import type { Stance } from '../model/implication';
import type { RoleName } from '../model/passage';
import { isPassageLink, passageLinks, type PassageLinkType } from './pack-objects';

/** A listed passage and its listed links, as they are shown: without who wrote what. */
export type ShownPassage = {
  readonly id: string;
  /** Milliseconds since 1970 UTC, by the author's clock. */
  readonly madeAt: number;
  readonly fields: FieldsOf<'passage'>;
  readonly links: readonly ShownLink[];
};

export type ShownLink = {
  readonly type: PassageLinkType;
  /** The actor, theme or implication at its other end. */
  readonly to: string;
  /** Of a `role`. */
  readonly role?: RoleName;
  /** Of a `bears`. */
  readonly stance?: Stance;
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
    madeAt: object.created.hlc[0],
    // What stands in lists has been checked against its kind's schema.
    fields: shownFields(object) as unknown as FieldsOf<'passage'>,
    links: (byPassage.get(object.id) ?? []).map(({ link }) => link),
  }));
}

function linkOf(type: PassageLinkType, object: FoldedObject): { passage: string; link: ShownLink } {
  const fields = shownFields(object) as Record<string, string>;
  return {
    passage: fields['passage'] ?? '',
    link: { type, to: fields[passageLinks[type]] ?? '', ...linkWords(type, fields) },
  };
}

/** What a link says beside what it joins, from its shown fields. */
export function linkWords(
  type: PassageLinkType,
  fields: Readonly<Record<string, unknown>>,
): Pick<ShownLink, 'role' | 'stance'> {
  // What is listed has a role, or a stance, that there is.
  if (type === 'role') return { role: fields['role'] as RoleName };
  return type === 'bears' ? { stance: fields['stance'] as Stance } : {};
}
