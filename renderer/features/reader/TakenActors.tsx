import { X } from 'lucide-react';
import { roleNames, text } from '../../text/en';
import { Monogram } from '../../ui/Monogram';
import type { TakenActor } from './tag-line-state';
import styles from './TagLine.module.css';

type TakenActorsProps = {
  taken: readonly TakenActor[];
  active: string | undefined;
  onChoose: (key: string) => void;
  onDrop: (key: string) => void;
};

/** The actors taken into the line so far. Digits go to the one that is marked. */
export function TakenActors({ taken, active, onChoose, onDrop }: TakenActorsProps) {
  if (taken.length === 0) return null;
  return (
    <ul className={styles.taken}>
      {taken.map(({ key, name, monogram, slot, roles }) => (
        <li key={key} className={styles.chip} data-active={key === active || undefined}>
          <button
            type="button"
            className={styles.choose}
            aria-pressed={key === active}
            onClick={() => onChoose(key)}
          >
            {monogram && <Monogram letters={monogram} slot={slot} />}
            <span className={styles.name}>{name}</span>
            <span className={styles.rolesSet}>
              {roles.length > 0 ? roles.map((role) => roleNames[role]).join(', ') : text.roleNotSet}
            </span>
          </button>
          <button
            type="button"
            className={styles.drop}
            aria-label={text.removeActor(name)}
            onClick={() => onDrop(key)}
          >
            <X size={14} strokeWidth={1.5} aria-hidden />
          </button>
        </li>
      ))}
    </ul>
  );
}
