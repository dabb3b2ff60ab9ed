import type { ProjectDatabase } from './database';
import { standingsOf, type Standing } from './standing';

/** A document as a line in a list. */
export type ListedDocument = {
  readonly id: string;
  readonly title: string;
  readonly source: string | undefined;
  /** As far as it is known: "2024", "2024-10" or "2024-10-28". */
  readonly date: string | undefined;
  readonly passages: number;
  /** How far one is with it, and what one said of it as a whole. */
  readonly standing: Standing;
  readonly bottomLine: string | undefined;
  /** Milliseconds since 1970 UTC. */
  readonly addedAt: number;
  /** What is typed into a filter is looked for here. */
  readonly sought: string;
};

/** All documents of the project, the last added first, as they stand for whoever writes as this author. */
export async function listDocuments(database: ProjectDatabase, author: string): Promise<ListedDocument[]> {
  const [rows, counts, standing] = await Promise.all([
    database.documents.orderBy('[createdAt+createdTick]').toArray(),
    database.counts.toArray(),
    standingsOf(database, author),
  ]);
  const passagesIn = new Map(counts.map(({ stream, passages }) => [stream, passages]));
  return rows.toReversed().map(({ id, title, author, publisher, published, createdAt }) => ({
    id,
    title,
    source: publisher,
    date: published,
    passages: passagesIn.get(id) ?? 0,
    ...standing(id),
    addedAt: createdAt,
    sought: plain([title, publisher, author, published].filter(Boolean).join('\n')),
  }));
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
