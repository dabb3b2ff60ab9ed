import { Copy, ExternalLink, X } from 'lucide-react';
import { useCallback, useEffect, useMemo, useRef } from 'react';
import { copyPassage } from '../../commands/copy-citation';
import { useDesk } from '../../commands/desk';
import { openPassage } from '../../commands/open-passage';
import { analysisView, useAnalysisView, type Behind } from '../../state/analysis-view';
import { linesOfImplications, linesOfPassages, type BehindLine } from '../../state/behind-lines';
import { useLedger } from '../../storage/use-ledger';
import type { LibrarySearch } from '../../storage/search/library-search';
import { analysisText } from '../../text/analysis';
import { Button } from '../../ui/Button';
import { IconButton } from '../../ui/IconButton';
import type { WindowedListHandle } from '../../ui/WindowedList';
import { onEscape } from '../../ui/on-escape';
import { PassageLines } from './PassageLines';
import { useAnalysis } from './use-analysis';
import styles from './BehindPanel.module.css';

/** The passages behind what was opened in a tab: each can be opened in its article, and its quote be copied. */
export function BehindPanel() {
  const behind = useAnalysisView((view) => view.behind);
  return behind ? <Panel behind={behind} /> : null;
}

function Panel({ behind }: { behind: Behind }) {
  const desk = useDesk();
  const { articles } = useAnalysis();
  const lines = useLines(behind);
  const at = useAnalysisView((view) => view.behindAt);
  const list = useRef<WindowedListHandle>(null);
  const current = lines?.find(({ key }) => key === at);
  const passage = current?.kind === 'passage' ? current.passage : undefined;

  // Opened by a key, or come back to from the reader, one goes on in the list as soon as there is a passage.
  const first = lines?.find(({ kind }) => kind === 'passage')?.key;
  const wanted = useAnalysisView((view) => view.isBehindWanted) ? (at ?? first) : undefined;
  useEffect(() => {
    if (wanted === undefined || first === undefined) return;
    analysisView.set({ isBehindWanted: false });
    list.current?.go(wanted);
  }, [wanted, first]);

  const open = (line: BehindLine | undefined): void => {
    if (line?.kind !== 'passage') return;
    analysisView.set({ behindAt: line.key });
    const { document: article, id } = line.passage;
    // Whoever comes back goes on here.
    void openPassage(desk, article, id).then(() => analysisView.set({ isBehindWanted: true }));
  };
  const copy = (): void => void (passage && copyPassage(desk, passage, articles.get(passage.document)));
  const close = (): void => {
    analysisView.set({ behind: undefined, behindAt: undefined });
    document.querySelector<HTMLElement>('main [data-region-focus]')?.focus();
  };
  return (
    // It only listens to keys from what is inside.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <aside
      className={styles.panel}
      aria-label={analysisText.behind}
      data-region
      tabIndex={-1}
      onFocus={({ target, currentTarget }) => target === currentTarget && list.current?.focus()}
      onKeyDown={onEscape(close)}
    >
      <header className={styles.header}>
        <h2 className={styles.title} dir="auto" title={behind.title}>
          {behind.title}
        </h2>
        <IconButton icon={X} label={analysisText.closeBehind} keys="Escape" onPress={close} />
      </header>
      <output className={styles.count}>{lines ? countOf(behind, lines) : analysisText.reading}</output>
      <PassageLines
        ref={list}
        label={behind.title}
        lines={lines ?? none}
        at={at}
        onAt={(key) => analysisView.set({ behindAt: key })}
        onOpen={open}
        actor={behind.kind === 'implications' ? behind.actor : undefined}
        isArticleNamed={behind.kind === 'implications'}
        empty={lines && <p className={styles.empty}>{analysisText.nothingBehind}</p>}
      />
      <footer className={styles.footer}>
        <Button icon={ExternalLink} isDisabled={!passage} onPress={() => open(current)}>
          {analysisText.open}
        </Button>
        <Button icon={Copy} look="quiet" isDisabled={!passage} onPress={copy}>
          {analysisText.copyCitation}
        </Button>
      </footer>
    </aside>
  );
}

const none: readonly BehindLine[] = [];

/** Nothing until the ledger has answered. */
function useLines(behind: Behind): readonly BehindLine[] | undefined {
  const { search } = useDesk();
  const { articles, scope } = useAnalysis();
  const question = useCallback(
    async (asked: LibrarySearch) => {
      const wish =
        behind.kind === 'implications'
          ? { implications: new Set(behind.implications) }
          : { ...scope, ...behind.wish };
      const only = behind.kind === 'passages' ? behind.only : undefined;
      const passages = (await asked.passages(wish)) ?? [];
      return { behind, passages: only ? passages.filter(({ id }) => only.has(id)) : passages };
    },
    [behind, scope],
  );
  const answer = useLedger(search, question);
  return useMemo(() => {
    // What was answered last may be of what was open before.
    if (answer?.behind !== behind) return undefined;
    return behind.kind === 'implications'
      ? linesOfImplications(behind.implications, answer.passages, articles)
      : linesOfPassages(answer.passages, articles);
  }, [answer, behind, articles]);
}

function countOf(behind: Behind, lines: readonly BehindLine[]): string {
  const passages = lines.filter(({ kind }) => kind === 'passage').length;
  return behind.kind === 'implications'
    ? analysisText.behindCount(behind.implications.length, passages)
    : analysisText.passages(passages);
}
