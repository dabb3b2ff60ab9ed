import type { SearchOffer } from '../../state/search-offers';
import { searchText } from '../../text/search';
import { Monogram } from '../../ui/Monogram';
import type { OptionEntry } from '../../ui/OptionList';
import { labelOfValue } from './describe-term';

/** A completion as the list shows it: a field with what it asks, a value as it is called on the screen. */
export function offerEntry({ field, value, via, actor, written }: SearchOffer): OptionEntry {
  if (value === undefined) return { key: written, label: written, trailing: searchText.fieldHints[field] };
  const label = labelOfValue(field, value);
  const trailing = via ?? (label === value ? searchText.fields[field].toLowerCase() : value);
  return {
    key: actor?.id ?? written,
    ...(actor && { leading: <Monogram letters={actor.monogram} slot={actor.slot} /> }),
    label,
    trailing,
  };
}
