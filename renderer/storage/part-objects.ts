import { keyOf, objectsIn, type FoldedObject, type Objects } from '#shared/history/fold';
import { groupBy } from '#shared/group-by';
import type { Change } from '#shared/model/change';
import { isEntityType } from '#shared/model/entities';
import type { CountRow, InDocument, ProjectDatabase } from './database';
import { readPack } from './pack-cache';
import { isPackedType, tableOf, type PackedType, type TableName } from './tables';

/** The objects that a part of the journal speaks of, as it finds and as it leaves them. */
export class PartObjects {
  readonly #before = new Map<string, FoldedObject>();
  readonly #after = new Map<string, FoldedObject>();
  /** The passages and links that lie in rows, by `placeOf`. */
  readonly #inRows = new Set<string>();

  /** The objects as a change of this stream finds and leaves them. */
  of(stream: string): Objects {
    return {
      get: (key) => this.#after.get(placeOf(stream, key)),
      set: (key, object) => this.#after.set(placeOf(stream, key), object),
    };
  }

  /** Those that are different now, each with what it was. */
  *changed(): Generator<ChangedObject> {
    for (const [place, after] of this.#after) {
      const before = this.#before.get(place);
      if (after !== before) yield { before, after, isInRows: this.#inRows.has(place) };
    }
  }

  find(stream: string, key: string): FoldedObject | undefined {
    return this.#after.get(placeOf(stream, key));
  }

  note(folded: FoldedObject, where: 'in rows' | 'elsewhere'): void {
    const place = placeOf(folded.stream, keyOf(folded.type, folded.id));
    this.#before.set(place, folded);
    this.#after.set(place, folded);
    if (where === 'in rows') this.#inRows.add(place);
  }
}

export type ChangedObject = {
  readonly before: FoldedObject | undefined;
  readonly after: FoldedObject;
  /** It is a passage or link that lay in a row or among what was removed. */
  readonly isInRows: boolean;
};

/**
 * Reads what changes speak of, within the transaction that will write it.
 *
 * @param counting what is counted of their documents.
 * @param isLittle rows are looked for at once, whether the document has any or not: quicker for a few.
 */
export async function readPartObjects(
  database: ProjectDatabase,
  changes: readonly Change[],
  counting: Promise<readonly CountRow[]>,
  isLittle: boolean,
): Promise<PartObjects> {
  const objects = new PartObjects();
  const keysOf = new Map<string, Set<string>>();
  const others = new Set<string>();
  for (const change of changes) {
    for (const key of objectsIn(change)) {
      if (!isPackedType(typeIn(key))) others.add(key);
      else keysOf.set(change.stream, (keysOf.get(change.stream) ?? new Set()).add(key));
    }
  }
  const all = [...keysOf].map(([stream, keys]) => ({ stream, keys: [...keys] }));
  const readPassages = async (): Promise<void> => {
    if (isLittle) await readFromRows(database, all, objects);
    const counts = new Map((await counting).map((row) => [row.stream, row]));
    const withRows = all.filter(({ stream }) => (counts.get(stream)?.since ?? 0) > 0);
    if (!isLittle) await readFromRows(database, withRows, objects);
    await readFromPacks(database, all, counts, objects);
  };
  const [found] = await Promise.all([readOthers(database, [...others]), readPassages()]);
  for (const folded of found) objects.note(folded, 'elsewhere');
  return objects;
}

/** What a passage or link is, its document and it; other objects are one throughout the project. */
function placeOf(stream: string, key: string): string {
  return isPackedType(typeIn(key)) ? `${stream} ${key}` : key;
}

function typeIn(key: string): string {
  return key.slice(0, key.indexOf(':'));
}

function idIn(key: string): string {
  return key.slice(key.indexOf(':') + 1);
}

/** The objects of these keys that are no passages and no links of any, whether they are listed or not. */
export async function readOthers(
  database: ProjectDatabase,
  keys: readonly string[],
): Promise<FoldedObject[]> {
  if (keys.length === 0) return [];
  const named = keys.flatMap((key): { name: TableName; id: string }[] => {
    const type = typeIn(key);
    return isEntityType(type) ? [{ name: tableOf[type], id: idIn(key) }] : [];
  });
  const byTable = groupBy(named, ({ name }) => name);
  const rows = await Promise.all([
    ...[...byTable].map(([name, of]) => database.rows(name).bulkGet(of.map(({ id }) => id))),
    database.hidden.bulkGet([...keys]),
  ]);
  return rows.flat().flatMap((row) => (row ? [row.folded] : []));
}

type InDocumentKeys = { readonly stream: string; readonly keys: readonly string[] };

async function readFromRows(
  database: ProjectDatabase,
  wanted: readonly InDocumentKeys[],
  objects: PartObjects,
): Promise<void> {
  const all = wanted.flatMap(({ stream, keys }) => keys.map((key): InDocument => [stream, key]));
  if (all.length === 0) return;
  const byType = groupBy(all, ([, key]) => typeIn(key) as PackedType);
  const rows = await Promise.all([
    ...[...byType].map(([type, of]) =>
      database.rowsSince(type).bulkGet(of.map(([stream, key]): InDocument => [stream, idIn(key)])),
    ),
    database.removed.bulkGet(all),
  ]);
  for (const row of rows.flat()) if (row) objects.note(row.folded, 'in rows');
}

async function readFromPacks(
  database: ProjectDatabase,
  all: readonly InDocumentKeys[],
  counts: ReadonlyMap<string, CountRow>,
  objects: PartObjects,
): Promise<void> {
  for (const { stream, keys } of all) {
    const pack = counts.get(stream)?.pack;
    const wanted = keys.filter((key) => !objects.find(stream, key));
    if (pack === undefined || wanted.length === 0) continue;
    const reader = await readPack(database, stream, pack);
    for (const key of wanted) {
      const folded = reader.get(key);
      if (folded) objects.note(folded, 'elsewhere');
    }
  }
}
