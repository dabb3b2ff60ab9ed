import { keyOf, type FoldedObject } from '#shared/history/fold';
import { isListed } from '#shared/history/listed';
import type { PassageLinkType } from '#shared/pack/pack-objects';
import type { PackReader } from '#shared/pack/pack-reader';
import type { CountRow, InDocument, ProjectDatabase } from './database';
import { readPack } from './pack-cache';
import { rowOf } from './rows';
import { packedTypes, type PackedType, type PassageRow, type Row } from './tables';

/** The tables in which a document's passages and their links lie. Whoever reads several of them does so in one transaction. */
export function tablesOfPassages(database: ProjectDatabase) {
  return [
    database.counts,
    database.packs,
    database.removed,
    ...packedTypes.map((type) => database.rowsSince(type)),
  ];
}

/**
 * A document's passages and their links: what was packed, and over it what was changed since. Nothing is taken out of the
 * pack before it is asked for.
 */
export class DocumentObjects {
  readonly pack: PackReader | undefined;
  /** Those that were changed since, by key; removed ones among them. */
  readonly since: ReadonlyMap<string, FoldedObject>;

  constructor(pack: PackReader | undefined, since: ReadonlyMap<string, FoldedObject>) {
    this.pack = pack;
    this.since = since;
  }

  /** The object of this key, also one that was removed. */
  get(key: string): FoldedObject | undefined {
    return this.since.get(key) ?? this.pack?.get(key);
  }

  /** All of them, removed ones among them. */
  *all(): Generator<FoldedObject> {
    for (const object of this.pack?.objects() ?? []) {
      if (!this.since.has(keyOf(object.type, object.id))) yield object;
    }
    yield* this.since.values();
  }

  /** All that are listed. */
  *listedObjects(): Generator<FoldedObject> {
    for (const object of this.pack?.listedObjects() ?? []) {
      if (!this.since.has(keyOf(object.type, object.id))) yield object;
    }
    for (const object of this.since.values()) if (isListed(object)) yield object;
  }

  /** The listed objects of a kind. */
  *listed(type: PackedType): Generator<FoldedObject> {
    for (const id of this.pack?.ids(type) ?? []) {
      const key = keyOf(type, id);
      const object = this.since.has(key) ? undefined : this.pack?.get(key);
      if (object) yield object;
    }
    for (const object of this.since.values()) if (object.type === type && isListed(object)) yield object;
  }
}

/** What the tables hold of a document's passages and links. */
export function objectsOfDocument(database: ProjectDatabase, document: string): Promise<DocumentObjects> {
  return database.transaction('r', tablesOfPassages(database), async () => {
    const counted = await database.counts.get(document);
    return counted ? readObjects(database, counted) : new DocumentObjects(undefined, new Map());
  });
}

/** The same within a transaction, whose caller has read what is counted of the document. */
export async function readObjects(database: ProjectDatabase, counted: CountRow): Promise<DocumentObjects> {
  const [pack, since] = await Promise.all([
    counted.pack === undefined ? undefined : readPack(database, counted.stream, counted.pack),
    counted.since === 0 ? new Map<string, FoldedObject>() : readSince(database, counted.stream),
  ]);
  return new DocumentObjects(pack, since);
}

/** A document's listed passages by place, longer first. */
export async function passagesOf(database: ProjectDatabase, document: string): Promise<PassageRow[]> {
  const objects = await objectsOfDocument(database, document);
  const rows = [...objects.listed('passage')].map((object) => rowOf(object) as PassageRow);
  return rows.toSorted((a, b) => a.start - b.start || b.end - a.end || (a.id < b.id ? -1 : 1));
}

/** A document's listed links of a kind. */
export async function linksOf<Type extends PassageLinkType>(
  database: ProjectDatabase,
  document: string,
  type: Type,
): Promise<Row<Type>[]> {
  const objects = await objectsOfDocument(database, document);
  // A row of this kind has the fields of this kind.
  return [...objects.listed(type)].map((object) => rowOf(object) as unknown as Row<Type>);
}

/** What lies in rows of a document's passages and links, by key, removed ones among them. */
export async function readSince(
  database: ProjectDatabase,
  document: string,
): Promise<Map<string, FoldedObject>> {
  const rows = await Promise.all([
    ...packedTypes.map((type) =>
      database
        .rowsSince(type)
        .where('[stream+id]')
        .between(...within(document))
        .toArray(),
    ),
    database.removed
      .where('[stream+key]')
      .between(...within(document))
      .toArray(),
  ]);
  return new Map(rows.flat().map(({ folded }) => [keyOf(folded.type, folded.id), folded]));
}

/** The bounds of what lies in a document's rows. */
export function within(document: string): [InDocument, InDocument] {
  return [
    [document, ''],
    [document, '\uffff'],
  ];
}
