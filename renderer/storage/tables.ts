import type { FoldedObject } from '#shared/history/fold';
import type { EntityType, FieldsOf } from '#shared/model/entities';
import { isPassageLink, type PassageLinkType } from '#shared/pack/pack-objects';

/** What every row has beside its entity's own fields: where it is written, by whom and when, and how to fold on. */
export type RowBase = {
  id: string;
  /** The stream: a document's id, or the project's for what belongs to the register. */
  stream: string;
  /** Milliseconds since 1970 UTC, by the author's clock. */
  createdAt: number;
  createdBy: string;
  changedAt: number;
  folded: FoldedObject;
};

export type Row<Type extends EntityType> = RowBase & FieldsOf<Type>;
export type PassageRow = Row<'passage'> & { start: number; end: number; quote: string };
export type PassageLinkRow = Row<PassageLinkType>;
export type DocumentRow = Row<'document'> & {
  /** Its place among what was added in the same millisecond. */
  createdTick: number;
};

/** The table that holds the living objects of each kind, as a person reads them. */
export const tableOf = {
  person: 'people',
  actor: 'actors',
  alias: 'aliases',
  theme: 'themes',
  source: 'sources',
  recordedField: 'recordedFields',
  project: 'projects',
  guideline: 'guidelines',
  savedSearch: 'savedSearches',
  assignment: 'assignments',
  twin: 'twins',
  document: 'documents',
  layer: 'layers',
  passage: 'passages',
  appears: 'appearances',
  role: 'roles',
  labelled: 'labels',
  implication: 'implications',
  bears: 'bearings',
  affects: 'effects',
  conflictsWith: 'conflicts',
  judgement: 'judgements',
  thread: 'threads',
  review: 'reviews',
  decision: 'decisions',
} as const satisfies Record<EntityType, string>;

export type TableName = (typeof tableOf)[EntityType];

/**
 * The kinds whose objects lie in the pack of their document. Their rows hold what was changed since it was packed, and are
 * of one document each: what another stream writes under the same id is another object.
 */
export const packedTypes = [
  'passage',
  'appears',
  'role',
  'labelled',
  'bears',
] as const satisfies EntityType[];
export type PackedType = (typeof packedTypes)[number];

export function isPackedType(type: string): type is PackedType {
  return type === 'passage' || isPassageLink(type);
}

/** The indexes that the screens' queries use, and no others: an entry of one costs as much as half a row. The first is the key. */
export const indexes: Record<TableName, string> = {
  people: '&id',
  actors: '&id',
  aliases: '&id',
  themes: '&id',
  sources: '&id',
  recordedFields: '&id',
  projects: '&id',
  guidelines: '&id',
  savedSearches: '&id',
  assignments: '&id',
  twins: '&id',
  documents: '&id, address, [createdAt+createdTick]',
  layers: '&id, stream',
  passages: '&[stream+id]',
  appearances: '&[stream+id]',
  roles: '&[stream+id]',
  labels: '&[stream+id]',
  implications: '&id, stream',
  bearings: '&[stream+id], implication',
  effects: '&id, stream, implication',
  conflicts: '&id, stream',
  judgements: '&id, stream',
  threads: '&id, stream',
  reviews: '&id, stream',
  decisions: '&id, stream',
};
