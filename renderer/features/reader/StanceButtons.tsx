import type { KeyboardEvent } from 'react';
import { stances, type Stance } from '#shared/model/implication';
import { stanceNames } from '../../text/en';
import { implicationText, stanceKeys } from '../../text/implications';
import { ToggleButton } from '../../ui/ToggleButton';
import styles from './TagLine.module.css';

type StanceButtonsProps = { stance: Stance; onChoose: (stance: Stance) => void; onLink: () => void };

/** What the words do for the implication. Their letters choose while the focus is here; Enter links. */
export function StanceButtons({ stance, onChoose, onLink }: StanceButtonsProps) {
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const chosen = stances.find((each) => stanceKeys[each] === event.key.toUpperCase());
    if (chosen) onChoose(chosen);
    else if (event.key === 'Enter') onLink();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    // Its keys come from the buttons in it.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <div className={styles.roles} role="group" aria-label={implicationText.linkStance} onKeyDown={onKeyDown}>
      {stances.map((each) => (
        <ToggleButton
          key={each}
          hint={stanceKeys[each]}
          isOn={each === stance}
          aria-label={stanceNames[each]}
          onClick={() => onChoose(each)}
        >
          {stanceNames[each]}
        </ToggleButton>
      ))}
    </div>
  );
}
