import { Star } from 'lucide-react';
import { useDesk } from '../../commands/desk';
import { addFavourite, digitOf } from '../../commands/favourites';
import { KeyWords } from '../../commands/key-words';
import { useSession, type LastTag } from '../../state/session';
import { text } from '../../text/en';
import { taggingText } from '../../text/tagging';
import { Button } from '../../ui/Button';
import { IconButton } from '../../ui/IconButton';
import type { TakenActor } from './tag-line-state';
import type { TagLineModel } from './use-tag-line';
import styles from './TagLine.module.css';

type LineFootProps = { model: TagLineModel; hasFocus: boolean };

/** Which keys do what, and once there is something to save, a button that saves it and one that keeps it as favourite. */
export function LineFoot({ model: { state, commit }, hasFocus }: LineFootProps) {
  const canSave = state.taken.length > 0 || state.themes.length > 0 || state.typed.trim() !== '';
  return (
    <div className={styles.foot}>
      <p className={styles.hint}>
        {hasFocus || canSave ? taggingText.lineHint : <KeyWords of={taggingText.offeredHint} />}
      </p>
      {state.taken.length > 0 && <FavouriteStar taken={state.taken} />}
      {canSave && <Button onPress={() => commit()}>{text.saveTags}</Button>}
    </div>
  );
}

function FavouriteStar({ taken }: { taken: readonly TakenActor[] }) {
  const desk = useDesk();
  const favourites = useSession((now) => now.favourites);
  const tags = taken.flatMap(({ actor, roles }): LastTag[] => ('id' in actor ? [{ actor, roles }] : []));
  const hasNew = tags.length < taken.length;
  const digit = hasNew ? undefined : digitOf(favourites, tags);
  const label = digit ? taggingText.isFavourite(digit) : taggingText.keepFavourite;
  return (
    <IconButton
      icon={Star}
      label={hasNew ? taggingText.keepAfterSaving : label}
      isOn={digit !== undefined}
      isDisabled={hasNew}
      onPress={() => addFavourite(desk, tags)}
    />
  );
}
