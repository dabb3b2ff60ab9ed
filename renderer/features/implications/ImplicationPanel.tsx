import { useMemo, useState, useSyncExternalStore } from 'react';
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
import { useSession } from '../../state/session';
import { text } from '../../text/en';
import { implicationText } from '../../text/implications';
import { PanelSection } from '../../ui/PanelSection';
import { TextField } from '../../ui/TextField';
import { ImplicationRow } from './ImplicationRow';
import styles from './ImplicationPanel.module.css';

/** So many are found at a glance; of more, one wants to see only some. */
const AT_A_GLANCE = 8;

/** The open document's implications. Pressing one opens it. */
export function ImplicationPanel() {
  const desk = useDesk();
  const all = useSyncExternalStore(desk.implications.listen, desk.implications.get);
  const aim = useSession((now) => now.drawers.at(-1)?.aim);
  const isOpen = useSession((now) => !now.closedSections.includes('implications'));
  const [typed, setTyped] = useState('');
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
      <ul className={styles.list}>
        {shown.map((implication) => (
          <li key={implication.id}>
            <ImplicationRow
              implication={implication}
              isOpen={implication.id === open}
              onOpen={() => openDrawer(desk, { kind: 'edit', implication: implication.id })}
            />
          </li>
        ))}
      </ul>
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
