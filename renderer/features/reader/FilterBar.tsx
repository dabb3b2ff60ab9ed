import type { KeyboardEvent } from 'react';
import { useDesk } from '../../commands/desk';
import { describeWish } from '../../commands/describe-wish';
import { toggleWish } from '../../commands/filter';
import { perform } from '../../commands/registry';
import { usePassages, useShownPassages } from '../../commands/use-passages';
import { isFiltering, wishesOf } from '../../state/filter';
import { useSession } from '../../state/session';
import { filterText } from '../../text/filter';
import { Button } from '../../ui/Button';
import { Chip } from '../../ui/Chip';
import styles from './FilterBar.module.css';

/** Below the text: what is shown of its passages and how many are not. Esc in it shows them all. */
export function FilterBar() {
  const desk = useDesk();
  const filter = useSession((now) => now.filter);
  const all = usePassages();
  const shown = useShownPassages();
  if (!isFiltering(filter)) return null;
  const clear = (): void => {
    void perform(desk, 'clearFilter');
    desk.reader?.focus();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    clear();
  };
  const wishes = wishesOf(filter);
  const isFocus = filter.actors ?? filter.implication;
  return (
    // Its key comes from the buttons in it.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <section className={styles.bar} aria-label={filterText.filter} data-region onKeyDown={onKeyDown}>
      <span className={styles.word}>{isFocus ? filterText.focusedOn : filterText.only}</span>
      <ul className={styles.wishes}>
        {wishes.map((wish) => {
          const name = describeWish(desk, wish);
          return (
            <li key={`${wish.facet} ${String(wish.value)}`} className={styles.wish}>
              <Chip onRemove={() => toggleWish(desk, wish)} removeLabel={filterText.remove(name)}>
                {name}
              </Chip>
            </li>
          );
        })}
      </ul>
      <span className={styles.count}>{filterText.shown(shown.length, all.size)}</span>
      <Button look="quiet" keys="Esc" onPress={clear}>
        {filterText.clear}
      </Button>
    </section>
  );
}
