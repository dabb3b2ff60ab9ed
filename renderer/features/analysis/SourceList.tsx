import { Newspaper } from 'lucide-react';
import { useState } from 'react';
import { gradesInShort } from '#shared/brief/cite';
import type { SourceTotal } from '#shared/analysis/source-totals';
import { useDesk } from '../../commands/desk';
import { openDocument } from '../../commands/open-document';
import { analysisText } from '../../text/analysis';
import { EmptyState } from '../../ui/EmptyState';
import { WindowedList } from '../../ui/WindowedList';
import styles from './SourceList.module.css';

const ROW_HEIGHT = 48;

/** Who says something, a line for each source: what it published first, how it is graded, how much it says. Enter opens it. */
export function SourceList({ totals }: { totals: readonly SourceTotal[] }) {
  const desk = useDesk();
  const [at, setAt] = useState<string>();
  const open = ({ articles: [first] }: SourceTotal): void => {
    if (first) void openDocument(desk, first.id);
  };
  return (
    <WindowedList
      label={analysisText.sourceList}
      items={totals}
      keyOf={keyOf}
      rowHeight={ROW_HEIGHT}
      selectedKey={at ?? null}
      onSelect={(total) => setAt(keyOf(total))}
      onActivate={open}
      textOf={({ articles: [first] }) => first?.title ?? ''}
      renderRow={(total) => <SourceLine total={total} />}
      empty={<EmptyState icon={Newspaper}>{analysisText.noSource}</EmptyState>}
    />
  );
}

const keyOf = ({ source }: SourceTotal): string => source;

function SourceLine({ total: { articles, passages, stances } }: { total: SourceTotal }) {
  const [first, ...others] = articles;
  if (!first) return null;
  const { supports, undermines, context } = stances;
  const facts = [
    first.publisher,
    first.published,
    others.length > 0 && analysisText.moreArticles(others.length),
  ];
  return (
    <div className={styles.line}>
      <span className={styles.source}>
        <bdi className={styles.title} title={first.title}>
          {first.title}
        </bdi>
        <span className={styles.facts}>{facts.filter(Boolean).join(' · ')}</span>
      </span>
      <span>{gradesInShort(first)}</span>
      <span className={styles.count}>
        {analysisText.passages(passages)}
        <span className={styles.facts}>{analysisText.stanceCounts(supports, undermines, context)}</span>
      </span>
    </div>
  );
}
