import { Copy, ExternalLink, Scale } from 'lucide-react';
import { useState, type KeyboardEvent } from 'react';
import { gradesInShort, quoted, voiceInWords } from '#shared/brief/cite';
import type { Evidence } from '#shared/brief/finding';
import { firstDirection } from '#shared/text/direction';
import { copyCitation } from '../../commands/copy-citation';
import { useDesk } from '../../commands/desk';
import { openPassage } from '../../commands/open-passage';
import { analysisView, useAnalysisView } from '../../state/analysis-view';
import { analysisText } from '../../text/analysis';
import { stanceNames } from '../../text/en';
import { ContextMenu, menuPlaceOf, type MenuPlace } from '../../ui/ContextMenu';
import { EmptyState } from '../../ui/EmptyState';
import { WindowedList } from '../../ui/WindowedList';
import styles from './EvidenceList.module.css';

/** In pixels: three lines of a quote. */
const ROW_HEIGHT = 72;

/** The evidence of an implication, a line each: what it does, its words, who says so, where, and how that is graded. */
export function EvidenceList({ evidence }: { evidence: readonly Evidence[] }) {
  const desk = useDesk();
  const at = useAnalysisView((view) => view.evidenceAt);
  const [menu, setMenu] = useState<MenuPlace>();
  const current = evidence.find((each) => keyOf(each) === at);
  const open = ({ article, passage }: Evidence): void => void openPassage(desk, article.id, passage);
  const copy = ({ quote, article }: Evidence): void => void copyCitation(quote, article);
  const onKeyDown = (event: KeyboardEvent, each: Evidence): void => {
    if (event.key.toLowerCase() !== 'c' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    event.stopPropagation();
    copy(each);
  };
  return (
    <div className={styles.table}>
      <div className={styles.heads} aria-hidden>
        {(['stance', 'passage', 'voice', 'source', 'grade'] as const).map((column) => (
          <span key={column}>{analysisText.columns[column]}</span>
        ))}
      </div>
      <WindowedList
        label={analysisText.evidenceList}
        items={evidence}
        keyOf={keyOf}
        rowHeight={ROW_HEIGHT}
        selectedKey={at ?? null}
        onSelect={(each) => analysisView.set({ evidenceAt: keyOf(each) })}
        onActivate={open}
        onKeyDown={onKeyDown}
        onContextMenu={(_, event) => {
          event.preventDefault();
          setMenu(menuPlaceOf(event));
        }}
        renderRow={(each) => <EvidenceLine evidence={each} />}
        empty={<EmptyState icon={Scale}>{analysisText.noEvidenceYet}</EmptyState>}
      />
      {menu && current && (
        <ContextMenu
          label={analysisText.evidenceList}
          place={menu}
          onClose={() => setMenu(undefined)}
          groups={[
            {
              id: 'evidence',
              entries: [
                {
                  id: 'open',
                  label: analysisText.open,
                  icon: ExternalLink,
                  keys: 'Enter',
                  onAction: () => open(current),
                },
                {
                  id: 'copy',
                  label: analysisText.copyCitation,
                  icon: Copy,
                  keys: 'Mod+C',
                  onAction: () => copy(current),
                },
              ],
            },
          ]}
        />
      )}
    </div>
  );
}

/** One passage may bear on an implication in two ways, in two people’s eyes. */
const keyOf = ({ passage, stance }: Evidence): string => `${passage} ${stance}`;

function EvidenceLine({ evidence }: { evidence: Evidence }) {
  const { stance, quote, article, credibility, isHeardAlready } = evidence;
  const { title, publisher, published } = article;
  const words = quoted(quote);
  return (
    <div className={styles.line} data-heard={isHeardAlready || undefined}>
      <span className={styles.stance}>{stanceNames[stance]}</span>
      <span className={styles.quote} dir={firstDirection(quote) ?? 'ltr'} title={words}>
        {words}
      </span>
      <span className={styles.words}>{voiceInWords(evidence)}</span>
      <span className={styles.words} title={title}>
        <bdi>{title}</bdi>
        <span className={styles.quiet}>{[publisher, published].filter(Boolean).join(', ')}</span>
      </span>
      <span className={styles.words}>
        {gradesInShort(article, credibility)}
        {isHeardAlready && <span className={styles.quiet}>{analysisText.heardAlready}</span>}
      </span>
    </div>
  );
}
