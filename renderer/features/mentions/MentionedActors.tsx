import { Search, UserSearch } from 'lucide-react';
import { useRef, useState } from 'react';
import type { KeyboardEvent } from 'react-aria-components';
import { KeyWords } from '../../commands/key-words';
import { useDesk } from '../../commands/desk';
import { chooseMentioned } from '../../commands/mention-list';
import type { MentionList } from '../../state/mention-list';
import { mentionText } from '../../text/mentions';
import { EmptyState } from '../../ui/EmptyState';
import { Spinner } from '../../ui/Spinner';
import { TextField } from '../../ui/TextField';
import { WindowedList, type WindowedListHandle } from '../../ui/WindowedList';
import styles from './MentionDrawer.module.css';

const ROW_HEIGHT = 32;

/** Whose mentions to go through: everybody named in the article, with how often. Letters filter, Enter takes the first. */
export function MentionedActors({ mentioned }: { mentioned: MentionList['mentioned'] }) {
  const desk = useDesk();
  const [typed, setTyped] = useState('');
  const [current, setCurrent] = useState<string | null>(null);
  const list = useRef<WindowedListHandle>(null);
  const sought = plain(typed);
  const shown = (mentioned ?? []).flatMap((one) => {
    const found = desk.lookout.find(one.id);
    const isMeant =
      found &&
      [found.candidate.name, ...found.candidate.aliases.map(({ text }) => text)].some((name) =>
        plain(name).includes(sought),
      );
    return isMeant ? [{ ...one, ...found }] : [];
  });
  const take = ({ id }: { id: string }): void => void chooseMentioned(desk, id);
  const onFieldKey = (event: KeyboardEvent): void => {
    const [first] = shown;
    if (event.key === 'ArrowDown') list.current?.focus();
    else if (event.key === 'Enter' && first) take(first);
    else event.continuePropagation();
  };
  return (
    <div className={styles.asking}>
      <TextField
        label={mentionText.find}
        isLabelHidden
        placeholder={mentionText.find}
        icon={Search}
        value={typed}
        onChange={setTyped}
        onKeyDown={onFieldKey}
        takesFocus
      />
      <div className={styles.rows} style={{ height: Math.min(7, Math.max(4, shown.length)) * ROW_HEIGHT }}>
        <WindowedList
          ref={list}
          label={mentionText.mentioned}
          items={shown}
          keyOf={({ id }) => id}
          rowHeight={ROW_HEIGHT}
          selectedKey={current}
          onSelect={({ id }) => setCurrent(id)}
          onActivate={take}
          textOf={({ candidate }) => candidate.name}
          renderRow={({ candidate, isKnown, mentions }) => (
            <div className={styles.actor}>
              <span className={styles.name}>{candidate.name}</span>
              {!isKnown && (
                <span className={styles.new} title={mentionText.isNewHint}>
                  {mentionText.isNew}
                </span>
              )}
              <span className={styles.count}>{mentions.toLocaleString('en')}</span>
            </div>
          )}
          empty={
            mentioned ? (
              <EmptyState icon={UserSearch}>
                <KeyWords of={mentioned.length === 0 ? mentionText.nobody : mentionText.noSuch} />
              </EmptyState>
            ) : (
              <Spinner label={mentionText.searching} />
            )
          }
        />
      </div>
    </div>
  );
}

function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}
