import { shownFields, type FoldedObject } from '../history/fold';
import { isListed } from '../history/listed';
import type { EntityType, FieldsOf } from '../model/entities';
import type { PageMark } from '../model/revision-file';

/** An object as it stands, with who made it. */
export type MaterialRow<Type extends EntityType> = FieldsOf<Type> & {
  readonly id: string;
  /** The document it was made in. */
  readonly stream: string;
  /** The author id of whoever made it. */
  readonly madeBy: string;
  /** Milliseconds since 1970. */
  readonly madeAt: number;
};

/** The kinds of objects that a brief is made of. */
export const materialTypes = [
  'implication',
  'affects',
  'bears',
  'conflictsWith',
  'review',
  'passage',
  'role',
  'layer',
  'actor',
  'person',
  'document',
  'source',
  'twin',
] as const satisfies readonly EntityType[];
export type MaterialType = (typeof materialTypes)[number];

/**
 * What a brief is made of, wherever it is read from. Of a large project it holds what its findings touch; more does no
 * harm.
 */
export type Material = {
  readonly [Type in MaterialType]: readonly MaterialRow<Type>[];
} & {
  /** Where the pages of a document's text begin, in order; none for a text without pages. */
  readonly pagesOf: (document: string) => readonly PageMark[];
};

/** A listed object as a row. Its type is for the caller to know. */
export function materialRow<Type extends EntityType>(object: FoldedObject): MaterialRow<Type> {
  const { id, stream, created } = object;
  const row = { ...shownFields(object), id, stream, madeBy: created.author, madeAt: created.hlc[0] };
  // What stands in lists has been checked against its kind's schema.
  return row as unknown as MaterialRow<Type>;
}

/** The material that objects make. What stands in no list, and what no brief is made of, is passed by. */
export function materialFrom(objects: Iterable<FoldedObject>, pagesOf: Material['pagesOf']): Material {
  const rows = new Map<string, unknown[]>(materialTypes.map((type) => [type, []]));
  for (const object of objects) if (isListed(object)) rows.get(object.type)?.push(materialRow(object));
  // What stands in lists has been checked against its kind's schema.
  return { ...Object.fromEntries(rows), pagesOf } as Material;
}
