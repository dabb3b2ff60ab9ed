import { Search, SearchX, Users } from 'lucide-react';
import { useDeferredValue, useMemo, useRef, useState } from 'react';
import { useDesk } from '../../commands/desk';
import { KeyWords } from '../../commands/key-words';
import { actorsView, useActorsView, type ActorOrder } from '../../state/actors-view';
import { useLatest } from '../../state/picture-first';
import type { LibrarySearch } from '../../storage/search/library-search';
import { useIsCounted, useLedger } from '../../storage/use-ledger';
import { actorsRoomText as roomText } from '../../text/actors-room';
import { text } from '../../text/en';
import { Button } from '../../ui/Button';
import { EmptyState } from '../../ui/EmptyState';
import { Select } from '../../ui/Select';
import { TextField } from '../../ui/TextField';
import { WindowedList, type WindowedListHandle } from '../../ui/WindowedList';
import { actorsInOrder, actorsNamed } from './actor-list';
import { ActorLine } from './ActorLine';
import { ActorPage } from './ActorPage';
import styles from './ActorsRoom.module.css';

const ROW_HEIGHT = 36;
const tallyOf = (search: LibrarySearch) => search.tally();

/** The actors, one of them open with all that was said of it: a name is enough to see what one said last week. */
export function ActorsRoom() {
  const desk = useDesk();
  const { typed, order, chosen } = useActorsView();
  const codebook = useLatest(desk.codebook.listen, desk.codebook.get);
  const isCounted = useIsCounted(desk.search);
  const counted = useLedger(desk.search, tallyOf);
  const tally = isCounted ? counted : undefined;
  const actors = useMemo(
    () => codebook.entries.filter(({ kind, isRetired }) => kind === 'actor' && !isRetired),
    [codebook],
  );
  const sought = useDeferredValue(typed);
  const shown = useMemo(
    () => actorsInOrder(actorsNamed(actors, sought), order, tally),
    [actors, sought, order, tally],
  );
  const list = useRef<WindowedListHandle>(null);
  /** How often one went from the list to the passages of an actor. */
  const [visits, setVisits] = useState(0);
  // What was merged or retired meanwhile is not open any more.
  const open = actors.find(({ id }) => id === chosen) ?? (sought.trim() === '' ? undefined : shown[0]);
  const choose = (id: string | undefined): void => actorsView.set({ chosen: id });
  const goInto = (id: string | undefined): void => {
    choose(id);
    setVisits((before) => before + 1);
  };

  return (
    <section className={styles.room} aria-label={text.rooms.actors}>
      {actors.length === 0 ? (
        <EmptyState icon={Users}>
          <KeyWords of={roomText.empty} />
        </EmptyState>
      ) : (
        <>
          <div className={styles.side} data-region>
            <header className={styles.sideHeader}>
              <h1 className={styles.heading}>{roomText.heading}</h1>
              <output className={styles.count}>
                {shown.length < actors.length
                  ? roomText.shown(shown.length, actors.length)
                  : roomText.count(actors.length)}
              </output>
              <div className={styles.find}>
                <TextField
                  label={roomText.find}
                  isLabelHidden
                  placeholder={roomText.find}
                  icon={Search}
                  value={typed}
                  takesFocus
                  onChange={(words) => actorsView.set({ typed: words })}
                  onKeyDown={(event) => {
                    if (event.key === 'Enter') goInto(shown[0]?.id);
                    else if (event.key === 'ArrowDown') list.current?.focus();
                    else if (event.key === 'Escape' && typed) actorsView.set({ typed: '' });
                    else event.continuePropagation();
                  }}
                />
              </div>
              <Select<ActorOrder>
                label={roomText.order}
                isLabelHidden
                options={[
                  { value: 'passages', label: roomText.orders.passages },
                  { value: 'name', label: roomText.orders.name },
                ]}
                value={order}
                onChange={(next) => actorsView.set({ order: next })}
                placeholder={roomText.order}
                className={styles.order}
              />
            </header>
            <WindowedList
              ref={list}
              label={roomText.list}
              items={shown}
              keyOf={({ id }) => id}
              rowHeight={ROW_HEIGHT}
              selectedKey={open?.id ?? null}
              onSelect={({ id }) => choose(id)}
              onActivate={({ id }) => goInto(id)}
              textOf={({ name }) => name}
              renderRow={(actor) => (
                <ActorLine actor={actor} passages={tally && (tally.actors.get(actor.id)?.passages ?? 0)} />
              )}
              empty={
                <EmptyState
                  icon={SearchX}
                  actions={
                    <Button onPress={() => actorsView.set({ typed: '' })}>{roomText.clearFind}</Button>
                  }
                >
                  {roomText.noneMatches}
                </EmptyState>
              }
              className={styles.list ?? ''}
            />
          </div>
          {open ? (
            <ActorPage
              key={open.id}
              actor={open}
              tally={tally?.actors.get(open.id)}
              visits={visits}
              onLeave={() => list.current?.focus()}
            />
          ) : (
            <EmptyState icon={Users}>{roomText.choose}</EmptyState>
          )}
        </>
      )}
    </section>
  );
}
