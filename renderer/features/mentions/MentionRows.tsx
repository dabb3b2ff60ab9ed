import { SearchX } from 'lucide-react';
import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { useDesk } from '../../commands/desk';
import {
  chooseMentionScope,
  lookAtMention,
  toggleAllMentions,
  toggleMention,
  toggleRejection,
} from '../../commands/mention-list';
import type { MentionList, MentionRow } from '../../state/mention-list';
import { mentionText } from '../../text/mentions';
import { Button } from '../../ui/Button';
import { EmptyState } from '../../ui/EmptyState';
import { WindowedList, type WindowedListHandle } from '../../ui/WindowedList';
import { MentionLine } from './MentionLine';
import styles from './MentionDrawer.module.css';

const ROW_HEIGHT = 32;
/** As many rows as are shown before the list scrolls. */
const MOST_ROWS = 8;

/** The mentions, a line each. Space ticks, the arrows walk and show each in the text. */
export function MentionRows({ list, actor }: { list: MentionList; actor: string }) {
  const desk = useDesk();
  const { rows, ticked, search, scope } = list;
  const [current, setCurrent] = useState<string | null>(null);
  const handle = useRef<WindowedListHandle>(null);
  const hasRows = rows.length > 0;
  // The list has the focus as soon as there is something in it: Space and the arrows work at once.
  useEffect(() => {
    if (hasRows) handle.current?.focus();
  }, [hasRows]);

  const onKeyDown = (event: KeyboardEvent, row: MentionRow): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const key = event.key.toLowerCase();
    if (key === ' ') toggleMention(row);
    else if (key === 'x') toggleRejection(desk, row);
    else if (key === 'a') toggleAllMentions();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const onSelect = (row: MentionRow): void => {
    setCurrent(row.key);
    lookAtMention(desk, row);
  };

  return (
    <div
      className={styles.rows}
      style={{ height: Math.min(MOST_ROWS, Math.max(5, rows.length)) * ROW_HEIGHT }}
    >
      <WindowedList
        ref={handle}
        label={mentionText.list(actor)}
        items={rows}
        keyOf={({ key }) => key}
        rowHeight={ROW_HEIGHT}
        selectedKey={current}
        onSelect={onSelect}
        onKeyDown={onKeyDown}
        isChecked={({ key, standing }) => standing === 'tagged' || ticked.has(key)}
        isDisabled={({ standing }) => standing === 'tagged'}
        renderRow={(row) => (
          <MentionLine row={row} isTicked={ticked.has(row.key)} onToggle={() => toggleMention(row)} />
        )}
        empty={
          !search && (
            <EmptyState
              icon={SearchX}
              actions={
                scope !== 'library' && (
                  <Button onPress={() => void chooseMentionScope(desk, 'library')}>
                    {mentionText.lookInLibrary}
                  </Button>
                )
              }
            >
              {mentionText.nothing[scope](actor)}
            </EmptyState>
          )
        }
      />
    </div>
  );
}
