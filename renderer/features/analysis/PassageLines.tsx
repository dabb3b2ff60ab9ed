import { Copy, ExternalLink } from 'lucide-react';
import { useState, type KeyboardEvent, type ReactNode, type Ref } from 'react';
import { copyPassage } from '../../commands/copy-citation';
import { useDesk } from '../../commands/desk';
import type { BehindLine } from '../../state/behind-lines';
import { analysisText } from '../../text/analysis';
import { ContextMenu, menuPlaceOf, type MenuPlace } from '../../ui/ContextMenu';
import { WindowedList, type WindowedListHandle } from '../../ui/WindowedList';
import { BehindHeading } from './BehindHeading';
import { BehindPassage } from './BehindPassage';
import { useAnalysis } from './use-analysis';

/** In pixels: two lines of a quote, and one below it. */
const ROW_HEIGHT = 68;

type PassageLinesProps = {
  label: string;
  lines: readonly BehindLine[];
  /** The key of the line that was walked to last. */
  at: string | undefined;
  onAt: (key: string) => void;
  onOpen: (line: BehindLine) => void;
  /** For whom the implications among the lines are a gain or a loss. */
  actor?: string | undefined;
  /** The articles of passages are named with them, not above them. */
  isArticleNamed: boolean;
  empty: ReactNode;
  ref?: Ref<WindowedListHandle>;
};

/** Passages below what they have in common. Enter opens one, Ctrl+C copies its quote with the citation. */
export function PassageLines(props: PassageLinesProps) {
  const { label, lines, at, onAt, onOpen, actor, isArticleNamed, empty, ref } = props;
  const desk = useDesk();
  const { articles } = useAnalysis();
  const [menu, setMenu] = useState<MenuPlace>();
  const current = lines.find(({ key }) => key === at);
  const copy = (line: BehindLine | undefined): void => {
    if (line?.kind === 'passage') void copyPassage(desk, line.passage, articles.get(line.passage.document));
  };
  const onKeyDown = (event: KeyboardEvent, line: BehindLine): void => {
    if (event.key.toLowerCase() !== 'c' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    event.stopPropagation();
    copy(line);
  };
  return (
    <>
      <WindowedList
        {...(ref && { ref })}
        label={label}
        items={lines}
        keyOf={keyOf}
        rowHeight={ROW_HEIGHT}
        isHeading={isHeading}
        selectedKey={at ?? null}
        onSelect={({ key }) => onAt(key)}
        onActivate={onOpen}
        onKeyDown={onKeyDown}
        onContextMenu={(_, event) => {
          event.preventDefault();
          setMenu(menuPlaceOf(event));
        }}
        renderRow={(line) =>
          line.kind === 'passage' ? (
            <BehindPassage line={line} isArticleNamed={isArticleNamed} />
          ) : (
            <BehindHeading line={line} actor={actor} />
          )
        }
        empty={empty}
      />
      {menu && current && (
        <ContextMenu
          label={label}
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
                  onAction: () => onOpen(current),
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
    </>
  );
}

const keyOf = ({ key }: BehindLine): string => key;
const isHeading = ({ kind }: BehindLine): boolean => kind !== 'passage';
