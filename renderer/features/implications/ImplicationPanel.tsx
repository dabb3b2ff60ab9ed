import { useMemo, useState } from 'react';
import { useDesk } from '../../commands/desk';
import { openDrawer } from '../../commands/drawer';
import { KeyWords } from '../../commands/key-words';
import { toggleSection } from '../../commands/sections';
import {
  choicesFrom,
  choicesMatching,
  type ImplicationChoice,
  type ImplicationEntry,
} from '../../state/implications';
import { useLatest } from '../../state/picture-first';
import { useSession } from '../../state/session';
import { text } from '../../text/en';
import { implicationText } from '../../text/implications';
import { PanelSection } from '../../ui/PanelSection';
import { TextField } from '../../ui/TextField';
import { WindowedList } from '../../ui/WindowedList';
import { ImplicationRow } from './ImplicationRow';
import styles from './ImplicationPanel.module.css';

/** Two lines of what it says and one of what is known of it, in pixels. */
const ROW = 60;
/** So many are found at a glance; of more, one wants to see only some. */
const AT_A_GLANCE = 8;

/** The open document's implications. A click, or Enter, opens one. */
export function ImplicationPanel() {
  const desk = useDesk();
  const all = useLatest(desk.implications.listen, desk.implications.get);
  const aim = useSession((now) => now.drawers.at(-1)?.aim);
  const isOpen = useSession((now) => !now.closedSections.includes('implications'));
  const [typed, setTyped] = useState('');
  const [chosen, setChosen] = useState<string>();
  const isLong = all.length > AT_A_GLANCE;
  const shown = useMemo(
    () => (isLong && typed.trim() !== '' ? namedIn(choicesMatching(choicesFrom(all), typed), all) : all),
    [all, isLong, typed],
  );
  const open = aim?.kind === 'edit' ? aim.implication : undefined;
  return (
    <PanelSection
      label={text.regions.implications}
      heading={implicationText.shown(shown.length, all.length)}
      isOpen={isOpen}
      onToggle={() => toggleSection('implications')}
    >
      {isLong && (
        <TextField
          className={styles.filter}
          label={implicationText.filter}
          isLabelHidden
          placeholder={implicationText.filter}
          value={typed}
          onChange={setTyped}
          onKeyDown={(event) => {
            if (event.key === 'Escape' && typed !== '') setTyped('');
            else event.continuePropagation();
          }}
        />
      )}
      {all.length === 0 && (
        <p className={styles.empty}>
          <KeyWords of={text.implicationsEmpty} />
        </p>
      )}
      {all.length > 0 && shown.length === 0 && <p className={styles.empty}>{implicationText.noneMatches}</p>}
      {shown.length > 0 && (
        <div className={styles.frame} style={{ height: ROW * shown.length }}>
          <WindowedList
            label={text.regions.implications}
            items={shown}
            keyOf={({ id }) => id}
            rowHeight={ROW}
            selectedKey={open ?? chosen ?? null}
            onSelect={({ id }) => setChosen(id)}
            onActivate={({ id }) => openDrawer(desk, { kind: 'edit', implication: id })}
            isActivatedByClick
            textOf={({ statement }) => statement}
            renderRow={(implication) => <ImplicationRow implication={implication} />}
            className={styles.list ?? ''}
          />
        </div>
      )}
    </PanelSection>
  );
}

/** The implications that were found, in the order of the list. */
function namedIn(
  found: readonly ImplicationChoice[],
  all: readonly ImplicationEntry[],
): readonly ImplicationEntry[] {
  const ids = new Set(found.map(({ id }) => id));
  return all.filter(({ id }) => ids.has(id));
}
