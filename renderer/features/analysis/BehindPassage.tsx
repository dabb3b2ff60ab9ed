import { gradesInShort, quoted } from '#shared/brief/cite';
import { firstDirection } from '#shared/text/direction';
import { useDesk } from '../../commands/desk';
import { passageRow } from '../../storage/passage-row';
import { useLive } from '../../storage/use-live';
import type { BehindLine } from '../../state/behind-lines';
import { analysisText } from '../../text/analysis';
import { stanceNames } from '../../text/en';
import { useAnalysis } from './use-analysis';
import styles from './BehindPanel.module.css';

type BehindPassageProps = {
  line: Extract<BehindLine, { kind: 'passage' }>;
  /** Its article stands below it; otherwise the article is its heading. */
  isArticleNamed: boolean;
};

/** A passage in the panel: its words, what it does for the implication above, where it is from and how that is graded. */
export function BehindPassage({ line, isArticleNamed }: BehindPassageProps) {
  const { database } = useDesk();
  const { articles } = useAnalysis();
  const { document, id, range } = line.passage;
  const row = useLive(() => passageRow(database, { document, id }), [database, document, id]);
  const article = articles.get(document);
  const quote = row?.quote ?? '';
  const facts = [
    line.isHeardAlready && analysisText.heardAlready,
    range === undefined && analysisText.placeLost,
    article && gradesInShort(article, row?.credibility),
    isArticleNamed && article?.published,
    isArticleNamed && article?.title,
  ];
  return (
    <div className={styles.passage} data-heard={line.isHeardAlready || undefined}>
      <p className={styles.words} dir={firstDirection(quote) ?? 'ltr'}>
        {line.stance && <span className={styles.stance}>{stanceNames[line.stance]}</span>}
        {row ? quoted(quote) : analysisText.reading}
      </p>
      <p className={styles.facts}>{facts.filter(Boolean).join(' · ')}</p>
    </div>
  );
}
