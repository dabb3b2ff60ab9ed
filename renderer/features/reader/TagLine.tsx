import { useEffect, useId, useRef, useState } from 'react';
import type { RoleName } from '#shared/model/passage';
import type { Offer } from '../../state/offers';
import { say, type TagLineAim } from '../../state/session';
import { text } from '../../text/en';
import { namedRoles, taggingText } from '../../text/tagging';
import { FavouriteRow } from './FavouriteRow';
import { GhostChips } from './GhostChips';
import { LineActions } from './LineActions';
import { LineFoot } from './LineFoot';
import { MarginLine } from './MarginLine';
import { NameField } from './NameField';
import { RoleButtons } from './RoleButtons';
import { SuggestionList } from './SuggestionList';
import * as line from './tag-line-state';
import { TakenList } from './TakenList';
import { useTagLine } from './use-tag-line';

/** How long the hand must rest before what was found is said: every letter would be too much. */
const SAY_AFTER_MS = 400;

/** Who is in it? One field, level with the words it is about; nothing is stored until Enter. */
export function TagLine({ aim, top }: { aim: TagLineAim; top: number }) {
  const model = useTagLine(aim);
  const { state, step, quote, offers } = model;
  const [hasFocus, setHasFocus] = useState(false);
  const listId = useId();
  const input = useRef<HTMLInputElement>(null);
  useSaid(state.typed, offers.length);

  // Opened by a key it is there to be typed into; after a pointer selection the text keeps the focus.
  useEffect(() => {
    if (aim.hasFocus) input.current?.focus();
  }, [aim]);

  const take = (offer: Offer): void => {
    step((now) => line.take(now, offer));
    input.current?.focus();
  };
  const toggle = (role: RoleName): void => {
    step((now) => line.toggleRole(now, role));
    input.current?.focus();
  };
  const active = state.taken.find(({ key }) => key === state.active);
  useSaidRoles(active);
  const isTyping = state.typed.trim() !== '';
  const isUntouched = !isTyping && state.taken.length === 0 && state.themes.length === 0;
  const list = {
    id: listId,
    offers,
    // It is the field's: while the text has the focus, Enter goes to the field first.
    highlighted: hasFocus ? line.highlighted(state, offers) : undefined,
    onTake: take,
  };
  return (
    <MarginLine label={text.tagLine} quote={quote} top={top}>
      <TakenList model={model} />
      {!isTyping && <GhostChips {...list} />}
      <NameField ref={input} model={model} listId={listId} onFocusChange={setHasFocus} />
      {active && !isTyping && <RoleButtons actor={active.name} chosen={active.roles} onToggle={toggle} />}
      {isTyping && <SuggestionList {...list} />}
      {isUntouched && aim.kind === 'text' && (
        <>
          <LineActions hasKeys={!hasFocus} />
          <FavouriteRow />
        </>
      )}
      <LineFoot model={model} hasFocus={hasFocus} />
    </MarginLine>
  );
}

/** Has it say whom the digits are about, and what they have set, while the field keeps the focus. */
function useSaidRoles(active: line.TakenActor | undefined): void {
  const said = useRef(active);
  useEffect(() => {
    const isNews = active && (active.key !== said.current?.key || active.roles !== said.current.roles);
    said.current = active;
    if (isNews) say(taggingText.roleSet(active.name, namedRoles(active.roles)));
  }, [active]);
}

/** Has assistive technology say how much was found for what was typed. */
function useSaid(typed: string, count: number): void {
  useEffect(() => {
    if (typed.trim() === '') return undefined;
    const timer = setTimeout(() => say(taggingText.found(count)), SAY_AFTER_MS);
    return () => clearTimeout(timer);
  }, [typed, count]);
}
