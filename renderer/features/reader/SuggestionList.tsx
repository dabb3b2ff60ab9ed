import type { Offer } from '../../state/offers';
import { text } from '../../text/en';
import { OptionList } from '../../ui/OptionList';
import { entryOf } from './offer-entry';

type SuggestionListProps = {
  id: string;
  offers: readonly Offer[];
  highlighted: number | undefined;
  onTake: (offer: Offer) => void;
};

/** What the tag line offers for what was typed, each with the name by which it was found. */
export function SuggestionList({ id, offers, highlighted = -1, onTake }: SuggestionListProps) {
  return (
    <OptionList
      id={id}
      label={text.suggestions}
      options={offers.map(entryOf)}
      highlighted={highlighted}
      onTake={(at) => {
        const chosen = offers[at];
        if (chosen) onTake(chosen);
      }}
    />
  );
}
