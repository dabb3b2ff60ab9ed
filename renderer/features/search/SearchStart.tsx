import { useDesk } from '../../commands/desk';
import { forgetRecentSearches, recentSearches } from '../../commands/search/recent-searches';
import { runSearch } from '../../commands/search/save-search';
import { useLatest } from '../../state/picture-first';
import { useSession } from '../../state/session';
import { searchText } from '../../text/search';
import { Button } from '../../ui/Button';
import { SavedSearchList } from './SavedSearchList';
import styles from './SearchStart.module.css';

/** While nothing is typed: what can be asked for, by examples to take, and what was sought before. */
export function SearchStart({ onTake }: { onTake: () => void }) {
  const desk = useDesk();
  const actors = useLatest(desk.actors.listen, desk.actors.get);
  // Forgetting them is told by nothing else.
  useSession(({ begun }) => begun);
  const saved = useLatest(desk.savedSearches.listen, desk.savedSearches.get);
  const recent = recentSearches(desk);
  const examples = searchText.examplesFor(actors[0]?.name ?? searchText.exampleActor);
  const take = (line: string): void => {
    runSearch(desk, line);
    onTake();
  };
  return (
    <div className={styles.start} data-region>
      {saved.length > 0 && <SavedSearchList saved={saved} onTake={take} />}
      {recent.length > 0 && (
        <section aria-labelledby="recent-searches" className={styles.part}>
          <div className={styles.head}>
            <h2 id="recent-searches" className={styles.heading}>
              {searchText.recent}
            </h2>
            <Button look="quiet" onPress={() => forgetRecentSearches(desk)}>
              {searchText.forgetRecent}
            </Button>
          </div>
          <ul className={styles.list}>
            {recent.map((line) => (
              <li key={line}>
                <button type="button" className={styles.row} onClick={() => take(line)}>
                  <code className={styles.line} dir="auto">
                    {line}
                  </code>
                </button>
              </li>
            ))}
          </ul>
        </section>
      )}
      <section aria-labelledby="search-help" className={styles.part}>
        <h2 id="search-help" className={styles.heading}>
          {searchText.help}
        </h2>
        <ul className={styles.list}>
          {examples.map(({ line, says }) => (
            <li key={line}>
              <button type="button" className={styles.row} onClick={() => take(line)}>
                <code className={styles.line}>{line}</code>
                <span className={styles.says}>{says}</span>
              </button>
            </li>
          ))}
        </ul>
        {saved.length === 0 && <p className={styles.none}>{searchText.savedNone}</p>}
      </section>
    </div>
  );
}
