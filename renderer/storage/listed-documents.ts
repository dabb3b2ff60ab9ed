import { reliabilityOf, type ReliabilityOf } from '#shared/sources/grades';
import { Outlets } from '#shared/sources/outlets';
import type { Batch } from '#shared/ipc/local-state';
import type { ProjectDatabase } from './database';
import { inPieces, PIECE } from './in-pieces';
import { isOfBatch } from './queue';
import { standingsOf, type Standing } from './standing';
import type { DocumentRow } from './tables';
import { sources } from './twins';

/** A document as a line in a list. */
export type ListedDocument = {
  readonly id: string;
  readonly title: string;
  readonly source: string | undefined;
  /** As far as it is known: "2024", "2024-10" or "2024-10-28". */
  readonly date: string | undefined;
  /** The source record that it belongs to, by publisher, address or choice. */
  readonly outlet: { readonly id: string; readonly name: string } | undefined;
  /** How far its source is to be trusted, and where that grade comes from; how far the article itself. */
  readonly reliability: ReliabilityOf | undefined;
  readonly credibility: number | undefined;
  readonly passages: number;
  /** How far one is with it, and what one said of it as a whole. */
  readonly standing: Standing;
  readonly bottomLine: string | undefined;
  /** How many other documents are the same source. */
  readonly twins: number;
  /** Milliseconds since 1970 UTC. */
  readonly addedAt: number;
  /** What is typed into a filter is looked for here. */
  readonly sought: string;
};

/**
 * The documents of the project, the last added first, as they stand for whoever writes as this author.
 *
 * @param newest only so many of them, which takes the same time however many there are; all without it, read in pieces so
 *   that nothing waits for it.
 */
export async function listDocuments(
  database: ProjectDatabase,
  author: string,
  newest?: number,
): Promise<ListedDocument[]> {
  const rows = await readDocuments(database, newest);
  const some = newest === undefined ? undefined : rows.map(({ id }) => id);
  const [counts, outletRows, standing, heardIn] = await Promise.all([
    some ? database.counts.bulkGet(some) : inPieces(database.counts),
    database.sources.toArray(),
    standingsOf(database, author, some),
    timesHeard(database),
  ]);
  const passagesIn = new Map(counts.flatMap((row) => (row ? [[row.stream, row.passages] as const] : [])));
  const outlets = Outlets.byName(outletRows);
  const listed: ListedDocument[] = [];
  for (const [at, row] of rows.entries()) {
    if (at % PIECE === PIECE - 1) await new Promise((resolve) => setTimeout(resolve));
    const { id, title, author: writer, publisher, published, credibility, createdAt } = row;
    const outlet = outlets.of(row);
    listed.push({
      id,
      title,
      source: publisher ?? outlet?.name,
      date: published,
      outlet: outlet && { id: outlet.id, name: outlet.name },
      reliability: reliabilityOf(row, outlets),
      credibility,
      passages: passagesIn.get(id) ?? 0,
      ...standing(id),
      twins: heardIn(id) - 1,
      addedAt: createdAt,
      sought: plain([title, publisher, outlet?.name, writer, published].filter(Boolean).join('\n')),
    });
  }
  return listed;
}

async function readDocuments(database: ProjectDatabase, newest: number | undefined): Promise<DocumentRow[]> {
  const inOrder = database.documents.orderBy('[createdAt+createdTick]');
  // oxlint-disable-next-line unicorn/no-array-reverse -- it is no array, and knows no other way
  if (newest !== undefined) return inOrder.reverse().limit(newest).toArray();
  const [rows, ids] = await Promise.all([inPieces(database.documents), inOrder.primaryKeys()]);
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.toReversed().flatMap((id) => byId.get(id) ?? []);
}

/** In how many documents of the project the source of each is heard. */
async function timesHeard(database: ProjectDatabase): Promise<(document: string) => number> {
  const [links, sourceOf] = await Promise.all([database.twins.toArray(), sources(database)]);
  const joined = [...new Set(links.flatMap(({ a, b }) => [a, b]))];
  const there = await database.documents.where('id').anyOf(joined).primaryKeys();
  const heard = new Map<string, number>();
  for (const id of there) heard.set(sourceOf(id), (heard.get(sourceOf(id)) ?? 0) + 1);
  return (document) => heard.get(sourceOf(document)) ?? 1;
}

/** Those that were added together; without a batch, all. */
export function documentsOfBatch(
  documents: readonly ListedDocument[],
  batch: Batch | undefined,
): readonly ListedDocument[] {
  if (!batch) return documents;
  return documents.filter(({ addedAt }) => isOfBatch(batch, addedAt));
}

/** Those in which every word that was typed occurs, whatever its accents and capitals. */
export function documentsMatching(
  documents: readonly ListedDocument[],
  typed: string,
): readonly ListedDocument[] {
  const words = plain(typed).split(/\s+/u).filter(Boolean);
  return words.length === 0
    ? documents
    : documents.filter(({ sought }) => words.every((word) => sought.includes(word)));
}

/** Without accents and capitals, as one types when looking for something. */
export function plain(text: string): string {
  return text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();
}
