import { ArrowDown, ArrowUp, X } from 'lucide-react';
import { FAVOURITE_COUNT, FAVOURITE_NAME_LENGTH, type Favourite } from '#shared/ipc/favourite';
import { useDesk } from '../../commands/desk';
import { changeFavourites, tagsOf, wordsFor, type Digit } from '../../commands/favourites';
import { namedTags, taggingText } from '../../text/tagging';
import { Button } from '../../ui/Button';
import { IconButton } from '../../ui/IconButton';
import { Kbd } from '../../ui/Kbd';
import { TextField } from '../../ui/TextField';
import styles from './FavouritesDialog.module.css';

type FavouritePlaceProps = {
  digit: Digit;
  favourite: Favourite | undefined;
  /** Offers the place to tags that look for one. */
  onPutHere: (() => void) | undefined;
};

/** One digit with what it puts: its own name, or else who is in it. */
export function FavouritePlace({ digit, favourite, onPutHere }: FavouritePlaceProps) {
  const desk = useDesk();
  const tags = tagsOf(desk, favourite);
  const words = namedTags(wordsFor(desk, tags));
  const at = digit - 1;
  const rename = (name: string): void =>
    changeFavourites(desk, (places) => {
      if (favourite) places[at] = { tags: favourite.tags, ...(name && { name }) };
    });
  const move = (step: 1 | -1): void =>
    changeFavourites(desk, (places) => {
      [places[at], places[at + step]] = [places[at + step] ?? null, places[at] ?? null];
    });
  return (
    <li className={styles.place}>
      <Kbd keys={String(digit)} />
      {tags.length === 0 ? (
        <span className={styles.empty}>{taggingText.emptyPlace}</span>
      ) : onPutHere ? (
        <span className={styles.words} title={words}>
          {favourite?.name ?? words}
        </span>
      ) : (
        <TextField
          label={taggingText.favouriteName(digit)}
          isLabelHidden
          value={favourite?.name ?? ''}
          placeholder={words}
          description={favourite?.name && words}
          maxLength={FAVOURITE_NAME_LENGTH}
          onChange={rename}
          className={styles.name}
        />
      )}
      {onPutHere ? (
        <Button onPress={onPutHere}>{taggingText.putHere}</Button>
      ) : (
        tags.length > 0 && (
          <span className={styles.actions}>
            <IconButton
              icon={ArrowUp}
              label={taggingText.moveUp(digit)}
              isDisabled={digit === 1}
              onPress={() => move(-1)}
            />
            <IconButton
              icon={ArrowDown}
              label={taggingText.moveDown(digit)}
              isDisabled={digit === FAVOURITE_COUNT}
              onPress={() => move(1)}
            />
            <IconButton
              icon={X}
              label={taggingText.removeFavourite(digit)}
              onPress={() => changeFavourites(desk, (places) => (places[at] = null))}
            />
          </span>
        )
      )}
    </li>
  );
}
