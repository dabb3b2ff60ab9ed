import { useDesk } from '../../commands/desk';
import { tagsOf, wordsFor, type Digit } from '../../commands/favourites';
import { perform } from '../../commands/registry';
import { useSession } from '../../state/session';
import { namedTags, taggingText } from '../../text/tagging';
import styles from './FavouriteRow.module.css';

/** The favourites with their digits. They take no space while there are none. */
export function FavouriteRow() {
  const desk = useDesk();
  const favourites = useSession((now) => now.favourites);
  const shown = favourites.flatMap((favourite, at) => {
    const tags = tagsOf(desk, favourite);
    if (tags.length === 0) return [];
    const words = namedTags(wordsFor(desk, tags));
    return [{ digit: (at + 1) as Digit, words, name: favourite?.name ?? words }];
  });
  if (shown.length === 0) return null;
  return (
    <div className={styles.row} role="group" aria-label={taggingText.favourites}>
      {shown.map(({ digit, words, name }) => (
        <button
          key={digit}
          type="button"
          className={styles.favourite}
          title={taggingText.favourite(digit, words)}
          onClick={() => void perform(desk, `favourite${digit}`)}
        >
          <kbd className={styles.digit}>{digit}</kbd>
          <span className={styles.name}>{name}</span>
        </button>
      ))}
    </div>
  );
}
