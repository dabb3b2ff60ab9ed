import { succeed, type Result } from '#shared/result';
import type { MatchedArticle } from '../../state/foreign-work';
import type { Desk } from '../desk';
import { documentPatches } from '../intake/write-articles';
import type { DraftBuilder } from '../plan';

/** After so many the person may stop it. */
const MOST_AT_ONCE = 50;

/**
 * Writes the texts that the project does not have, each once, and adds their documents to the draft.
 *
 * @returns the articles that were written
 */
export async function writeTexts(
  { bridge, project }: Desk,
  articles: readonly MatchedArticle[],
  draft: DraftBuilder,
  signal: AbortSignal,
): Promise<Result<string[]>> {
  const fresh = articles.flatMap(({ article, as }) =>
    as.kind === 'new' ? [[article.textDigest, article] as const] : [],
  );
  const written: string[] = [];
  const unique = [...new Map(fresh).values()];
  for (let from = 0; from < unique.length && !signal.aborted; from += MOST_AT_ONCE) {
    const some = unique.slice(from, from + MOST_AT_ONCE);
    const ids = some.map(({ article }) => article);
    const revisions = await bridge.writeArticles({ project: project.project, articles: ids });
    if (!revisions.ok) return revisions;
    written.push(...ids);
    for (const [at, article] of some.entries()) {
      const revision = revisions.value[at];
      if (revision) draft.stream(article.textDigest, ...documentPatches(article, revision));
    }
  }
  return succeed(written);
}
