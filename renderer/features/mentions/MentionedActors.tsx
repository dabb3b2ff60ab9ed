import { Plus, Search, UserSearch } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import type { KeyboardEvent } from 'react-aria-components';
import { NAME_LENGTH } from '#shared/model/actor';
import type { Candidate } from '#shared/suggestions/candidate';
import { useDesk } from '../../commands/desk';
import { chooseMentioned, chooseNewMentioned } from '../../commands/mention-list';
import type { MentionList } from '../../state/mention-list';
import { mentionText } from '../../text/mentions';
import { EmptyState } from '../../ui/EmptyState';
import { Icon } from '../../ui/Icon';
import { Spinner } from '../../ui/Spinner';
import { TextField } from '../../ui/TextField';
import { useOwed } from '../../ui/use-owed';
import { WindowedList, type WindowedListHandle } from '../../ui/WindowedList';
import styles from './MentionDrawer.module.css';

const ROW_HEIGHT = 32;

/** The row for a name that nobody is known by. */
const NEW = 'new';

/**
 * Whose mentions to go through: everybody named in the article, with how often. Letters filter, Enter takes the first.
 * A name that nobody is known by can be looked for all the same.
 */
export function MentionedActors({ mentioned, proposed = '' }: Pick<MentionList, 'mentioned' | 'proposed'>) {
  const desk = useDesk();
  const [typed, setTyped] = useState(proposed);
  const [current, setCurrent] = useState<string | null>(null);
  const field = useRef<HTMLInputElement>(null);
  const list = useRef<WindowedListHandle>(null);
  // What is proposed goes with the first letter that is typed.
  useEffect(() => field.current?.select(), []);
  const name = typed.trim();
  const sought = plain(name);
  const found = (mentioned ?? []).flatMap((one) => {
    const found = desk.lookout.find(one.id);
    const names = found ? namesOf(found.candidate) : [];
    return found && names.some((known) => known.includes(sought)) ? [{ ...one, ...found, names }] : [];
  });
  const isNew = mentioned && name !== '' && !found.some(({ names }) => names.includes(sought));
  const shown = isNew ? [...found, { id: NEW }] : found;
  const take = ({ id }: { id: string }): void =>
    void (id === NEW ? chooseNewMentioned(desk, name) : chooseMentioned(desk, id));
  const [first] = shown;
  const takeFirst = useOwed(mentioned === undefined, () => first && take(first));
  const onFieldKey = (event: KeyboardEvent): void => {
    if (event.key === 'ArrowDown') list.current?.focus();
    else if (event.key === 'Enter' && (first || !mentioned)) takeFirst();
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
        inputRef={field}
        maxLength={NAME_LENGTH}
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
          textOf={(row) => ('candidate' in row ? row.candidate.name : mentionText.newActor(name))}
          renderRow={(row) =>
            'candidate' in row ? (
              <div className={styles.actor}>
                <span className={styles.name}>{row.candidate.name}</span>
                {!row.isKnown && (
                  <span className={styles.new} title={mentionText.isNewHint}>
                    {mentionText.isNew}
                  </span>
                )}
                <span className={styles.count}>{row.mentions.toLocaleString('en')}</span>
              </div>
            ) : (
              <div className={styles.actor}>
                <Icon of={Plus} />
                <span className={styles.name} title={mentionText.isNewHint}>
                  {mentionText.newActor(name)}
                </span>
              </div>
            )
          }
          empty={
            mentioned ? (
              <EmptyState icon={UserSearch}>{mentionText.nobody}</EmptyState>
            ) : (
              <Spinner label={mentionText.searching} />
            )
          }
        />
      </div>
    </div>
  );
}

function namesOf({ name, aliases }: Candidate): string[] {
  return [name, ...aliases.map(({ text }) => text)].map(plain);
}

function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}
