import type { PageMark } from '../model/revision-file';
import type { EntityType, FieldsOf } from '../model/entities';

/** An object as it stands, with who made it. */
export type MaterialRow<Type extends EntityType> = FieldsOf<Type> & {
  readonly id: string;
  /** The document it was made in. */
  readonly stream: string;
  /** The author id of whoever made it. */
  readonly madeBy: string;
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
