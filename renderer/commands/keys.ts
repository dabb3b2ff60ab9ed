import type { CommandId } from '#shared/commands';
import { commandsWith } from '#shared/keys/keymap';
import { isCharacterKey, isSingleKey } from '#shared/keys/written';
import { session } from '../state/session';
import { isMac } from '../ui/platform';
import type { Desk } from './desk';
import { carryOut } from './carry-out';
import { planFor } from './registry';
import { isField, isInPlace, isOwnOfField } from './where';
import { writtenKey } from './written-key';

/**
 * Keys are dispatched here and nowhere else: native menus only show them.
 *
 * @returns how to stop listening.
 */
export function listenToKeys(desk: () => Desk | undefined): () => void {
  const hear = (event: KeyboardEvent): void => {
    const open = desk();
    if (!open || event.defaultPrevented) return;
    const id = commandFor(open, event);
    if (!id) return;
    event.preventDefault();
    const plan = planFor(open, id);
    // A key that is held down would write the same again and again.
    if (event.repeat && plan.kind === 'write') return;
    void carryOut(open, plan);
  };
  window.addEventListener('keydown', hear);
  return () => window.removeEventListener('keydown', hear);
}

/** The command that a key asks for here and now, if it asks for any. */
export function commandFor(desk: Desk, event: KeyboardEvent): CommandId | undefined {
  const key = writtenKey(event, isMac);
  if (key === undefined) return undefined;
  const target = event.target instanceof Element ? event.target : document.body;
  const asked = commandsWith(key, session.get().ownKeys, isMac);
  return asked.find((command) => applies(desk, command, key, target));
}

/** Keys that every text has a use for: arrows select, Ctrl+C copies, Space turns the page. */
const isOfAnyText = (key: string): boolean => /Arrow|^Mod\+C$|Space$|Page(Up|Down)$/.test(key);

function applies(desk: Desk, id: CommandId, key: string, target: Element): boolean {
  if (!isInPlace(id)) return false;
  if (isCharacterKey(key) && !session.get().hasSingleKeys) return false;
  // Where the command could do nothing with it, such a key stays the text's own.
  if (isOfAnyText(key))
    return !isField(target) && isReading(desk, key, target) && planFor(desk, id).kind !== 'refusal';
  if (!isSingleKey(key)) return !isOwnOfField(id, target);
  return !isField(target) && (isReading(desk, key, target) || key === '?');
}

/** Single keys are commands only while the text, its cards, the passage list or what was found have the focus (WCAG 2.1.4). */
function isReading(desk: Desk, key: string, target: Element): boolean {
  // In lists, Space chooses and pages are the list's.
  if (/Space$|Page/.test(key)) return desk.reader?.hasFocus ?? false;
  if (session.get().room !== 'reader') return target.closest('[data-single-keys]') !== null;
  // A button that has the focus is what Enter presses.
  if (!desk.reader || (key === 'Enter' && target.closest('button'))) return false;
  return target === document.body || target.closest('[data-single-keys]') !== null;
}
