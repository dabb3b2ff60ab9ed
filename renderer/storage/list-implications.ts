import type { ProjectDatabase } from './database';
import { bearingsOn } from './bearings';
import { sources } from './twins';

/** An implication of another article. */
export type ImplicationElsewhere = {
  readonly id: string;
  readonly statement: string;
  /** The title of the article it belongs to. */
  readonly title: string;
};

/** The implications of the project's other articles, the last made first; what was settled in review is not among them. */
export async function listImplicationsElsewhere(
  database: ProjectDatabase,
  document: string | undefined,
): Promise<ImplicationElsewhere[]> {
  const rows = (await database.implications.toArray()).filter(({ stream }) => stream !== document);
  const [layers, documents] = await Promise.all([
    database.layers.bulkGet([...new Set(rows.map(({ layer }) => layer))]),
    database.documents.bulkGet([...new Set(rows.map(({ stream }) => stream))]),
  ]);
  const gold = new Set(layers.flatMap((layer) => (layer?.kind === 'gold' ? [layer.id] : [])));
  const titles = new Map(documents.flatMap((found) => (found ? [[found.id, found.title] as const] : [])));
  return rows
    .filter(({ layer, stream }) => !gold.has(layer) && titles.has(stream))
    .toSorted((a, b) => b.createdAt - a.createdAt)
    .map(({ id, statement, stream }) => ({ id, statement, title: titles.get(stream) ?? '' }));
}

/** A passage of another article that bears on an implication. */
export type EvidenceElsewhere = {
  readonly passage: string;
  readonly quote: string;
  readonly stance: 'supports' | 'undermines' | 'context';
  readonly title: string;
  /** It comes from a source that is heard already: in the open article, or further up in the list. */
  readonly isHeardAlready: boolean;
};

/** What other articles hold for, against or around an implication. */
export async function listEvidenceElsewhere(
  database: ProjectDatabase,
  implication: string,
  document: string | undefined,
): Promise<EvidenceElsewhere[]> {
  const bearings = await bearingsOn(database, implication);
  const others = bearings.filter(({ link }) => link.stream !== document);
  const [documents, sourceOf] = await Promise.all([
    database.documents.bulkGet(others.map(({ link }) => link.stream)),
    sources(database),
  ]);
  // In the open article each source is heard once; another article of the same source adds no second one.
  const heard = new Map(document === undefined ? [] : [[sourceOf(document), document]]);
  return others.flatMap(({ link: { stance, stream }, passage }, at) => {
    const title = documents[at]?.title;
    if (title === undefined) return [];
    const source = sourceOf(stream);
    const first = heard.get(source) ?? stream;
    heard.set(source, first);
    return [{ passage: passage.id, stance, quote: passage.quote, title, isHeardAlready: first !== stream }];
  });
}
