import type { KeyboardEvent } from 'react';
import { roles } from '#shared/model/passage';
import * as line from './tag-line-state';
import type { Step, TagLineModel } from './use-tag-line';

/** What a key does in the field; nothing where it is a letter like any other. */
export type KeyDeed =
  { kind: 'step'; step: Step } | { kind: 'commit'; onward?: Following } | { kind: 'none' };
type Following = 'implicationStated' | 'implicationInferred';

type Pressed = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>;
type Known = Pick<TagLineModel, 'state' | 'offers'>;

/**
 * The keys of the field (`interaction.md` 3.3). A digit is a role only while nothing is typed and an actor stands ready
 * for it, so that "G7" can be typed, and after a comma "5th Fleet", too.
 */
export function deedOf(pressed: Pressed, { state, offers }: Known): KeyDeed | undefined {
  const { key } = pressed;
  const isMod = pressed.ctrlKey || pressed.metaKey;
  if (key === 'Enter') return commit(isMod, pressed.shiftKey);
  if (isMod || pressed.altKey) return undefined;
  const isEmpty = state.typed === '';
  switch (key) {
    case 'ArrowDown':
      return go(1, offers);
    case 'ArrowUp':
      return go(-1, offers);
    case 'ArrowRight':
      return isEmpty ? go(1, offers) : undefined;
    case 'ArrowLeft':
      return isEmpty ? go(-1, offers) : undefined;
    case 'Tab':
      return pressed.shiftKey ? undefined : taking(line.meantByTab(state, offers));
    case ',':
      return isEmpty ? doing(line.goOn) : (taking(line.meant(state, offers)) ?? { kind: 'none' });
    case 'Backspace':
      return isEmpty ? takingBack(state) : undefined;
  }
  const role = /^\d$/.test(key) ? roles[Number(key) - 1] : undefined;
  return isEmpty && role && state.active ? doing((now) => line.toggleRole(now, role)) : undefined;
}

function commit(isMod: boolean, isShift: boolean): KeyDeed {
  if (!isMod) return { kind: 'commit' };
  return { kind: 'commit', onward: isShift ? 'implicationInferred' : 'implicationStated' };
}

function go(step: 1 | -1, offers: Known['offers']): KeyDeed {
  return doing((now) => line.highlight(now, step, offers));
}

function taking(offer: Known['offers'][number] | undefined): KeyDeed | undefined {
  return offer && doing((now) => line.take(now, offer));
}

/** The actor at hand goes, else the theme taken last. */
function takingBack({ active, taken, themes }: line.TagLineState): KeyDeed | undefined {
  const theme = themes.at(-1);
  if (active === undefined && theme) return doing((now) => line.dropTheme(now, theme.id));
  const key = active ?? taken.at(-1)?.key;
  return key === undefined ? undefined : doing((now) => line.drop(now, key));
}

function doing(step: Step): KeyDeed {
  return { kind: 'step', step };
}
