import { useMemo } from 'react';
import { reliabilityOf } from '#shared/sources/grades';
import { useDesk } from '../../commands/desk';
import { useLatest } from '../../state/picture-first';
import type { FoundRow } from '../../state/search';
import { useLive } from '../../storage/use-live';
import { gradeCode } from '../../text/outlets';

/** What is shown of an article above its results. */
export type FoundArticle = {
  readonly title: string;
  readonly source: string | undefined;
  readonly date: string | undefined;
  readonly grade: string | undefined;
};

/** The articles that these results are in, by id, as soon as they are read. */
export function useArticles(rows: readonly FoundRow[]): ReadonlyMap<string, FoundArticle> {
  const { database, outlets } = useDesk();
  const known = useLatest(outlets.listen, outlets.get);
  const wanted = [...new Set(rows.flatMap(({ document }) => document ?? []))].join(' ');
  const ids = useMemo(() => wanted.split(' ').filter(Boolean), [wanted]);
  const documents = useLive(() => database.documents.bulkGet(ids), [database, ids]);
  return useMemo(() => {
    const articles = new Map<string, FoundArticle>();
    for (const row of documents ?? []) {
      if (!row) continue;
      const { id, title, publisher, published, credibility } = row;
      articles.set(id, {
        title,
        source: publisher ?? known.of(row)?.name,
        date: published,
        grade: gradeCode(reliabilityOf(row, known)?.reliability, credibility),
      });
    }
    return articles;
  }, [documents, known]);
}
