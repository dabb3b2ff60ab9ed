import { Search } from 'lucide-react';
import { useEffect, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import type { KeyboardEvent as AriaKeyboardEvent } from 'react-aria-components';
import type { CodeChoice, HandChoice } from '#shared/foreign-work/code-choice';
import type { ForeignWork } from '#shared/import/foreign-work';
import { foldName } from '#shared/text/names';
import { foreignWorkText } from '../../text/foreign-work';
import { TextField } from '../../ui/TextField';
import { WindowedList, type WindowedListHandle } from '../../ui/WindowedList';
import { choiceForKey, decide, hasActorAbove } from './code-decisions';
import { CodeBar } from './CodeBar';
import { CodeLine, type CodeRow } from './CodeLine';
import styles from './CodeTable.module.css';

const ROW_HEIGHT = 32;
const MOST_ROWS = 9;
/** From here on one looks for a code rather than at all of them. */
const MANY = 20;

type CodeTableProps = {
  work: ForeignWork;
  choices: readonly CodeChoice[];
  byHand: ReadonlyMap<number, HandChoice>;
  onChange: (byHand: ReadonlyMap<number, HandChoice>) => void;
};

/** The codes as a tree, each with what it becomes. One or several are decided on at once; those below follow. */
export function CodeTable({ work, choices, byHand, onChange }: CodeTableProps) {
  const [typed, setTyped] = useState('');
  const [current, setCurrent] = useState(0);
  const [ticked, setTicked] = useState<ReadonlySet<number>>(() => new Set());
  const list = useRef<WindowedListHandle>(null);
  const all = useMemo(() => rowsOf(work), [work]);
  const rows = useMemo(() => rowsWith(all, typed), [all, typed]);
  const aimed = ticked.size > 0 ? [...ticked] : rows.some(({ place }) => place === current) ? [current] : [];

  // The list has the focus as soon as it is there: arrows and letters work at once.
  useEffect(() => list.current?.focus(), []);

  const change = (hand: HandChoice): void => onChange(decide(work, choices, byHand, aimed, hand));
  const toggle = (place: number): void => {
    const next = new Set(ticked);
    if (!next.delete(place)) next.add(place);
    setTicked(next);
  };

  const onKeyDown = (event: KeyboardEvent, { place }: CodeRow): void => {
    const isMod = event.ctrlKey || event.metaKey;
    if (event.altKey) return;
    const hand = isMod ? undefined : choiceForKey(event.key);
    if (isMod && event.key.toLowerCase() === 'a') setTicked(new Set(rows.map((row) => row.place)));
    else if (event.shiftKey && (event.key === 'ArrowDown' || event.key === 'ArrowUp')) {
      const at = rows.findIndex((row) => row.place === place);
      const next = rows[at + (event.key === 'ArrowDown' ? 1 : -1)];
      setTicked(new Set([...ticked, place, ...(next ? [next.place] : [])]));
      if (next) list.current?.go(`${next.place}`);
    } else if (isMod) return;
    else if (event.key === ' ') toggle(place);
    else if (event.key === 'Escape' && ticked.size > 0) setTicked(new Set());
    else if (hand) change(hand);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const onFilterKey = (event: AriaKeyboardEvent): void => {
    if (event.key === 'Enter' || event.key === 'ArrowDown') list.current?.focus();
    else if (event.key === 'Escape' && typed) setTyped('');
    else event.continuePropagation();
  };

  return (
    <div className={styles.table}>
      {all.length > MANY && (
        <TextField
          label={foreignWorkText.findCode}
          isLabelHidden
          placeholder={foreignWorkText.findCode}
          icon={Search}
          value={typed}
          onChange={setTyped}
          onKeyDown={onFilterKey}
        />
      )}
      <div className={styles.box} style={{ height: Math.min(all.length, MOST_ROWS) * ROW_HEIGHT + 2 }}>
        <WindowedList
          ref={list}
          label={foreignWorkText.codeList}
          items={rows}
          keyOf={({ place }) => `${place}`}
          rowHeight={ROW_HEIGHT}
          selectedKey={`${current}`}
          onSelect={({ place }) => setCurrent(place)}
          onKeyDown={onKeyDown}
          isChecked={({ place }) => ticked.has(place)}
          renderRow={(row) => (
            <CodeLine
              row={row}
              choice={choices[row.place]}
              isTicked={ticked.has(row.place)}
              onToggle={() => toggle(row.place)}
            />
          )}
          empty={<p className={styles.none}>{foreignWorkText.noCodeFits}</p>}
        />
      </div>
      <CodeBar
        names={aimed.map((place) => work.codes[place]?.name ?? '')}
        choices={aimed.flatMap((place) => choices[place] ?? [])}
        byHand={aimed.map((place) => byHand.get(place))}
        canBeRole={aimed.every((place) => hasActorAbove(work, choices, place))}
        onChoose={change}
        onUntick={ticked.size > 0 ? () => setTicked(new Set()) : undefined}
      />
    </div>
  );
}

function rowsOf({ codes, passages, articleCodes }: ForeignWork): CodeRow[] {
  const uses = codes.map(() => 0);
  const depths: number[] = [];
  for (const place of [
    ...passages.flatMap((passage) => passage.codes),
    ...articleCodes.map(({ code }) => code),
  ])
    uses[place] = (uses[place] ?? 0) + 1;
  return codes.map(({ name, parent, description }, place) => {
    const depth = parent === undefined ? 0 : (depths[parent] ?? 0) + 1;
    depths.push(depth);
    return { place, name, depth, uses: uses[place] ?? 0, ...(description !== undefined && { description }) };
  });
}

/** Those whose name holds what was typed. */
function rowsWith(rows: readonly CodeRow[], typed: string): readonly CodeRow[] {
  const sought = foldName(typed.trim());
  return sought === '' ? rows : rows.filter(({ name }) => foldName(name).includes(sought));
}
