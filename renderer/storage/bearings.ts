import { keyOf } from '#shared/history/fold';
import { isListed } from '#shared/history/listed';
import type { PackedBearingsRow, ProjectDatabase } from './database';
import { objectsOfDocument } from './document-objects';
import { rowOf } from './rows';
import type { PassageRow, Row } from './tables';

/** A passage of some document that bears on an implication. */
export type Bearing = { readonly link: Row<'bears'>; readonly passage: PassageRow };

/** The passages that bear on an implication, in whatever document. */
export async function bearingsOn(database: ProjectDatabase, implication: string): Promise<Bearing[]> {
  const documents = await documentsBearingOn(database, implication);
  const found: Bearing[] = [];
  for (const document of documents) {
    const objects = await objectsOfDocument(database, document);
    const { pack } = objects;
    const packed = (pack?.passagesWith(implication) ?? []).flatMap((at) => pack?.linksOf(at) ?? []);
    for (const key of new Set([...packed, ...objects.since.keys()])) {
      const object = objects.get(key);
      if (object?.type !== 'bears' || !isListed(object)) continue;
      // A row of this kind has the fields of this kind.
      const link = rowOf(object) as Row<'bears'>;
      const passage = objects.get(keyOf('passage', link.passage));
      if (link.implication !== implication || !passage || !isListed(passage)) continue;
      found.push({ link, passage: rowOf(passage) as PassageRow });
    }
  }
  return found;
}

/**
 * Which documents' packs speak of which implications, in a few hundred rows: an entry of an index for each costs as much as
 * half a row, and there are as many as passages that bear on something. What a pack does not say any more stays noted, since
 * whoever asks looks into the document.
 */
export class PackedBearings {
  readonly #rows: Map<string, PackedBearingsRow>;
  readonly #changed = new Set<PackedBearingsRow>();

  constructor(rows: Iterable<PackedBearingsRow> = []) {
    this.#rows = new Map([...rows].map((row) => [row.part, row]));
  }

  note(document: string, implications: Iterable<string>): void {
    for (const implication of implications) {
      const part = partOf(implication);
      const row = this.#rows.get(part) ?? { part, documents: new Map<string, string[]>() };
      const documents = row.documents.get(implication) ?? [];
      if (documents.includes(document)) continue;
      row.documents.set(implication, [...documents, document]);
      this.#rows.set(part, row);
      this.#changed.add(row);
    }
  }

  /** The rows that are different since this was asked last. */
  takeChanged(): PackedBearingsRow[] {
    const rows = [...this.#changed];
    this.#changed.clear();
    return rows;
  }
}

/** Notes on which implications a pack's passages bear, within the transaction that writes it. */
export async function notePackedBearings(
  database: ProjectDatabase,
  document: string,
  implications: readonly string[],
): Promise<void> {
  if (implications.length === 0) return;
  const rows = await database.packedBearings.bulkGet([...new Set(implications.map(partOf))]);
  const noted = new PackedBearings(rows.filter((row) => row !== undefined));
  noted.note(document, implications);
  await database.packedBearings.bulkPut(noted.takeChanged());
}

/** The documents in which passages bear on an implication, now or before they were changed since. */
export async function documentsBearingOn(
  database: ProjectDatabase,
  implication: string,
): Promise<Set<string>> {
  const [packed, since] = await Promise.all([
    database.packedBearings.get(partOf(implication)),
    database.rowsSince('bears').where('implication').equals(implication).primaryKeys(),
  ]);
  return new Set([...(packed?.documents.get(implication) ?? []), ...since.map(([stream]) => stream)]);
}

/** Ids are made by chance: so many of their digits spread them over 256 rows. */
function partOf(implication: string): string {
  return implication.slice(0, 2);
}
