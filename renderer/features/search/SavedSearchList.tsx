import { EllipsisVertical, Pencil, Trash2 } from 'lucide-react';
import type { KeyboardEvent } from 'react';
import { useDesk } from '../../commands/desk';
import { removeSearch } from '../../commands/search/save-search';
import type { SavedSearchEntry } from '../../state/saved-searches';
import { session } from '../../state/session';
import { searchText } from '../../text/search';
import { MenuButton } from '../../ui/MenuButton';
import styles from './SearchStart.module.css';

type SavedSearchListProps = { saved: readonly SavedSearchEntry[]; onTake: (line: string) => void };

/** The searches that are kept with the project: Enter runs one, F2 gives it another name, Delete takes it out. */
export function SavedSearchList({ saved, onTake }: SavedSearchListProps) {
  const desk = useDesk();
  const rename = (entry: SavedSearchEntry): void =>
    session.set({ dialog: { kind: 'saveSearch', query: entry.query, saved: entry } });
  const remove = (entry: SavedSearchEntry): void => void removeSearch(desk, entry);
  const onKeyDown = (event: KeyboardEvent, entry: SavedSearchEntry): void => {
    if (event.key === 'F2') rename(entry);
    else if (event.key === 'Delete') remove(entry);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <section aria-labelledby="saved-searches" className={styles.part}>
      <h2 id="saved-searches" className={styles.heading}>
        {searchText.saved}
      </h2>
      <ul className={styles.list}>
        {saved.map((entry) => (
          <li key={entry.id} className={styles.saved}>
            <button
              type="button"
              className={styles.row}
              aria-keyshortcuts="F2 Delete"
              onClick={() => onTake(entry.query)}
              onKeyDown={(event) => onKeyDown(event, entry)}
            >
              <span className={styles.name} dir="auto">
                {entry.name}
              </span>
              <code className={styles.says} dir="auto">
                {entry.query}
              </code>
            </button>
            <MenuButton
              label={searchText.savedMenu(entry.name)}
              icon={EllipsisVertical}
              isIconOnly
              groups={[
                {
                  id: 'saved',
                  entries: [
                    {
                      id: 'rename',
                      label: searchText.rename,
                      icon: Pencil,
                      keys: 'F2',
                      onAction: () => rename(entry),
                    },
                    {
                      id: 'remove',
                      label: searchText.remove,
                      icon: Trash2,
                      keys: 'Delete',
                      onAction: () => remove(entry),
                    },
                  ],
                },
              ]}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}
