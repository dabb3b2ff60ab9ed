import type { Offer } from '../../state/offers';
import { taggingText } from '../../text/tagging';
import { optionId } from '../../ui/OptionList';
import { entryOf } from './offer-entry';
import styles from './GhostChips.module.css';

type GhostChipsProps = {
  id: string;
  offers: readonly Offer[];
  highlighted: number | undefined;
  onTake: (offer: Offer) => void;
};

/** Who was found in the words: offered, not yet taken. The field's list while nothing is typed, side by side. */
export function GhostChips({ id, offers, highlighted, onTake }: GhostChipsProps) {
  return (
    <div
      id={id}
      className={styles.chips}
      role="listbox"
      aria-label={taggingText.offered}
      aria-orientation="horizontal"
      hidden={offers.length === 0}
    >
      {offers.map((offer, at) => {
        const { key, leading, label, trailing } = entryOf(offer);
        return (
          // Its keys are those of the field, which never loses the focus to it.
          // oxlint-disable-next-line jsx-a11y/click-events-have-key-events
          <div
            key={key}
            id={optionId(id, at)}
            role="option"
            tabIndex={-1}
            aria-selected={at === highlighted}
            className={styles.chip}
            title={label}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => onTake(offer)}
          >
            {leading}
            <span className={styles.name} dir="auto">
              {label}
            </span>
            {offer.kind === 'candidate' && <span className={styles.quiet}>{trailing}</span>}
          </div>
        );
      })}
    </div>
  );
}
