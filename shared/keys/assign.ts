import type { CommandId } from '../commands';
import { conflictsOf, keysOf, misfitOf, withKeys, withoutKey, type Misfit, type OwnKeys } from './keymap';
import { asPressed } from './written';

/** Which of a command's keys is to be changed; without one, a key is added. */
export type KeySlot = { readonly command: CommandId; readonly replaces?: string | undefined };

/** What comes of pressing a key for a command: the keymap with it, or what stands in the way. */
export type Assignment =
  | { readonly kind: 'assigned'; readonly own: OwnKeys }
  | { readonly kind: 'conflict'; readonly with: readonly CommandId[] }
  | { readonly kind: 'misfit'; readonly why: Misfit };

/** Gives a command a key, if nothing speaks against it. */
export function assignKey(own: OwnKeys, slot: KeySlot, key: string, isMac: boolean): Assignment {
  const why = misfitOf(slot.command, key, isMac);
  if (why !== undefined) return { kind: 'misfit', why };
  const others = conflictsOf(slot.command, key, own, isMac);
  if (others.length > 0) return { kind: 'conflict', with: others };
  return { kind: 'assigned', own: placed(own, slot, key, isMac) };
}

/** Gives a command a key, and takes it from those that have it in the same place. */
export function takeKey(own: OwnKeys, slot: KeySlot, key: string, isMac: boolean): OwnKeys {
  const others = conflictsOf(slot.command, key, own, isMac);
  return placed(withoutKey(own, others, key, isMac), slot, key, isMac);
}

/** In the place of the key that it replaces, so that the first key stays the one that menus show; else at the end. */
function placed(own: OwnKeys, { command, replaces }: KeySlot, key: string, isMac: boolean): OwnKeys {
  const keys = keysOf(command, own);
  const isSame = (each: string): boolean => asPressed(each, isMac) === asPressed(key, isMac);
  const already = keys.find(isSame);
  // What the list writes as "Ctrl+Y" stays so.
  const written = already ?? key;
  const next =
    replaces === undefined || !keys.includes(replaces)
      ? [...keys, written]
      : keys.map((each) => (each === replaces ? written : each));
  return withKeys(own, command, next);
}
