import { useEffect, useId, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import { NAME_LENGTH } from '#shared/model/actor';
import { useDesk } from '../../../commands/desk';
import { useLatest } from '../../../state/picture-first';
import { suggest, type Suggestion } from '../../../state/suggestions';
import type { Speaker } from '../../../state/voice';
import { text } from '../../../text/en';
import { OptionList, optionId, type OptionEntry } from '../../../ui/OptionList';
import { Monogram } from '../../../ui/Monogram';
import styles from './ActorPicker.module.css';

type ActorPickerProps = {
  label: string;
  /** What is offered while nothing is typed, each with its digit. */
  offers: readonly Omit<OptionEntry, 'leading'>[];
  /** Actors that are not offered again, by id. */
  taken: ReadonlySet<string>;
  /** @param isFinal whether that is all: Tab and comma go on. */
  onOffer: (at: number, isFinal: boolean) => void;
  onActor: (actor: Speaker, isFinal: boolean) => void;
  /** With nothing typed and nothing chosen. */
  onEmpty: (key: 'Enter' | 'Backspace' | '0') => void;
};

/** A field that finds an actor by name, or makes one of a new name; what is offered is taken by its digit. */
export function ActorPicker({ label, offers, taken, onOffer, onActor, onEmpty }: ActorPickerProps) {
  const desk = useDesk();
  const actors = useLatest(desk.actors.listen, desk.actors.get);
  const [typed, setTyped] = useState('');
  const [highlighted, setHighlighted] = useState(-1);
  const found = useMemo(() => suggest(typed, '', actors, taken), [typed, actors, taken]);
  const list = useId();
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => input.current?.focus(), []);
  const isTyping = typed.trim() !== '';
  const options = isTyping ? found.map(optionOf) : offers.map(numbered);
  // What was typed means the first that it finds; of what is only offered an arrow chooses.
  const at = isTyping && highlighted < 0 ? 0 : highlighted;

  const type = (words: string): void => {
    setTyped(words);
    setHighlighted(-1);
  };
  const take = (place: number, isFinal: boolean): void => {
    const suggestion = isTyping ? found[place] : undefined;
    if (suggestion) onActor(actorFrom(suggestion), isFinal);
    else if (!isTyping && offers[place]) onOffer(place, isFinal);
    type('');
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const { key } = event;
    const digit = typed === '' && /^[1-9]$/.test(key) ? Number(key) - 1 : undefined;
    const isMeant = options[at] !== undefined;
    if (digit !== undefined) {
      if (offers[digit]) take(digit, true);
    } else if (key === 'Enter' && isMeant) take(at, true);
    else if (key === 'Enter' && typed === '') onEmpty(key);
    else if ((key === '0' || key === 'Backspace') && typed === '') onEmpty(key);
    else if (key === 'ArrowDown') setHighlighted(Math.min(at + 1, options.length - 1));
    else if (key === 'ArrowUp') setHighlighted(Math.max(at - 1, 0));
    else if (key === 'Tab' && !event.shiftKey && isMeant) take(at, false);
    else if (key === ',') {
      if (isMeant) take(at, false);
    } else return;
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <>
      <input
        ref={input}
        onKeyDown={onKeyDown}
        maxLength={NAME_LENGTH}
        className={styles.field}
        role="combobox"
        aria-label={label}
        aria-expanded={options.length > 0}
        aria-controls={list}
        aria-autocomplete="list"
        aria-activedescendant={options[at] && optionId(list, at)}
        placeholder={label}
        autoComplete="off"
        spellCheck={false}
        value={typed}
        onChange={({ target }) => type(target.value)}
      />
      <OptionList
        id={list}
        label={text.suggestions}
        options={options}
        highlighted={at}
        onTake={(place) => take(place, true)}
      />
    </>
  );
}

function numbered(offer: Omit<OptionEntry, 'leading'>, at: number): OptionEntry {
  return { ...offer, leading: <span className={styles.digit}>{at + 1}</span> };
}

function optionOf(suggestion: Suggestion): OptionEntry {
  if (suggestion.kind === 'new') return { key: 'new', label: text.newActor(suggestion.name) };
  const { entry, via = '' } = suggestion;
  const leading = <Monogram letters={entry.monogram} slot={entry.slot} />;
  return { key: entry.id, leading, label: entry.name, trailing: via };
}

function actorFrom(suggestion: Suggestion): Speaker {
  if (suggestion.kind === 'new') return { actor: { name: suggestion.name }, name: suggestion.name };
  return { actor: { id: suggestion.entry.id }, name: suggestion.entry.name };
}
