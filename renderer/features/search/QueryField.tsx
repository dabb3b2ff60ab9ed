import { Bookmark, Search, X } from 'lucide-react';
import {
  useId,
  useImperativeHandle,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
  type KeyboardEvent,
  type Ref,
} from 'react';
import { withPart } from '#shared/search/edit-line';
import type { Stretch } from '#shared/search/found';
import { useDesk } from '../../commands/desk';
import { lookNow, typeSearch } from '../../commands/search/look';
import { SavedSearchMenu } from '../../commands/search/SavedSearchMenu';
import { CommandIconButton } from '../../commands/CommandIconButton';
import { searchOffers, type SearchNames, type SearchOffer } from '../../state/search-offers';
import { useSession } from '../../state/session';
import { searchText } from '../../text/search';
import { Icon } from '../../ui/Icon';
import { IconButton } from '../../ui/IconButton';
import { OptionList, optionId } from '../../ui/OptionList';
import { offerEntry } from './offer-entry';
import styles from './QueryField.module.css';

export type QueryFieldHandle = {
  focus: () => void;
  /** Has the focus, with this stretch of the line selected, or all of it. */
  select: (stretch?: Stretch) => void;
};

type QueryFieldProps = {
  names: SearchNames;
  /** The person is done with the field and goes on to what was found. */
  onLeave: () => void;
  ref: Ref<QueryFieldHandle>;
};

/** Where the search is typed. While a name or value is being typed, it offers how that may go on. */
export function QueryField({ names, onLeave, ref }: QueryFieldProps) {
  const desk = useDesk();
  const line = useSession(({ search }) => search.line);
  const input = useRef<HTMLInputElement>(null);
  const listId = useId();
  const [caret, setCaret] = useState(0);
  const [isOffering, setOffering] = useState(false);
  // What was highlighted for another line is not for this one.
  const [highlighted, setHighlight] = useState({ line, at: -1 });
  const setHighlighted = (at: number): void => setHighlight({ line, at });
  const wanted = useRef<number>(undefined);
  const offers = useMemo(
    () => (isOffering ? searchOffers(line, caret, names) : []),
    [isOffering, line, caret, names],
  );
  const at = highlighted.line === line ? Math.min(highlighted.at, offers.length - 1) : -1;

  useImperativeHandle(ref, () => ({
    focus: () => input.current?.focus(),
    select: (stretch) => {
      input.current?.focus();
      if (stretch) input.current?.setSelectionRange(stretch.start, stretch.end);
      else input.current?.select();
    },
  }));
  // After a completion the caret goes on behind it, once the line is the new one.
  useLayoutEffect(() => {
    if (wanted.current === undefined) return;
    input.current?.setSelectionRange(wanted.current, wanted.current);
    wanted.current = undefined;
  });

  const type = (typed: string, at: number): void => {
    setCaret(at);
    setOffering(true);
    typeSearch(desk, typed);
  };
  const take = (offer: SearchOffer): void => {
    // After a value comes another part; after the name of a field, its value.
    const isWhole = offer.value !== undefined && offer.stretch.end === line.length;
    const written = offer.written + (isWhole ? ' ' : '');
    wanted.current = offer.stretch.start + written.length;
    input.current?.focus();
    type(withPart(line, offer.stretch, written), wanted.current);
  };
  const close = (): void => {
    setOffering(false);
    setHighlighted(-1);
  };
  const leave = (): void => {
    close();
    lookNow(desk);
    onLeave();
  };

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    const chosen = offers[at];
    const isOpen = offers.length > 0;
    if (event.key === 'ArrowDown') {
      if (isOpen) setHighlighted((at + 1) % offers.length);
      else leave();
    } else if (event.key === 'ArrowUp' && isOpen) setHighlighted((at > 0 ? at : offers.length) - 1);
    else if (event.key === 'Enter') {
      if (chosen) take(chosen);
      else leave();
    } else if (event.key === 'Tab' && !event.shiftKey && (chosen ?? isValueTyped(offers))) {
      const first = chosen ?? offers[0];
      if (first) take(first);
    } else if (event.key === 'Escape' && isOpen) close();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <div className={styles.line}>
      <div className={styles.field}>
        <div className={styles.box}>
          <Icon of={Search} className={styles.icon} />
          <input
            ref={input}
            className={styles.input}
            role="combobox"
            aria-label={searchText.field}
            aria-expanded={offers.length > 0}
            aria-controls={listId}
            aria-autocomplete="list"
            aria-activedescendant={offers[at] ? optionId(listId, at) : undefined}
            placeholder={searchText.placeholder}
            autoComplete="off"
            spellCheck={false}
            // The line itself runs one way; what is typed in it may run either.
            dir="auto"
            value={line}
            onChange={({ target }) => type(target.value, target.selectionStart ?? target.value.length)}
            onSelect={({ currentTarget }) => setCaret(currentTarget.selectionStart ?? 0)}
            onBlur={close}
            onKeyDown={onKeyDown}
          />
          {line !== '' && (
            <IconButton
              icon={X}
              label={searchText.clear}
              onPress={() => {
                type('', 0);
                input.current?.focus();
              }}
            />
          )}
        </div>
        <div className={styles.offers} hidden={offers.length === 0}>
          <OptionList
            id={listId}
            label={searchText.offers}
            options={offers.map(offerEntry)}
            highlighted={at}
            onTake={(at) => offers[at] && take(offers[at])}
          />
        </div>
      </div>
      <CommandIconButton command="saveSearch" icon={Bookmark} isDisabled={line.trim() === ''} />
      <SavedSearchMenu />
    </div>
  );
}

/** Tab takes what a field may be; a word that is typed is taken as it is. */
function isValueTyped([first]: readonly SearchOffer[]): boolean {
  return first?.value !== undefined && !first.written.startsWith(`${first.field}:`);
}
