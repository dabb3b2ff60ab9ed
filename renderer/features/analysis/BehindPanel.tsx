import { Copy, ExternalLink, X } from 'lucide-react';
import { useCallback, useEffect, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import { copyCitation } from '../../commands/copy-citation';
import { useDesk, type Desk } from '../../commands/desk';
import { openPassage } from '../../commands/open-passage';
import { analysisView, useAnalysisView, type Behind } from '../../state/analysis-view';
import { linesOfImplications, linesOfPassages, type BehindLine } from '../../state/behind-lines';
import { passageRow } from '../../storage/passage-row';
import { useLedger } from '../../storage/use-ledger';
import type { LibrarySearch } from '../../storage/search/library-search';
import { analysisText } from '../../text/analysis';
import { Button } from '../../ui/Button';
import { ContextMenu, menuPlaceOf, type MenuPlace } from '../../ui/ContextMenu';
import { IconButton } from '../../ui/IconButton';
import { WindowedList, type WindowedListHandle } from '../../ui/WindowedList';
import { BehindHeading } from './BehindHeading';
import { BehindPassage } from './BehindPassage';
import { useAnalysis } from './use-analysis';
import styles from './BehindPanel.module.css';

/** In pixels: two lines of a quote, and one below it. */
const ROW_HEIGHT = 68;

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
  const [menu, setMenu] = useState<MenuPlace>();
  const current = lines?.find(({ key }) => key === at);
  const passage = current?.kind === 'passage' ? current.passage : undefined;

  // Opened by a key, or come back to from the reader, one goes on in the list as soon as there is one.
  const first = lines?.find(({ kind }) => kind === 'passage')?.key;
  const isWanted = useAnalysisView((view) => view.isBehindWanted) && lines !== undefined;
  useEffect(() => {
    if (!isWanted) return;
    analysisView.set({ isBehindWanted: false });
    if (analysisView.get().behindAt === undefined && first !== undefined) list.current?.go(first);
    else list.current?.focus();
  }, [isWanted, first]);

  const open = (line: BehindLine | undefined): void => {
    if (line?.kind !== 'passage') return;
    analysisView.set({ behindAt: line.key, isBehindWanted: true });
    void openPassage(desk, line.passage.document, line.passage.id);
  };
  const copy = (): void => void (passage && copyQuoteOf(desk, passage, articles));
  const close = (): void => {
    analysisView.set({ behind: undefined, behindAt: undefined });
    document.querySelector<HTMLElement>('main [data-region-focus]')?.focus();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.defaultPrevented) return;
    if (event.key === 'Escape') close();
    else if (event.key.toLowerCase() === 'c' && (event.ctrlKey || event.metaKey) && passage) copy();
    else return;
    event.preventDefault();
    event.stopPropagation();
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
      onKeyDown={onKeyDown}
    >
      <header className={styles.header}>
        <h2 className={styles.title} dir="auto" title={behind.title}>
          {behind.title}
        </h2>
        <IconButton icon={X} label={analysisText.closeBehind} keys="Escape" onPress={close} />
      </header>
      <output className={styles.count}>{lines ? countOf(behind, lines) : analysisText.reading}</output>
      <WindowedList
        ref={list}
        label={behind.title}
        items={lines ?? none}
        keyOf={keyOf}
        rowHeight={ROW_HEIGHT}
        isHeading={isHeading}
        selectedKey={at ?? null}
        onSelect={({ key }) => analysisView.set({ behindAt: key })}
        onActivate={open}
        onContextMenu={(_, event) => {
          event.preventDefault();
          setMenu(menuPlaceOf(event));
        }}
        renderRow={(line) =>
          line.kind === 'passage' ? (
            <BehindPassage line={line} isArticleNamed={behind.kind === 'implications'} />
          ) : (
            <BehindHeading line={line} actor={behind.kind === 'implications' ? behind.actor : undefined} />
          )
        }
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
      {menu && (
        <ContextMenu
          label={analysisText.behind}
          place={menu}
          onClose={() => setMenu(undefined)}
          groups={[
            {
              id: 'passage',
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
                  onAction: copy,
                },
              ],
            },
          ]}
        />
      )}
    </aside>
  );
}

const none: readonly BehindLine[] = [];
const keyOf = ({ key }: BehindLine): string => key;
const isHeading = ({ kind }: BehindLine): boolean => kind !== 'passage';

/** Nothing until the ledger has answered. */
function useLines(behind: Behind): readonly BehindLine[] | undefined {
  const { search } = useDesk();
  const { articles, scope } = useAnalysis();
  const question = useCallback(
    async (asked: LibrarySearch) => {
      const wish =
        behind.kind === 'implications'
          ? { implications: new Set(behind.implications) }
          : { ...behind.wish, ...scope };
      return { behind, passages: (await asked.passages(wish)) ?? [] };
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

async function copyQuoteOf(
  { database }: Desk,
  passage: { document: string; id: string },
  articles: ReturnType<typeof useAnalysis>['articles'],
): Promise<void> {
  const row = await passageRow(database, passage);
  const article = articles.get(passage.document);
  if (row && article) await copyCitation(row.quote, article);
}
