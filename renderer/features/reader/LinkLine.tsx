import { useEffect, useId, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import type { Stance } from '#shared/model/implication';
import { useDesk } from '../../commands/desk';
import { addEvidence, quoteOf } from '../../commands/evidence';
import { KeyWords } from '../../commands/key-words';
import { closeLine } from '../../commands/line';
import { useImplicationChoices } from '../../commands/use-implication-choices';
import type { EvidenceSource } from '../../state/implication-form';
import { choicesMatching, type ImplicationChoice } from '../../state/implications';
import type { BearingView } from '../../state/passage-view';
import { stanceNames } from '../../text/en';
import { implicationText } from '../../text/implications';
import { OptionList, optionId, type OptionEntry } from '../../ui/OptionList';
import { MarginLine } from './MarginLine';
import { StanceButtons } from './StanceButtons';
import styles from './TagLine.module.css';

/** The rest is found by typing. */
const MOST_SHOWN = 7;

/** Which implication does this bear on, and how? One field; nothing is stored until Enter. */
export function LinkLine({ of, top }: { of: EvidenceSource; top: number }) {
  const desk = useDesk();
  const all = useImplicationChoices();
  const [typed, setTyped] = useState('');
  const [highlighted, setHighlighted] = useState(0);
  const [stance, setStance] = useState<Stance>('supports');
  const listId = useId();
  const input = useRef<HTMLInputElement>(null);
  const found = useMemo(() => choicesMatching(all, typed).slice(0, MOST_SHOWN), [all, typed]);
  const quote = quoteOf(desk, of) ?? '';
  const bears = of.kind === 'passage' ? (desk.book.find(of.id)?.implications ?? []) : [];
  const chosen = found[highlighted];

  useEffect(() => input.current?.focus(), []);

  const link = (implication: string): void => {
    closeLine(desk);
    void addEvidence(desk, implication, [{ of, stance }]);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Enter' && chosen) link(chosen.id);
    else if (event.key === 'ArrowDown') setHighlighted((now) => Math.min(now + 1, found.length - 1));
    else if (event.key === 'ArrowUp') setHighlighted((now) => Math.max(now - 1, 0));
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <MarginLine label={implicationText.linkLine} quote={quote} top={top}>
      <input
        ref={input}
        className={styles.field}
        role="combobox"
        aria-label={implicationText.linkTo(quote)}
        aria-expanded={found.length > 0}
        aria-controls={listId}
        aria-autocomplete="list"
        aria-activedescendant={chosen && optionId(listId, highlighted)}
        placeholder={implicationText.linkPlaceholder}
        autoComplete="off"
        spellCheck={false}
        value={typed}
        onChange={({ target }) => {
          setTyped(target.value);
          setHighlighted(0);
        }}
        onKeyDown={onKeyDown}
      />
      <OptionList
        id={listId}
        label={implicationText.implicationsFound}
        options={found.map((choice) => optionOf(choice, bears))}
        highlighted={highlighted}
        onTake={(at) => {
          const entry = found[at];
          if (entry) link(entry.id);
        }}
        isWrapping
      />
      <StanceButtons
        stance={stance}
        onChoose={setStance}
        onLink={() => {
          if (chosen) link(chosen.id);
        }}
      />
      <p className={styles.hint}>
        <KeyWords of={hintFor(found.length, all.length)} />
      </p>
    </MarginLine>
  );
}

function hintFor(found: number, all: number): string {
  if (found > 0) return implicationText.linkHint;
  return all > 0 ? implicationText.linkNone : implicationText.linkEmpty;
}

/** An implication as the list offers it; what the passage does for it already stands at the end. */
function optionOf(
  { id, statement, elsewhere }: ImplicationChoice,
  bears: readonly BearingView[],
): OptionEntry {
  const known = bears.find((bearing) => bearing.id === id);
  const trailing = [
    elsewhere !== undefined && implicationText.elsewhere,
    known && stanceNames[known.stance].toLowerCase(),
  ].filter(Boolean);
  return { key: id, label: statement, ...(trailing.length > 0 && { trailing: trailing.join(', ') }) };
}
