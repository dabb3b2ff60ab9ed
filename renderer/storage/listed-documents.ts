import { reliabilityOf, type ReliabilityOf } from '#shared/sources/grades';
import { Outlets } from '#shared/sources/outlets';
import type { Batch } from '#shared/ipc/local-state';
import type { ProjectDatabase } from './database';
import { isOfBatch } from './queue';
import { standingsOf, type Standing } from './standing';
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

/** All documents of the project, the last added first, as they stand for whoever writes as this author. */
export async function listDocuments(database: ProjectDatabase, author: string): Promise<ListedDocument[]> {
  const [rows, counts, outletRows, standing, sourceOf] = await Promise.all([
    database.documents.orderBy('[createdAt+createdTick]').toArray(),
    database.counts.toArray(),
    database.sources.toArray(),
    standingsOf(database, author),
    sources(database),
  ]);
  const passagesIn = new Map(counts.map(({ stream, passages }) => [stream, passages]));
  const heard = new Map<string, number>();
  for (const { id } of rows) heard.set(sourceOf(id), (heard.get(sourceOf(id)) ?? 0) + 1);
  const outlets = Outlets.byName(outletRows);
  return rows.toReversed().map((row) => {
    const { id, title, author: writer, publisher, published, credibility, createdAt } = row;
    const outlet = outlets.of(row);
    return {
      id,
      title,
      source: publisher ?? outlet?.name,
      date: published,
      outlet: outlet && { id: outlet.id, name: outlet.name },
      reliability: reliabilityOf(row, outlets),
      credibility,
      passages: passagesIn.get(id) ?? 0,
      ...standing(id),
      twins: (heard.get(sourceOf(id)) ?? 1) - 1,
      addedAt: createdAt,
      sought: plain([title, publisher, outlet?.name, writer, published].filter(Boolean).join('\n')),
    };
  });
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
