import { text } from '../../text/en';
import { Monogram } from '../../ui/Monogram';
import type { Suggestion } from '../../state/suggestions';
import styles from './TagLine.module.css';

type SuggestionListProps = {
  id: string;
  suggestions: readonly Suggestion[];
  highlighted: number;
  onTake: (suggestion: Suggestion) => void;
};

/** The actors that the tag line offers; its field says which one is highlighted. */
export function SuggestionList({ id, suggestions, highlighted, onTake }: SuggestionListProps) {
  return (
    <ul id={id} className={styles.suggestions} role="listbox" aria-label={text.suggestions}>
      {suggestions.map((suggestion, at) => (
        <li
          key={suggestion.kind === 'new' ? 'new' : suggestion.entry.id}
          id={`${id}-${at}`}
          role="option"
          aria-selected={at === highlighted}
          className={styles.suggestion}
          // Pressing must not take the focus from the field.
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => onTake(suggestion)}
        >
          {suggestion.kind === 'new' ? (
            <span className={styles.new}>{text.newActor(suggestion.name)}</span>
          ) : (
            <>
              <Monogram letters={suggestion.entry.monogram} slot={suggestion.entry.slot} />
              <span className={styles.name}>{suggestion.entry.name}</span>
              <span className={styles.via}>
                {suggestion.via ?? (suggestion.isInText ? text.foundInText : '')}
              </span>
            </>
          )}
        </li>
      ))}
    </ul>
  );
}
