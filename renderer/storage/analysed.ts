import { articlesOf } from '#shared/brief/articles';
import type { Article } from '#shared/brief/finding';
import type { Effect, Implication } from '#shared/model/implication';
import type { ProjectDatabase } from './database';
import { inPieces } from './in-pieces';
import { sources } from './twins';

/** An implication with where and by whom it was written. */
export type AnalysedImplication = Pick<
  Implication,
  'statement' | 'basis' | 'domain' | 'horizon' | 'likelihood' | 'confidence'
> & {
  readonly id: string;
  readonly document: string;
  readonly person: string | undefined;
};

/** What analyses are made of beside the passages: all articles and all implications of a project, gold copies aside. */
export type Analysed = {
  /** In the order of their making. */
  readonly implications: readonly AnalysedImplication[];
  readonly effects: readonly { implication: string; actor: string; effect?: Effect | undefined }[];
  /** By id. */
  readonly articles: ReadonlyMap<string, Article>;
};

/** Reads it a piece at a time: some tens of milliseconds for a thousand implications. */
export async function readAnalysed(database: ProjectDatabase): Promise<Analysed> {
  const [rows, effects, layers, documents, outlets, sourceOf] = await Promise.all([
    inPieces(database.implications),
    inPieces(database.effects),
    inPieces(database.layers),
    inPieces(database.documents),
    database.sources.toArray(),
    sources(database),
  ]);
  const articles = articlesOf({ document: documents, source: outlets }, sourceOf);
  const layerOf = new Map(layers.map((layer) => [layer.id, layer]));
  const implications = rows
    .filter(({ layer, stream }) => layerOf.get(layer)?.kind !== 'gold' && articles.has(stream))
    .toSorted((one, other) => one.createdAt - other.createdAt)
    .map(({ id, stream, layer, statement, basis, domain, horizon, likelihood, confidence }) => ({
      id,
      document: stream,
      person: layerOf.get(layer)?.person,
      statement,
      basis,
      domain,
      horizon,
      likelihood,
      confidence,
    }));
  return {
    implications,
    effects: effects.map(({ implication, actor, effect }) => ({ implication, actor, effect })),
    articles,
  };
}
