import { commands, type CommandDescription, type CommandId } from '#shared/commands';
import { session } from '../state/session';
import type { Desk } from './desk';
import { perform } from './registry';

/** Whether the keyboard is a Mac's, where Mod is Cmd. */
const isMac = navigator.userAgent.includes('Mac');

/** Which commands a pressed key asks for, by how the key is written in `shared/commands.ts`. */
const byKey = new Map<string, CommandId[]>();
for (const { id, keys } of commands) {
  for (const key of keys as readonly string[]) byKey.set(key, [...(byKey.get(key) ?? []), id]);
}

/**
 * Keys are dispatched here and nowhere else: native menus only show them.
 *
 * @returns how to stop listening.
 */
export function listenToKeys(desk: () => Desk | undefined): () => void {
  const hear = (event: KeyboardEvent): void => {
    const open = desk();
    if (!open || event.defaultPrevented || event.isComposing) return;
    const id = (byKey.get(written(event)) ?? []).find((command) => applies(open, command, event));
    if (!id) return;
    event.preventDefault();
    void perform(open, id);
  };
  window.addEventListener('keydown', hear);
  return () => window.removeEventListener('keydown', hear);
}

/** A pressed key as the command list writes it: "Mod+Shift+E", "G", "Shift+G", "?". */
function written(event: KeyboardEvent): string {
  const isLetter = /^[a-z]$/i.test(event.key);
  const isMod = isMac ? event.metaKey : event.ctrlKey;
  // A shifted sign is its own key; a shifted letter or named key is written with Shift.
  const isShifted = event.shiftKey && (isLetter || event.key.length > 1);
  const parts = [
    isMod && !(event.ctrlKey && event.key.toLowerCase() === 'y' && !isMac) ? 'Mod' : '',
    event.ctrlKey && !isMac && event.key.toLowerCase() === 'y' ? 'Ctrl' : '',
    event.altKey ? 'Alt' : '',
    isShifted ? 'Shift' : '',
    isLetter ? event.key.toUpperCase() : event.key,
  ];
  return parts.filter(Boolean).join('+');
}

function applies(desk: Desk, id: CommandId, event: KeyboardEvent): boolean {
  const { keys, place }: CommandDescription = commands.find(
    (command) => command.id === id,
  ) as CommandDescription;
  const { dialog, room } = session.get();
  if (dialog) return false;
  const isSingle =
    !written(event).includes('Mod+') &&
    !written(event).includes('Ctrl+') &&
    !/^(Shift\+)?F\d+$/.test(written(event));
  const target = event.target instanceof Element ? event.target : document.body;
  const isField = target.closest('input, textarea, select, [role="combobox"]') !== null;
  if (isSingle && isField) return false;
  // Undo inside a field is the field's own.
  if (isField && (id === 'undo' || id === 'redo')) return false;
  if (isSingle && keys?.includes('Enter') && written(event) === 'Enter' && !isReading(target, desk))
    return false;
  if (place === 'everywhere') return true;
  if (place === 'library') return room === 'library';
  return room === 'reader' && (!isSingle || isReading(target, desk));
}

/** Single keys are commands only while the text, its cards or the passage list have the focus (WCAG 2.1.4). */
function isReading(target: Element, desk: Desk): boolean {
  return (
    desk.reader !== undefined && (target === document.body || target.closest('[data-single-keys]') !== null)
  );
}
