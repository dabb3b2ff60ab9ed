import { shownFields, type FoldedObject } from '#shared/history/fold';
import type { Document } from '#shared/model/document';
import { isPassageField, type FieldHome } from '#shared/model/recording';
import type { ActorEntry } from './actors';
import type { ImplicationEntry } from './implications';
import type { PassageView } from './passage-view';
import { isInPlace, isSet, type FieldSetting, type Recording } from './recording';

/** One thing that is missing. */
export type Lack =
  | { readonly what: 'nobody' | 'type' | 'evidence' | 'likelihood' | 'affected' | 'source' }
  | { readonly what: 'role'; readonly actor: string }
  /** A field that the project requires, by its key. */
  | { readonly what: 'field'; readonly field: string };

/** Something that is not finished, and what is missing in it. */
export type Untidy = {
  readonly kind: 'passage' | 'implication' | 'actor' | 'document';
  readonly id: string;
  /** How a person knows it: what it quotes or states, or its name. */
  readonly title: string;
  readonly lacks: readonly Lack[];
};

/** What of the open document is looked through beside its passages. */
export type Work = {
  /** Whether an actor is in a passage of the copy. */
  readonly isInPassage: (actor: string) => boolean;
  readonly implications: readonly ImplicationEntry[];
  readonly actors: readonly ActorEntry[];
  readonly document: FoldedObject | undefined;
  /** The copy to be tidied: a colleague's is the colleague's. */
  readonly layer: string | undefined;
  /** What the project requires, of whichever kind of thing. */
  readonly required: readonly FieldSetting[];
  /** Whether this copy says anything of the article as a whole. */
  readonly isJudged: boolean;
};

/** What is unfinished in one's own copy beside its passages: implications, actors, the document. */
export function untidyIn(work: Work): Untidy[] {
  const { isInPassage, implications, actors, document, layer, required } = work;
  const ownImplications = ofCopy(implications, layer);
  const affected = new Set(ownImplications.flatMap((one) => one.affected.map(({ actor }) => actor)));
  return [
    ...untidyImplications(ownImplications, required),
    ...actors
      .filter(({ id, type }) => !type && (affected.has(id) || isInPassage(id)))
      .map(({ id, name }) => ({
        kind: 'actor' as const,
        id,
        title: name,
        lacks: [{ what: 'type' } as const],
      })),
    ...(document && layer ? [untidyDocument(document, work)] : []),
  ].filter(({ lacks }) => lacks.length > 0);
}

/** Whether something is missing in a passage. */
export function isUntidy(passage: PassageView, required: readonly FieldSetting[] = []): boolean {
  return lacksOfPassage(passage, required).length > 0;
}

/** The same thing under one name, among all that is untidy. */
export function keyOfUntidy({ kind, id }: Untidy): string {
  return `${kind}:${id}`;
}

/** The fields without which something is not finished, beside what is always asked for. */
export function requiredIn(recording: Recording): readonly FieldSetting[] {
  const known = lastRequired.get(recording);
  if (known) return known;
  const required = recording.fields.filter(({ key, level }) => level === 'required' && !always.has(key));
  lastRequired.set(recording, required);
  return required;
}

/** Asked for whatever the project says, or not by a field of the thing itself. */
const always: ReadonlySet<string> = new Set(['actors', 'roles', 'affected', 'likelihood', 'themes']);
const lastRequired = new WeakMap<Recording, readonly FieldSetting[]>();

/** What is missing in a passage. */
export function lacksOfPassage(
  { actors, recorded }: Pick<PassageView, 'actors' | 'recorded'>,
  required: readonly FieldSetting[],
): Lack[] {
  // A reason not to mark a stretch says nothing about anybody.
  if (recorded.doNotMark) return [];
  return [
    ...(actors.length === 0 ? [{ what: 'nobody' } as const] : []),
    ...actors
      .filter(({ roles }) => roles.length === 0)
      .map(({ name }) => ({ what: 'role', actor: name }) as const),
    ...missingOn('passage', required, (key) => valueIn(key, recorded)).filter(
      ({ field }) => !isRecorded(field, recorded, actors),
    ),
  ];
}

/** A speaker among the actors says who says it. */
function isRecorded(
  field: string,
  recorded: PassageView['recorded'],
  actors: PassageView['actors'],
): boolean {
  if (field === 'voice' && actors.some(({ roles }) => roles.includes('speaks'))) return true;
  return isSet(valueIn(field, recorded));
}

function valueIn(field: string, recorded: PassageView['recorded']): unknown {
  return isPassageField(field) ? recorded[field] : recorded.own?.[field];
}

/** The required fields in place there that hold nothing. */
function missingOn(
  home: FieldHome,
  required: readonly FieldSetting[],
  valueOf: (key: string) => unknown,
): { what: 'field'; field: string }[] {
  return required
    .filter((field) => field.on === home && isInPlace(field, valueOf) && !isSet(valueOf(field.key)))
    .map(({ key }) => ({ what: 'field', field: key }));
}

/** The same array for the same implications and copy, so that what is worked out of it holds. */
function ofCopy(
  implications: readonly ImplicationEntry[],
  layer: string | undefined,
): readonly ImplicationEntry[] {
  const known = lastCopies.get(implications);
  if (known && known.layer === layer) return known.own;
  const own = implications.filter((implication) => implication.layer === layer);
  lastCopies.set(implications, { layer, own });
  return own;
}

type Copy = { layer: string | undefined; own: readonly ImplicationEntry[] };
const lastCopies = new WeakMap<readonly ImplicationEntry[], Copy>();

function untidyImplications(
  implications: readonly ImplicationEntry[],
  required: readonly FieldSetting[],
): readonly Untidy[] {
  const known = lastUntidy.get(implications);
  if (known?.required === required) return known.untidy;
  const untidy = implications.flatMap((implication): Untidy[] => {
    const lacks = lacksOfImplication(implication, required);
    const { id, statement: title } = implication;
    return lacks.length > 0 ? [{ kind: 'implication', id, title, lacks }] : [];
  });
  lastUntidy.set(implications, { required, untidy });
  return untidy;
}

type UntidyOf = { required: readonly FieldSetting[]; untidy: readonly Untidy[] };
const lastUntidy = new WeakMap<readonly ImplicationEntry[], UntidyOf>();

function lacksOfImplication(implication: ImplicationEntry, required: readonly FieldSetting[]): Lack[] {
  const { evidence, likelihood, affected, basis, conflicts, recorded } = implication;
  // Confidence belongs to a likelihood; what one assumes and would look for, to one's own inference.
  const isAskedFor = (key: string): boolean =>
    key === 'confidence' ? likelihood !== undefined : !ofInference.has(key) || basis === 'inferred';
  const valueOf = (key: string): unknown => (key === 'conflictsWith' ? conflicts : recorded[key]);
  return [
    ...(evidence === 0 ? [{ what: 'evidence' } as const] : []),
    ...(likelihood === undefined ? [{ what: 'likelihood' } as const] : []),
    ...(affected.length === 0 ? [{ what: 'affected' } as const] : []),
    ...missingOn('implication', required, valueOf).filter(({ field }) => isAskedFor(field)),
  ];
}

const ofInference: ReadonlySet<string> = new Set(['assumption', 'indicator']);

function untidyDocument(document: FoldedObject, { required, isJudged }: Work): Untidy {
  // What is listed as a document has been checked to be one.
  const fields = shownFields(document) as Document;
  const isSourced = fields.publisher ?? fields.author ?? fields.address ?? fields.source;
  return {
    kind: 'document',
    id: document.id,
    title: fields.title,
    lacks: [
      ...(isSourced === undefined ? [{ what: 'source' } as const] : []),
      ...missingOn('document', required, () => isJudged || undefined),
    ],
  };
}
