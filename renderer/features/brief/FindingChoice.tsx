import { ListFilter, Search } from 'lucide-react';
import { useMemo, useRef, useState, type KeyboardEvent } from 'react';
import type { Candidate } from '#shared/brief/candidates';
import { goToFinding } from '../../commands/brief/go-to-finding';
import { takeIn, takeOut, toggleFinding } from '../../commands/brief/parts';
import { useDesk } from '../../commands/desk';
import { briefView, useBriefView } from '../../state/brief-view';
import { anyFinding, fitting, isOpen } from '../../state/finding-filter';
import { briefText } from '../../text/brief';
import { Button } from '../../ui/Button';
import { ContextMenu, menuPlaceOf, type MenuPlace } from '../../ui/ContextMenu';
import { IconButton } from '../../ui/IconButton';
import { TextField } from '../../ui/TextField';
import { WindowedList, type WindowedListHandle } from '../../ui/WindowedList';
import { FindingFilters } from './FindingFilters';
import { FindingRow } from './FindingRow';
import styles from './FindingChoice.module.css';

/** Two lines of what it says and one of what is known of it, in pixels. */
const ROW = 64;

type FindingChoiceProps = { candidates: readonly Candidate[]; chosen: ReadonlySet<string> };

/** All there is to report, what is proposed first: Space takes a finding into the brief, or out again. */
export function FindingChoice({ candidates, chosen }: FindingChoiceProps) {
  const desk = useDesk();
  const filter = useBriefView((now) => now.filter);
  const inHand = useBriefView((now) => now.finding);
  const [areMore, setAreMore] = useState(() => !isOpen({ ...filter, words: '' }));
  const [menu, setMenu] = useState<{ place: MenuPlace; of: Candidate }>();
  const list = useRef<WindowedListHandle>(null);
  const shown = useMemo(() => fitting(candidates, filter), [candidates, filter]);
  const count = useMemo(() => shown.filter(({ id }) => chosen.has(id)).length, [shown, chosen]);
  const ids = (of: readonly Candidate[]): string[] => of.map(({ id }) => id);

  const onKeyDown = (event: KeyboardEvent, { id }: Candidate): void => {
    const isMod = event.ctrlKey || event.metaKey;
    if (event.key === ' ' && !isMod) toggleFinding(desk, id, candidates);
    else if (isMod && event.key.toLowerCase() === 'a') takeIn(desk, ids(shown), candidates);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <>
      <div className={styles.tools}>
        <div className={styles.line}>
          <TextField
            label={briefText.filterWords}
            isLabelHidden
            placeholder={briefText.filterWords}
            icon={Search}
            value={filter.words}
            onChange={(words) => briefView.set({ filter: { ...filter, words } })}
            onKeyDown={(event) => {
              if (event.key === 'ArrowDown') list.current?.focus();
              else if (event.key === 'Escape' && filter.words !== '')
                briefView.set({ filter: { ...filter, words: '' } });
              else event.continuePropagation();
            }}
            className={styles.words ?? ''}
          />
          <IconButton
            icon={ListFilter}
            label={briefText.filters}
            isOn={areMore}
            onPress={() => {
              setAreMore(!areMore);
              // What cannot be seen must not leave anything out.
              if (areMore) briefView.set({ filter: { ...anyFinding, words: filter.words } });
            }}
          />
        </div>
        {areMore && <FindingFilters candidates={candidates} filter={filter} />}
        <div className={styles.line}>
          <span className={styles.count} role="status">
            {briefText.shownOf(count, shown.length)}
          </span>
          <Button
            look="quiet"
            isDisabled={count === shown.length}
            onPress={() => takeIn(desk, ids(shown), candidates)}
          >
            {briefText.takeAll}
          </Button>
          <Button look="quiet" isDisabled={count === 0} onPress={() => takeOut(desk, new Set(ids(shown)))}>
            {briefText.leaveAll}
          </Button>
        </div>
      </div>
      <div
        className={styles.list}
        data-region-focus
        tabIndex={-1}
        onFocus={({ target, currentTarget }) => target === currentTarget && list.current?.focus()}
      >
        <WindowedList
          ref={list}
          label={briefText.candidates}
          items={shown}
          keyOf={({ id }) => id}
          rowHeight={ROW}
          selectedKey={inHand ?? null}
          onSelect={({ id }) => briefView.set({ finding: id })}
          onActivate={({ id }) => void goToFinding(desk, id)}
          onKeyDown={onKeyDown}
          onContextMenu={(of, event) => {
            event.preventDefault();
            setMenu({ place: menuPlaceOf(event), of });
          }}
          isChecked={({ id }) => chosen.has(id)}
          renderRow={(candidate) => (
            <FindingRow
              candidate={candidate}
              isChosen={chosen.has(candidate.id)}
              onToggle={() => toggleFinding(desk, candidate.id, candidates)}
            />
          )}
          empty={
            <div className={styles.nothing}>
              <p>{briefText.noneFits}</p>
              <Button onPress={() => briefView.set({ filter: anyFinding })}>{briefText.noFilter}</Button>
            </div>
          }
        />
      </div>
      <p className={styles.hint}>{briefText.chooseHint}</p>
      {menu && (
        <ContextMenu
          label={briefText.partMenu(menu.of.statement)}
          place={menu.place}
          onClose={() => setMenu(undefined)}
          groups={[
            {
              id: 'finding',
              entries: [
                {
                  id: 'toggle',
                  label: chosen.has(menu.of.id) ? briefText.takeOut : briefText.takeIn,
                  keys: 'Space',
                  onAction: () => toggleFinding(desk, menu.of.id, candidates),
                },
                {
                  id: 'open',
                  label: briefText.openFinding,
                  keys: 'Enter',
                  onAction: () => void goToFinding(desk, menu.of.id),
                },
              ],
            },
          ]}
        />
      )}
    </>
  );
}
