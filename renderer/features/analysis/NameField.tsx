import { X } from 'lucide-react';
import { useId, useMemo, useState, type KeyboardEvent } from 'react';
import { plain } from '../../storage/listed-documents';
import { analysisText } from '../../text/analysis';
import { IconButton } from '../../ui/IconButton';
import { OptionList, optionId } from '../../ui/OptionList';
import styles from './NameField.module.css';

/** Something that can be chosen by its name. */
export type Named = { readonly key: string; readonly name: string; readonly detail?: string | undefined };

type NameFieldProps = {
  label: string;
  /** What stands in the field while nothing is chosen. */
  placeholder: string;
  named: readonly Named[];
  chosen: string | undefined;
  onChoose: (key: string | undefined) => void;
  /** Nothing chosen is a choice, too: a cross brings that back. */
  canClear?: boolean;
  className?: string | undefined;
};

/** More than these would have to be read: another letter leaves fewer. */
const MOST = 30;

/** One of many things, found by typing a part of its name. Arrows walk what is offered, Enter takes, Esc leaves it as it was. */
export function NameField(props: NameFieldProps) {
  const { label, placeholder, named, chosen, onChoose, canClear = false, className } = props;
  const id = useId();
  const [typed, setTyped] = useState<string>();
  const [highlighted, setHighlighted] = useState(0);
  const name = useMemo(() => named.find(({ key }) => key === chosen)?.name ?? '', [named, chosen]);
  const sought = useMemo(() => named.map((one) => ({ ...one, words: plain(one.name) })), [named]);
  const offers = useMemo(() => {
    if (typed === undefined) return [];
    const parts = plain(typed).split(/\s+/u).filter(Boolean);
    return sought.filter(({ words }) => parts.every((part) => words.includes(part))).slice(0, MOST);
  }, [typed, sought]);
  const at = Math.min(highlighted, offers.length - 1);
  const isOpen = typed !== undefined && offers.length > 0;

  const open = (words: string): void => {
    setTyped(words);
    setHighlighted(0);
  };
  const take = (place: number): void => {
    const offer = offers[place];
    setTyped(undefined);
    if (offer) onChoose(offer.key);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined) {
      if (typed === undefined) open('');
      else if (isOpen) setHighlighted((at + step + offers.length) % offers.length);
    } else if (event.key === 'Enter' && isOpen) take(at);
    else if (event.key === 'Escape' && typed !== undefined) setTyped(undefined);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <div className={`${styles.field ?? ''} ${className ?? ''}`}>
      <input
        className={styles.input}
        role="combobox"
        aria-label={label}
        aria-expanded={isOpen}
        aria-controls={id}
        aria-autocomplete="list"
        aria-activedescendant={isOpen ? optionId(id, at) : undefined}
        placeholder={placeholder}
        title={name}
        autoComplete="off"
        spellCheck={false}
        dir="auto"
        value={typed ?? name}
        onFocus={({ target }) => target.select()}
        onClick={() => typed === undefined && open('')}
        onChange={({ target }) => open(target.value)}
        onBlur={() => setTyped(undefined)}
        onKeyDown={onKeyDown}
      />
      {canClear && chosen !== undefined && (
        <IconButton icon={X} label={analysisText.clearField(label)} onPress={() => onChoose(undefined)} />
      )}
      <div className={styles.offers} hidden={!isOpen}>
        <OptionList
          id={id}
          label={label}
          options={offers.map(({ key, name: words, detail }) => ({
            key,
            label: words,
            ...(detail !== undefined && { trailing: detail }),
          }))}
          highlighted={at}
          onTake={take}
        />
      </div>
    </div>
  );
}
