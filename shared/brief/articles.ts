import type { EntityType, FieldsOf } from '../model/entities';
import { reliabilityOf } from '../sources/grades';
import { Outlets } from '../sources/outlets';
import type { Article } from './finding';

type Rows<Type extends EntityType> = readonly (FieldsOf<Type> & { readonly id: string })[];

/** The articles as sources, by id. @param sourceOf the same word for articles that are one source */
export function articlesOf(
  { document: documents, source: outlets }: { document: Rows<'document'>; source: Rows<'source'> },
  sourceOf: (document: string) => string,
): Map<string, Article> {
  const known = Outlets.byName(outlets);
  return new Map(
    documents.map((document) => {
      const { id, title, author, publisher, published, accessed, address } = document;
      const { credibility, descriptor, marking } = document;
      const reliability = reliabilityOf(document, known);
      const cited = { title, author, publisher, published, accessed, address };
      return [id, { id, ...cited, credibility, descriptor, marking, reliability, source: sourceOf(id) }];
    }),
  );
}
