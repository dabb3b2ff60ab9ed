import {
  useEffect,
  useId,
  useMemo,
  useReducer,
  useRef,
  useSyncExternalStore,
  type KeyboardEvent,
} from 'react';
import { NAME_LENGTH } from '#shared/model/actor';
import { roles as allRoles } from '#shared/model/passage';
import { useDesk } from '../../commands/desk';
import { planTags } from '../../commands/tag';
import { carryOut } from '../../commands/carry-out';
import { closeLine } from '../../commands/line';
import { perform } from '../../commands/registry';
import type { TagLineAim } from '../../state/session';
import { text } from '../../text/en';
import { optionId } from '../../ui/OptionList';
import { MarginLine } from './MarginLine';
import { RoleButtons } from './RoleButtons';
import { SuggestionList } from './SuggestionList';
import { suggest, type Suggestion } from '../../state/suggestions';
import * as line from './tag-line-state';
import { TakenActors } from './TakenActors';
import styles from './TagLine.module.css';

type Step = (state: line.TagLineState) => line.TagLineState;

/** Who is in it? One field, level with the words it is about; nothing is stored until Enter. */
export function TagLine({ aim, top }: { aim: TagLineAim; top: number }) {
  const desk = useDesk();
  const actors = useSyncExternalStore(desk.actors.listen, desk.actors.get);
  const passage = aim.kind === 'passage' ? desk.book.find(aim.id) : undefined;
  const quote = passage?.quote ?? quoteOf(desk.reader?.file.text, aim);
  const [state, step] = useReducer(
    (before: line.TagLineState, next: Step) => next(before),
    passage,
    line.startTagLine,
  );
  const listId = useId();
  const input = useRef<HTMLInputElement>(null);
  const suggestions = useMemo(
    () => suggest(state.typed, quote, actors, new Set(state.taken.map(({ key }) => key))),
    [state.typed, state.taken, quote, actors],
  );
  const meant = line.meant(state, suggestions);

  // Opened by a key it is there to be typed into; after a pointer selection the text keeps the focus.
  useEffect(() => {
    if (aim.hasFocus) input.current?.focus();
  }, [aim]);

  const close = (): void => closeLine(desk);
  const commit = async (withDrawer: boolean): Promise<void> => {
    const taken = meant ? line.take(state, meant).taken : state.taken;
    if (taken.length === 0 && aim.kind === 'text') return close();
    const tags = taken.map(({ actor, roles }) => ({ actor, roles }));
    close();
    await carryOut(desk, planTags(desk, aim, tags));
    if (withDrawer) await perform(desk, 'implicationStated');
  };

  const onKeyDown = (event: KeyboardEvent): void => {
    const isEmpty = state.typed === '';
    const role = allRoles[Number(event.key) - 1];
    if (event.key === 'Enter') void commit(event.ctrlKey || event.metaKey);
    else if (event.key === 'ArrowDown') step((now) => line.highlight(now, 1, suggestions.length));
    else if (event.key === 'ArrowUp') step((now) => line.highlight(now, -1, suggestions.length));
    else if (event.key === 'Tab' && !event.shiftKey && meant) step((now) => line.take(now, meant));
    else if (event.key === ',') {
      if (meant) step((now) => line.take(now, meant));
    } else if (isEmpty && role && state.active) step((now) => line.toggleRole(now, role));
    else if (isEmpty && event.key === 'Backspace' && state.active)
      step((now) => line.drop(now, now.active ?? ''));
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const onTake = (suggestion: Suggestion): void => {
    step((now) => line.take(now, suggestion));
    input.current?.focus();
  };
  const active = state.taken.find(({ key }) => key === state.active);

  return (
    <MarginLine label={text.tagLine} quote={quote} top={top}>
      <TakenActors
        taken={state.taken}
        active={state.active}
        onChoose={(key) => step((now) => line.activate(now, key))}
        onDrop={(key) => step((now) => line.drop(now, key))}
      />
      <input
        ref={input}
        onKeyDown={onKeyDown}
        maxLength={NAME_LENGTH}
        className={styles.field}
        role="combobox"
        aria-label={text.tagLineFor(quote)}
        aria-expanded={suggestions.length > 0}
        aria-controls={listId}
        aria-autocomplete="list"
        aria-activedescendant={meant && optionId(listId, state.highlighted)}
        placeholder={text.whoIsInIt}
        autoComplete="off"
        spellCheck={false}
        value={state.typed}
        onChange={({ target }) => step((now) => line.type(now, target.value))}
      />
      {active && state.typed === '' && (
        <RoleButtons
          actor={active.name}
          chosen={active.roles}
          onToggle={(role) => {
            step((now) => line.toggleRole(now, role));
            input.current?.focus();
          }}
        />
      )}
      <SuggestionList
        id={listId}
        suggestions={suggestions}
        highlighted={meant ? state.highlighted : -1}
        onTake={onTake}
      />
      <p className={styles.hint}>{text.tagLineHint}</p>
    </MarginLine>
  );
}

function quoteOf(article: string | undefined, aim: TagLineAim): string {
  return aim.kind === 'text' ? (article ?? '').slice(aim.range.start, aim.range.end) : '';
}
