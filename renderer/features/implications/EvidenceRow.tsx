import { X } from 'lucide-react';
import type { KeyboardEvent } from 'react';
import { stances, type Stance } from '#shared/model/implication';
import { useDesk } from '../../commands/desk';
import { quoteOf } from '../../commands/evidence';
import { showInText } from '../../commands/show-in-text';
import type { EvidenceItem } from '../../state/implication-form';
import { stanceNames, text } from '../../text/en';
import { implicationText, stanceKeys } from '../../text/implications';
import { IconButton } from '../../ui/IconButton';
import { Select } from '../../ui/Select';
import styles from './EvidenceList.module.css';

type EvidenceRowProps = {
  item: EvidenceItem;
  onStance: (stance: Stance) => void;
  onRemove: () => void;
};

/** A piece of evidence: pressed, its words are shown in the text; a letter says what it does for the implication. */
export function EvidenceRow({ item: { of, stance }, onStance, onRemove }: EvidenceRowProps) {
  const desk = useDesk();
  const found = quoteOf(desk, of);
  const quote = found ?? text.passageGone;
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const chosen = stanceByKey(event.key, stance);
    if (chosen) onStance(chosen);
    else if (event.key === 'Delete') onRemove();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <li className={styles.item} data-stance={stance}>
      {found === undefined ? (
        <span className={styles.gone}>{quote}</span>
      ) : (
        <button
          type="button"
          className={styles.quote}
          title={quote}
          aria-label={implicationText.showInText(quote)}
          aria-keyshortcuts="S U C Delete"
          onKeyDown={onKeyDown}
          onClick={() => showInText(desk, of)}
        >
          <q>{quote}</q>
        </button>
      )}
      {of.kind === 'text' && <span className={styles.becomes}>{implicationText.becomesPassage}</span>}
      <Select
        className={styles.stance}
        label={text.stanceOf(quote)}
        isLabelHidden
        placeholder=""
        options={stances.map((value) => ({ value, label: stanceNames[value] }))}
        value={stance}
        onChange={onStance}
      />
      <IconButton icon={X} label={text.removeEvidence(quote)} onPress={onRemove} />
    </li>
  );
}

/** A letter names a stance; left and right go from one to the next. */
function stanceByKey(key: string, now: Stance): Stance | undefined {
  const named = stances.find((stance) => stanceKeys[stance] === key.toUpperCase());
  if (named) return named;
  const step = { ArrowRight: 1, ArrowLeft: -1 }[key] ?? 0;
  return step === 0 ? undefined : stances[(stances.indexOf(now) + step + stances.length) % stances.length];
}
