import { Merge, Search, SearchX, Users, X } from 'lucide-react';
import { useDeferredValue, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import { carryOut } from '../../commands/carry-out';
import { openActorMerge } from '../../commands/codes/merge-codes';
import { useDesk } from '../../commands/desk';
import { KeyWords } from '../../commands/key-words';
import { actorsView, useActorsView, type ActorOrder } from '../../state/actors-view';
import type { CodeEntry } from '../../state/codebook';
import { useLatest } from '../../state/picture-first';
import type { LibrarySearch } from '../../storage/search/library-search';
import { useIsCounted, useLedger } from '../../storage/use-ledger';
import { actorsRoomText as roomText } from '../../text/actors-room';
import { text } from '../../text/en';
import { Button } from '../../ui/Button';
import { menuPlaceOf, type MenuPlace } from '../../ui/ContextMenu';
import { EmptyState } from '../../ui/EmptyState';
import { IconButton } from '../../ui/IconButton';
import { Select } from '../../ui/Select';
import { TextField } from '../../ui/TextField';
import { WindowedList, type WindowedListHandle } from '../../ui/WindowedList';
import { actorsInOrder, actorsNamed } from './actor-list';
import { ActorLine } from './ActorLine';
import { ActorMenu } from './ActorMenu';
import { ActorPage } from './ActorPage';
import styles from './ActorsRoom.module.css';

const ROW_HEIGHT = 36;
const tallyOf = (search: LibrarySearch) => search.tally();

/** The actors, one of them open with all that was said of it: a name is enough to see what one said last week. */
export function ActorsRoom() {
  const desk = useDesk();
  const { typed, order, chosen, ticked } = useActorsView();
  const [menu, setMenu] = useState<{ of: CodeEntry; place: MenuPlace }>();
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

  const merge = (ids: readonly string[]): void => void carryOut(desk, openActorMerge(desk, ids));
  // What was merged or retired meanwhile is not ticked any more.
  const marked = actors.filter(({ id }) => ticked.has(id)).map(({ id }) => id);
  const inHand = (actor: CodeEntry): readonly string[] => (marked.length > 0 ? marked : [actor.id]);
  const onKeyDown = (event: KeyboardEvent, actor: CodeEntry): void => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
    if (event.key === ' ') toggleTick(actor.id);
    else if (event.key === 'F7') merge(inHand(actor));
    else if (event.key === 'Escape' && marked.length > 0) actorsView.set({ ticked: new Set() });
    else return;
    event.preventDefault();
    event.stopPropagation();
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
              onKeyDown={onKeyDown}
              onContextMenu={(actor, event) => {
                event.preventDefault();
                choose(actor.id);
                setMenu({ of: actor, place: menuPlaceOf(event) });
              }}
              isChecked={({ id }) => ticked.has(id)}
              textOf={({ name }) => name}
              renderRow={(actor) => (
                <ActorLine
                  actor={actor}
                  isTicked={ticked.has(actor.id)}
                  passages={tally && (tally.actors.get(actor.id)?.passages ?? 0)}
                />
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
            {marked.length > 0 && (
              <footer className={styles.ticked}>
                <span>{roomText.ticked(marked.length)}</span>
                <Button icon={Merge} onPress={() => merge(marked)}>
                  {roomText.mergeTicked}
                </Button>
                <IconButton
                  icon={X}
                  label={roomText.untick}
                  onPress={() => actorsView.set({ ticked: new Set() })}
                />
              </footer>
            )}
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
          {menu && (
            <ActorMenu
              actor={menu.of}
              place={menu.place}
              onOpen={() => goInto(menu.of.id)}
              onMerge={() => merge(inHand(menu.of))}
              onClose={() => setMenu(undefined)}
            />
          )}
        </>
      )}
    </section>
  );
}

function toggleTick(id: string): void {
  const ticked = new Set(actorsView.get().ticked);
  if (!ticked.delete(id)) ticked.add(id);
  actorsView.set({ ticked });
}
