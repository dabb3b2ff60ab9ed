import { withSignsNamed } from '#shared/import/unusual-characters';
import type { ResultLine } from '../../state/search';
import { searchText } from '../../text/search';
import type { FoundArticle } from './use-articles';
import styles from './ResultLine.module.css';

type ArticleLineProps = {
  line: Extract<ResultLine, { kind: 'article' }>;
  article: FoundArticle | undefined;
};

/** Above the results of an article: what it is called, where it is from, when, how it is graded. */
export function ArticleLine({ line: { document, count }, article }: ArticleLineProps) {
  const facts = [article?.source, article?.date, article?.grade].filter((fact) => fact !== undefined);
  return (
    <div className={styles.article}>
      <span className={styles.title} dir="auto">
        {document === undefined ? searchText.actors : article && withSignsNamed(article.title)}
      </span>
      {facts.map((fact, at) => (
        <bdi key={`${at} ${fact}`} className={styles.fact}>
          {fact}
        </bdi>
      ))}
      <span className={styles.number}>{searchText.articleResults(count)}</span>
    </div>
  );
}
