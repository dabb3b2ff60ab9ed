import type { KeyboardEvent, Ref } from 'react';
import { NAME_LENGTH } from '#shared/model/actor';
import { optionId } from '../../ui/OptionList';
import { text } from '../../text/en';
import { taggingText } from '../../text/tagging';
import * as line from './tag-line-state';
import { deedOf } from './tag-line-keys';
import type { TagLineModel } from './use-tag-line';
import styles from './TagLine.module.css';

type NameFieldProps = {
  model: TagLineModel;
  /** The id of the list of what is offered. */
  listId: string;
  ref: Ref<HTMLInputElement>;
  onFocusChange: (hasFocus: boolean) => void;
};

/** Who is in it? Names are typed here, and while it is empty its keys set roles. */
export function NameField({ model, listId, ref, onFocusChange }: NameFieldProps) {
  const { state, step, offers, quote, hasThemes, commit } = model;
  const highlighted = line.highlighted(state, offers);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    const deed = deedOf(event, model);
    if (!deed) return;
    event.preventDefault();
    event.stopPropagation();
    if (deed.kind === 'commit') commit(deed.onward);
    if (deed.kind === 'step') step(deed.step);
  };
  return (
    <input
      ref={ref}
      className={styles.field}
      role="combobox"
      aria-label={text.tagLineFor(quote)}
      aria-expanded={offers.length > 0}
      aria-controls={listId}
      aria-autocomplete="list"
      aria-activedescendant={highlighted === undefined ? undefined : optionId(listId, highlighted)}
      placeholder={hasThemes ? taggingText.whoOrTheme : text.whoIsInIt}
      maxLength={NAME_LENGTH}
      autoComplete="off"
      spellCheck={false}
      dir="auto"
      value={state.typed}
      onChange={({ target }) => step((now) => line.type(now, target.value))}
      onKeyDown={onKeyDown}
      onFocus={() => onFocusChange(true)}
      onBlur={() => onFocusChange(false)}
    />
  );
}
