import { FAVOURITE_COUNT } from '#shared/ipc/favourite';
import { useDesk } from '../../commands/desk';
import { putFavouriteAt, wordsFor, type Digit } from '../../commands/favourites';
import { notify, useSession, type LastTag } from '../../state/session';
import { namedTags, taggingText } from '../../text/tagging';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { FavouritePlace } from './FavouritePlace';
import styles from './FavouritesDialog.module.css';

const digits = Array.from({ length: FAVOURITE_COUNT }, (_, at) => (at + 1) as Digit);

type FavouritesDialogProps = {
  /** Tags that look for a place: all were taken. */
  adding: readonly LastTag[] | undefined;
  onClose: () => void;
};

/** The nine places: to name, to put in another order, to empty. What is changed here is kept at once. */
export function FavouritesDialog({ adding, onClose }: FavouritesDialogProps) {
  const desk = useDesk();
  const favourites = useSession((now) => now.favourites);
  const words = adding && namedTags(wordsFor(desk, adding));
  const putHere =
    adding &&
    ((digit: Digit): void => {
      putFavouriteAt(desk, digit, adding);
      notify(taggingText.favouriteMade(digit, words ?? ''));
      onClose();
    });
  return (
    <Dialog
      heading={taggingText.favourites}
      onClose={onClose}
      actions={
        <Button look="primary" onPress={onClose}>
          {taggingText.done}
        </Button>
      }
    >
      <p className={styles.intro}>
        {words === undefined ? taggingText.favouritesIntro : taggingText.favouritesFull(words)}
      </p>
      <ol className={styles.places}>
        {digits.map((digit) => (
          <FavouritePlace
            key={digit}
            digit={digit}
            favourite={favourites[digit - 1] ?? undefined}
            onPutHere={putHere && (() => putHere(digit))}
          />
        ))}
      </ol>
      {!adding && !favourites.some(Boolean) && <p className={styles.intro}>{taggingText.howToMake}</p>}
    </Dialog>
  );
}
