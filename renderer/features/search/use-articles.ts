import { useMemo } from 'react';
import { reliabilityOf } from '#shared/sources/grades';
import { useDesk } from '../../commands/desk';
import { useLatest } from '../../state/picture-first';
import type { SearchAnswer } from '../../state/search';
import { gradeCode } from '../../text/outlets';

/** What is shown of an article above its results. */
export type FoundArticle = {
  readonly title: string;
  readonly source: string | undefined;
  readonly date: string | undefined;
  readonly grade: string | undefined;
};

/** The articles that something was found in, by id. */
export function useArticles(answer: SearchAnswer | undefined): ReadonlyMap<string, FoundArticle> {
  const { outlets } = useDesk();
  const known = useLatest(outlets.listen, outlets.get);
  return useMemo(() => {
    const articles = new Map<string, FoundArticle>();
    for (const [id, about] of answer?.articles ?? []) {
      const { title, publisher, published, credibility } = about;
      articles.set(id, {
        title,
        source: publisher ?? known.of(about)?.name,
        date: published,
        grade: gradeCode(reliabilityOf(about, known)?.reliability, credibility),
      });
    }
    return articles;
  }, [answer, known]);
}
