import type { Carried } from '../../commands/new-version';
import { versionText } from '../../text/versions';
import styles from './DecisionForm.module.css';

/** The passages that would not come through as they are: with other words, or without a place. */
export function PassageEffects({ carried }: { carried: readonly Carried[] }) {
  const touched = carried.filter(({ anchored }) => anchored.kind === 'changed' || anchored.kind === 'lost');
  if (touched.length === 0) return null;
  return (
    <ul className={styles.effects} data-selectable>
      {touched.map(({ passage, before, after }) => (
        <li key={passage}>
          {after === undefined ? versionText.lostPassage : versionText.changedPassage}: <q>{before}</q>
          {after !== undefined && (
            <>
              {' → '}
              <q>{after}</q>
            </>
          )}
        </li>
      ))}
    </ul>
  );
}
