import { SearchX } from 'lucide-react';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { roles, type RoleName } from '#shared/model/passage';
import type { LedgerPassage } from '#shared/search/ledger';
import { useDesk } from '../../commands/desk';
import { openPassage } from '../../commands/open-passage';
import { personHere } from '../../commands/whose-copy';
import { actorsView, noActorFilter, useActorsView, type ActorPassageFilter } from '../../state/actors-view';
import type { CodeEntry } from '../../state/codebook';
import type { LibrarySearch } from '../../storage/search/library-search';
import { useIsCounted, useLedger } from '../../storage/use-ledger';
import { useLive } from '../../storage/use-live';
import { actorsRoomText as roomText } from '../../text/actors-room';
import { roleNames } from '../../text/en';
import { Button } from '../../ui/Button';
import { EmptyState } from '../../ui/EmptyState';
import { Select } from '../../ui/Select';
import { WindowedList, type WindowedListHandle } from '../../ui/WindowedList';
import { onEscape } from '../../ui/on-escape';
import { ActorPassageLine } from './ActorPassageLine';
import { finderOf } from './named-as';
import { passagesLike } from './passage-lines';
import styles from './ActorPage.module.css';

/** Two lines of words, why the actor is in them, and where they stand. */
const ROW_HEIGHT = 100;
const ANY = 'any';

type ActorPassagesProps = {
  actor: CodeEntry;
  /** Raised each time somebody comes from the list of actors: the focus goes to the passages once they are there. */
  visits: number;
  /** Esc: back to that list. */
  onLeave: () => void;
};

/** Every passage of an actor, the last made first. Enter opens one in its article. */
export function ActorPassages({ actor, visits, onLeave }: ActorPassagesProps) {
  const desk = useDesk();
  const { filter } = useActorsView();
  const { id } = actor;
  const question = useCallback((search: LibrarySearch) => search.passages({ actors: [id] }), [id]);
  const passages = useLedger(desk.search, question);
  // As long as the actor is open: what was made today stays there.
  const [now] = useState(() => Date.now());
  const isCounted = useIsCounted(desk.search);
  const [selected, setSelected] = useState<string>();
  const list = useRef<WindowedListHandle>(null);
  const finder = useMemo(() => finderOf(actor), [actor]);
  const shown = useMemo(
    () => passages && passagesLike(passages, id, filter, personHere(desk), now),
    [desk, passages, id, filter, now],
  );
  const documents = useMemo(() => [...new Set(passages?.map(({ document }) => document))], [passages]);
  const titles = useLive(async () => {
    const rows = await desk.database.documents.bulkGet(documents);
    return new Map(rows.flatMap((row) => (row ? [[row.id, row.title] as const] : [])));
  }, [desk, documents]);
  const visited = useRef(0);
  useEffect(() => {
    // Before all is counted there may be none yet.
    if (!shown?.length || visits === visited.current) return;
    visited.current = visits;
    list.current?.focus();
  }, [shown, visits]);
  return (
    // It only listens to Esc from what is inside.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <section
      onKeyDown={onEscape(onLeave)}
      className={styles.passages}
      aria-label={roomText.passageList(actor.name)}
      data-region
    >
      <PassageFilters filter={filter} />
      {shown && (
        <WindowedList
          ref={list}
          label={roomText.passageList(actor.name)}
          items={shown}
          keyOf={keyOf}
          rowHeight={ROW_HEIGHT}
          selectedKey={selected ?? null}
          onSelect={(passage) => setSelected(keyOf(passage))}
          onActivate={({ document, id: passage }) => void openPassage(desk, document, passage)}
          renderRow={(passage) => (
            <ActorPassageLine
              actor={actor}
              finder={finder}
              passage={passage}
              now={now}
              title={titles?.get(passage.document)}
            />
          )}
          empty={
            <EmptyState
              icon={SearchX}
              actions={
                passages &&
                passages.length > 0 && (
                  <Button onPress={() => actorsView.set({ filter: noActorFilter })}>
                    {roomText.showAll}
                  </Button>
                )
              }
            >
              {passages && passages.length > 0
                ? roomText.noneLike
                : isCounted
                  ? roomText.unusedYet
                  : roomText.counting}
            </EmptyState>
          }
          className={styles.list ?? ''}
        />
      )}
    </section>
  );
}

const keyOf = ({ document, id }: LedgerPassage): string => `${document} ${id}`;

function PassageFilters({ filter }: { filter: ActorPassageFilter }) {
  const set = (part: ActorPassageFilter): void => actorsView.set({ filter: { ...filter, ...part } });
  return (
    <div className={styles.filters}>
      <Select<RoleName | typeof ANY>
        label={roomText.role}
        isLabelHidden
        options={[
          { value: ANY, label: roomText.allRoles },
          ...roles.map((value) => ({ value, label: roleNames[value] })),
        ]}
        value={filter.role ?? ANY}
        onChange={(role) => set({ role: role === ANY ? undefined : role })}
        placeholder={roomText.allRoles}
        className={styles.choice}
      />
      <Select<'mine' | typeof ANY>
        label={roomText.whose}
        isLabelHidden
        options={[
          { value: ANY, label: roomText.anyone },
          { value: 'mine', label: roomText.mine },
        ]}
        value={filter.isMine ? 'mine' : ANY}
        onChange={(whose) => set({ isMine: whose === 'mine' ? true : undefined })}
        placeholder={roomText.anyone}
        className={styles.choice}
      />
      <Select<'1' | '7' | '30' | typeof ANY>
        label={roomText.since}
        isLabelHidden
        options={[
          { value: ANY, label: roomText.anyTime },
          { value: '1', label: roomText.days[1] },
          { value: '7', label: roomText.days[7] },
          { value: '30', label: roomText.days[30] },
        ]}
        value={filter.days === undefined ? ANY : daysKey[filter.days]}
        onChange={(days) => set({ days: days === ANY ? undefined : daysOf[days] })}
        placeholder={roomText.anyTime}
        className={styles.choice}
      />
    </div>
  );
}

const daysKey = { 1: '1', 7: '7', 30: '30' } as const;
const daysOf = { '1': 1, '7': 7, '30': 30 } as const;
