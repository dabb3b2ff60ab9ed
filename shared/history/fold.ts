import { canonicalJson, type Json } from '../canonical-json';
import type { Change, DelPatch, KnownPatch, PutPatch, Vector } from '../model/change';
import { isKnownPatch } from '../model/change';
import { compareStamps, type Stamp } from './clock';
import { contextAfter } from './ledger';

/** A value that no later put has seen and replaced. Several for one field are a conflict. */
export type Head = Stamp & { readonly value: Json };

/** An object as the changes made it, with all that is needed to fold the next change into it. */
export type FoldedObject = {
  readonly type: string;
  readonly id: string;
  readonly stream: string;
  readonly fields: Readonly<Record<string, readonly Head[]>>;
  /** The puts that no deletion had seen: the object is alive while there is one. */
  readonly puts: readonly Stamp[];
  readonly created: Stamp;
  readonly changed: Stamp;
  /** Fields that are not followed, because together with others they would close a ring; see `ringCuts`. */
  readonly cut?: readonly string[];
};

/** Where the fold reads and writes objects; keys are made by `keyOf`. */
export type Objects = {
  get(key: string): FoldedObject | undefined;
  set(key: string, object: FoldedObject): unknown;
};

/** What each author had seen of others, by stream and author, as far as the fold has come. */
export type Contexts = Map<string, Vector>;

export function keyOf(type: string, id: string): string {
  return `${type}:${id}`;
}

export function contextKey({ stream, author }: Pick<Change, 'stream' | 'author'>): string {
  return `${stream} ${author}`;
}

/** The keys of the objects that a change speaks of: what must be at hand to fold it. */
export function objectsIn(change: Change): string[] {
  return change.patches.filter(isKnownPatch).flatMap((patch) => {
    const aim = asPutOrDel(patch, change.stream);
    return aim ? [keyOf(aim.type, aim.id)] : [];
  });
}

/**
 * Folds one change into the objects (reliability, section d). Changes come in causal order: an author's own in their
 * order, and after all that their `ctx` names. The outcome depends on the set of changes only.
 *
 * @param onPatch told of each patch with the object before it, so that the caller can work out its inverse.
 */
export function foldChange(
  change: Change,
  objects: Objects,
  contexts: Contexts,
  onPatch: (patch: PutPatch | DelPatch, before: FoldedObject | undefined) => void = () => undefined,
): void {
  const context = contextAfter(contexts.get(contextKey(change)) ?? {}, change);
  contexts.set(contextKey(change), context);
  for (const patch of change.patches) {
    const aim = isKnownPatch(patch) ? asPutOrDel(patch, change.stream) : undefined;
    if (!aim) continue;
    const key = keyOf(aim.type, aim.id);
    const before = objects.get(key);
    onPatch(aim, before);
    const after = foldPatch(aim, change, before, before ? pastOf(change, context, aim.unseen) : seesAll);
    if (after) objects.set(key, after);
  }
}

/** Where and by whom a patch was made. */
export type Origin = Stamp & { readonly stream: string };

/**
 * Folds one patch into its object.
 *
 * @param isSeen whether a stamp is in the patch's causal past. What is made here and now has seen all that is here.
 */
export function foldPatch(
  patch: PutPatch | DelPatch,
  origin: Origin,
  before: FoldedObject | undefined,
  isSeen: IsSeen,
): FoldedObject | undefined {
  return patch.op === 'put' ? put(patch, origin, before, isSeen) : del(before, isSeen);
}

export function isAlive(object: FoldedObject | undefined): object is FoldedObject {
  return object !== undefined && object.puts.length > 0;
}

/** The head that is shown: the greatest by clock, author, number. */
export function shownHead(heads: readonly Head[]): Head | undefined {
  let shown = heads[0];
  for (const head of heads) if (shown && compareStamps(shown, head) <= 0) shown = head;
  return shown;
}

/** The object's fields as shown; what is unset, or would close a ring, is absent. */
export function shownFields(object: FoldedObject): Record<string, Json> {
  const shown = saidFields(object);
  for (const field of object.cut ?? []) delete shown[field];
  return shown;
}

/** The value of each field that is set, also of one that is not followed. */
export function saidFields({ fields }: Pick<FoldedObject, 'fields'>): Record<string, Json> {
  const said: Record<string, Json> = {};
  for (const field of Object.keys(fields)) {
    const value = shownHead(fields[field] ?? [])?.value;
    if (value !== null && value !== undefined) said[field] = value;
  }
  return said;
}

/** The fields that have several values, none of which was made in sight of the others. */
export function conflictsIn(object: FoldedObject): string[] {
  return Object.entries(object.fields)
    .filter(([, heads]) => new Set(heads.map(({ value }) => canonicalJson(value))).size > 1)
    .map(([field]) => field)
    .toSorted();
}

/** A document's text is a field of the document, whose id is its stream's. */
export function asPutOrDel(patch: KnownPatch, stream: string): PutPatch | DelPatch | undefined {
  switch (patch.op) {
    case 'put':
    case 'del':
      return patch;
    case 'doc': {
      const { textDigest, blob, original } = patch;
      return {
        op: 'put',
        type: 'document',
        id: stream,
        fields: { revision: { textDigest, blob, original } },
      };
    }
    case 'ctx':
      return undefined;
  }
}

export type IsSeen = (stamp: Stamp) => boolean;

/** Whether a stamp is in the causal past of this change: its author's own work, and what they had of others. */
function pastOf(change: Change, context: Vector, unseen: PutPatch['unseen'] = []): IsSeen {
  const hidden = new Set(unseen.map(([author, seq]) => `${author} ${seq}`));
  return ({ author, seq }) => {
    if (author === change.author) return seq <= change.seq;
    return seq <= (context[author] ?? 0) && !hidden.has(`${author} ${seq}`);
  };
}

/** Of an object that there was not there is nothing that could have gone unseen. */
const seesAll: IsSeen = () => true;

function put(
  patch: PutPatch,
  origin: Origin,
  before: FoldedObject | undefined,
  isSeen: IsSeen,
): FoldedObject {
  const { author, seq, hlc } = origin;
  const stamp: Stamp = { author, seq, hlc };
  const fields: Record<string, readonly Head[]> = { ...before?.fields };
  for (const field of Object.keys(patch.fields)) {
    const head: Head = { author, seq, hlc, value: patch.fields[field] as Json };
    const heads = Object.hasOwn(fields, field) ? fields[field] : undefined;
    fields[field] = heads ? [...heads.filter((other) => !isSeen(other)), head] : [head];
  }
  // Most objects are put once: nothing needs to be compared.
  if (!before) {
    const { type, id } = patch;
    return { type, id, stream: origin.stream, fields, puts: [stamp], created: stamp, changed: stamp };
  }
  // What is said anew is followed, until all that hangs on one another is looked at again.
  const cut = before.cut?.filter((field) => !Object.hasOwn(patch.fields, field)) ?? [];
  return {
    type: patch.type,
    id: patch.id,
    stream: origin.stream,
    fields,
    ...(cut.length > 0 && { cut }),
    puts: [...before.puts.filter((other) => !isSame(other, stamp)), stamp],
    created: compareStamps(before.created, stamp) < 0 ? before.created : stamp,
    changed: compareStamps(before.changed, stamp) > 0 ? before.changed : stamp,
  };
}

/** A deletion removes only what its author had seen. One that comes before any put removes nothing. */
function del(before: FoldedObject | undefined, isSeen: IsSeen): FoldedObject | undefined {
  return before && { ...before, puts: before.puts.filter((stamp) => !isSeen(stamp)) };
}

function isSame(a: Stamp, b: Stamp): boolean {
  return a.author === b.author && a.seq === b.seq;
}
