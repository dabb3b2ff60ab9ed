import { isAlive, shownFields, type FoldedObject } from '#shared/history/fold';
import { foldAll } from '#shared/history/state';
import { groupBy } from '#shared/group-by';
import type { BundleFinding } from '#shared/ipc/contract';
import type { Change, Patch } from '#shared/model/change';

/** What a person is shown of what changes hold. */
export type Shelf = Pick<BundleFinding, 'name' | 'people'> & {
  readonly documents: { readonly stream: string; readonly title: string; readonly passages: number }[];
};

export const emptyShelf = (): Shelf => ({ name: '', people: [], documents: [] });

const SHOWN: ReadonlySet<string> = new Set(['project', 'person', 'document', 'layer', 'passage']);
const FIELDS = ['name', 'title', 'kind', 'layer'];

/** A change with what a shelf shows of it, and its order: a tenth of it. */
export function shownOf(change: Change): Change {
  return { ...change, patches: change.patches.flatMap(shownPatch) };
}

/** Adds what all changes of one stream make. */
export function shelve(shelf: Shelf, changes: readonly Change[]): Shelf {
  const known = new Map(changes.map((change) => [`${change.author} ${change.seq}`, change]));
  const objects = [...foldAll([...known.values()].map(shownOf)).values()].filter(isAlive);
  const gold = new Set(
    ofType(objects, 'layer').flatMap((layer) => (textOf(layer, 'kind') === 'gold' ? [layer.id] : [])),
  );
  // What was settled as gold shows in review alone.
  const passages = ofType(objects, 'passage').filter((passage) => !gold.has(textOf(passage, 'layer')));
  const byStream = groupBy(passages, ({ stream }) => stream);
  shelf.people.push(...ofType(objects, 'person').map(nameOf).filter(Boolean));
  for (const document of ofType(objects, 'document')) {
    const { stream } = document;
    shelf.documents.push({
      stream,
      title: textOf(document, 'title'),
      passages: byStream.get(stream)?.length ?? 0,
    });
  }
  return { ...shelf, name: shelf.name || (ofType(objects, 'project').map(nameOf)[0] ?? '') };
}

function shownPatch(patch: Patch): Patch[] {
  if (patch.op === 'ctx') return [patch];
  if (patch.op !== 'put' && patch.op !== 'del') return [];
  if (!('type' in patch) || !SHOWN.has(patch.type as string)) return [];
  if (patch.op === 'del' || !('fields' in patch)) return [patch];
  const fields = patch.fields as Record<string, unknown>;
  const shown = FIELDS.flatMap((field) => (Object.hasOwn(fields, field) ? [[field, fields[field]]] : []));
  return [{ ...patch, fields: Object.fromEntries(shown) }];
}

function ofType(objects: readonly FoldedObject[], type: string): FoldedObject[] {
  return objects.filter((object) => object.type === type);
}

function nameOf(object: FoldedObject): string {
  return textOf(object, 'name');
}

function textOf(object: FoldedObject, field: string): string {
  const value = shownFields(object)[field];
  return typeof value === 'string' ? value : '';
}
