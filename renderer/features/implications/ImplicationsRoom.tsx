import { Lightbulb, Search, SearchX } from 'lucide-react';
import { useDeferredValue, useEffect, useMemo, useRef, useState, type RefObject } from 'react';
import { useDesk } from '../../commands/desk';
import { KeyWords } from '../../commands/key-words';
import { otherPerson, personHere } from '../../commands/whose-copy';
import { implicationsView, noImplicationFilter, useImplicationsView } from '../../state/implications-view';
import { useLatest } from '../../state/picture-first';
import { useSession } from '../../state/session';
import { nameOfActor } from '../../state/survivors';
import { listAllImplications } from '../../storage/all-implications';
import type { LibrarySearch } from '../../storage/search/library-search';
import { useIsCounted, useLedger } from '../../storage/use-ledger';
import { useLive } from '../../storage/use-live';
import { text } from '../../text/en';
import { implicationsRoomText as roomText } from '../../text/implications-room';
import { Button } from '../../ui/Button';
import { EmptyState } from '../../ui/EmptyState';
import { TextField } from '../../ui/TextField';
import { useFocusOnArrival } from '../../ui/use-focus-on-arrival';
import type { WindowedListHandle } from '../../ui/WindowedList';
import { onEscape } from '../../ui/on-escape';
import { rowsPassing } from './room/filter-rows';
import { ImplicationDetail } from './room/ImplicationDetail';
import { ImplicationFilters } from './room/ImplicationFilters';
import { ImplicationTable } from './room/ImplicationTable';
import { rowsInOrder } from './room/order-rows';
import { rowsOf, type ImplicationListRow } from './room/row';
import styles from './room/ImplicationsRoom.module.css';

const tallyOf = (search: LibrarySearch) => search.tally();

/** The implications of all articles: to find one, to see what it rests on, to change it. */
export function ImplicationsRoom() {
  const desk = useDesk();
  const { filter, order, chosen, isOpen } = useImplicationsView();
  const listed = useLive(() => listAllImplications(desk.database), [desk]);
  const isCounted = useIsCounted(desk.search);
  const counted = useLedger(desk.search, tallyOf);
  // A part would be taken for the whole.
  const tally = isCounted ? counted : undefined;
  // Names may change.
  const actors = useLatest(desk.actors.listen, desk.actors.get);
  const rows = useMemo(
    () =>
      actors &&
      rowsOf(listed ?? [], tally, {
        ofActor: (id) => nameOfActor(desk.workspace, id) ?? roomText.gone,
        ofOther: (id) => otherPerson(desk, id),
      }),
    [desk, actors, listed, tally],
  );
  const sought = useDeferredValue(filter);
  const shown = useMemo(() => rowsInOrder(rowsPassing(rows, sought), order), [rows, sought, order]);
  const people = useMemo(() => peopleIn(rows, personHere(desk)), [rows, desk]);
  const list = useRef<WindowedListHandle>(null);
  /** How often one went from the list to what an implication rests on. */
  const [visits, setVisits] = useState(0);
  const open = isOpen ? shown.find(({ id }) => id === chosen) : undefined;
  useFocusAfterDrawer(list);
  useFocusOnArrival(list, listed !== undefined);

  const goToDetail = (): void => {
    implicationsView.set({ isOpen: true });
    setVisits((before) => before + 1);
  };
  const close = (): void => {
    implicationsView.set({ isOpen: false });
    list.current?.focus();
  };
  return (
    // It only listens to Esc from what is inside.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <section
      className={styles.room}
      aria-label={text.rooms.implications}
      data-region
      onKeyDown={(event) => open && onEscape(close)(event)}
    >
      {listed?.length === 0 && (
        <EmptyState icon={Lightbulb}>
          <KeyWords of={roomText.empty} />
        </EmptyState>
      )}
      {listed && listed.length > 0 && (
        <>
          <header className={styles.header}>
            <h1 className={styles.heading}>{roomText.heading}</h1>
            <output className={styles.count}>
              {shown.length < rows.length
                ? roomText.shown(shown.length, rows.length)
                : roomText.count(rows.length)}
              {!order && shown.length > 1 && `, ${roomText.lastMadeFirst}`}
            </output>
            <div className={styles.tools}>
              <TextField
                label={roomText.find}
                isLabelHidden
                placeholder={roomText.find}
                icon={Search}
                value={filter.typed}
                onChange={(typed) => implicationsView.set({ filter: { ...filter, typed } })}
                onKeyDown={(event) => {
                  if (event.key === 'ArrowDown' || event.key === 'Enter') list.current?.focus();
                  else if (event.key === 'Escape' && filter.typed)
                    implicationsView.set({ filter: { ...filter, typed: '' } });
                  else event.continuePropagation();
                }}
                className={styles.filter}
              />
              <ImplicationFilters
                filter={filter}
                onChange={(next) => implicationsView.set({ filter: next })}
                people={people}
              />
            </div>
          </header>
          <div className={styles.body}>
            <ImplicationTable
              rows={shown}
              onOpen={goToDetail}
              list={list}
              empty={
                <EmptyState
                  icon={SearchX}
                  actions={
                    <Button onPress={() => implicationsView.set({ filter: noImplicationFilter })}>
                      {roomText.clearFilter}
                    </Button>
                  }
                >
                  {roomText.noneMatches}
                </EmptyState>
              }
            />
            {open && (
              <ImplicationDetail
                row={open}
                visits={visits}
                onLeave={() => list.current?.focus()}
                onClose={close}
              />
            )}
          </div>
        </>
      )}
    </section>
  );
}

/** When the drawer is done with, one goes on where one was in the list. */
function useFocusAfterDrawer(list: RefObject<WindowedListHandle | null>): void {
  const drawers = useSession((now) => now.drawers.length);
  const before = useRef(drawers);
  useEffect(() => {
    if (drawers < before.current) list.current?.focus();
    before.current = drawers;
  }, [drawers, list]);
}

/** Whose implications there are: the person’s own first, then by name. */
function peopleIn(
  rows: readonly ImplicationListRow[],
  me: string | undefined,
): { value: string; label: string }[] {
  const others = new Map(
    rows.flatMap(({ person, by }) =>
      person === undefined || by === undefined ? [] : [[person, by] as const],
    ),
  );
  const isMineThere = me !== undefined && rows.some(({ person }) => person === me);
  return [
    ...(isMineThere ? [{ value: me, label: roomText.mine }] : []),
    ...Array.from(others, ([value, label]) => ({ value, label })).toSorted((one, other) =>
      one.label.localeCompare(other.label),
    ),
  ];
}
