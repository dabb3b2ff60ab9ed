import { useDesk } from '../../commands/desk';
import { tagsOf, wordsFor, type Digit } from '../../commands/favourites';
import { useKey } from '../../commands/keymap';
import { perform } from '../../commands/registry';
import { useSession } from '../../state/session';
import { namedTags, taggingText } from '../../text/tagging';
import { Kbd } from '../../ui/Kbd';
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
        <FavouriteButton key={digit} digit={digit} words={words} name={name} />
      ))}
    </div>
  );
}

type FavouriteButtonProps = { digit: Digit; words: string; name: string };

function FavouriteButton({ digit, words, name }: FavouriteButtonProps) {
  const desk = useDesk();
  const { keys } = useKey(`favourite${digit}`);
  return (
    <button
      type="button"
      className={styles.favourite}
      title={taggingText.favourite(digit, words)}
      onClick={() => void perform(desk, `favourite${digit}`)}
    >
      {keys && <Kbd keys={keys} look="bare" />}
      <span className={styles.name}>{name}</span>
    </button>
  );
}
