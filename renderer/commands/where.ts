import { commandOf, type CommandId } from '#shared/commands';
import type { Room } from '#shared/commands/room';
import { session } from '../state/session';
import type { Desk } from './desk';
import { perform } from './registry';

/** Whether a command belongs to the room that is open. While a dialog is open none does: it wants an answer first. */
export function isInPlace(id: CommandId): boolean {
  const { dialog, room } = session.get();
  return !dialog && isInRoom(id, room);
}

export function isInRoom(id: CommandId, room: Room): boolean {
  const { place } = commandOf(id);
  return place === 'everywhere' || room === (place === 'passage' ? 'reader' : place);
}

/** Undo while typing in a field takes back the typing. */
export function isOwnOfField(id: CommandId, target: Element | null): boolean {
  return isField(target) && (id === 'undo' || id === 'redo');
}

export function isField(target: Element | null): boolean {
  return Boolean(target?.closest('input, textarea, select'));
}

/** Does what a menu item asks for, where it applies; in a field, undo and redo are the field's own. */
export function performFromMenu(desk: Desk, id: CommandId): void {
  if (isOwnOfField(id, document.activeElement)) document.execCommand(id);
  else if (isInPlace(id)) void perform(desk, id);
}
