import type { Suggestion } from '../../state/suggestions';
import { text } from '../../text/en';
import { Monogram } from '../../ui/Monogram';
import { OptionList, type OptionEntry } from '../../ui/OptionList';

type SuggestionListProps = {
  id: string;
  suggestions: readonly Suggestion[];
  highlighted: number;
  onTake: (suggestion: Suggestion) => void;
};

/** The actors that the tag line offers, with the name by which each was found. */
export function SuggestionList({ id, suggestions, highlighted, onTake }: SuggestionListProps) {
  return (
    <OptionList
      id={id}
      label={text.suggestions}
      options={suggestions.map(optionOf)}
      highlighted={highlighted}
      onTake={(at) => {
        const chosen = suggestions[at];
        if (chosen) onTake(chosen);
      }}
    />
  );
}

function optionOf(suggestion: Suggestion): OptionEntry {
  if (suggestion.kind === 'new') return { key: 'new', label: text.newActor(suggestion.name) };
  const { entry, via, isInText } = suggestion;
  return {
    key: entry.id,
    leading: <Monogram letters={entry.monogram} slot={entry.slot} />,
    label: entry.name,
    trailing: via ?? (isInText ? text.foundInText : ''),
  };
}
