import type { CommandId } from '#shared/commands';
import { keysOf, shownKeyOf, type OwnKeys } from '#shared/keys/keymap';
import { isCharacterKey } from '#shared/keys/written';
import { notify, session, useSession } from '../state/session';
import { keysText } from '../text/keys';
import { remember } from './local';
import type { Plan } from './plan';

/** The keys of a command as they are now, the person's own ones included. */
export function useKeys(id: CommandId): readonly string[] {
  return useSession(({ ownKeys }) => keysOf(id, ownKeys));
}

/** The key to show beside a command, as part of the properties of a button or menu entry; none if it has none. */
export function useKey(id: CommandId): { keys?: string } {
  const key = useSession(({ ownKeys, hasSingleKeys }) => shownKeyOf(id, ownKeys, hasSingleKeys));
  return key === undefined ? {} : { keys: key };
}

/** The same where no hook can be. It holds as long as what it is shown in: a menu, a toast. */
export function keyNow(id: CommandId): { keys?: string } {
  const { ownKeys, hasSingleKeys } = session.get();
  const key = shownKeyOf(id, ownKeys, hasSingleKeys);
  return key === undefined ? {} : { keys: key };
}

/** The keys of a command that are heard now: letters only where single letters are commands. */
export function keysHeard(id: CommandId): readonly string[] {
  const { ownKeys, hasSingleKeys } = session.get();
  return keysOf(id, ownKeys).filter((key) => hasSingleKeys || !isCharacterKey(key));
}

/** From now on these are the person's own keys: in the window, in the native menus, and after a restart. */
export function takeKeys(own: OwnKeys): void {
  session.set({ ownKeys: own });
  remember({ keys: Object.fromEntries(Object.entries(own).map(([id, keys]) => [id, [...keys]])) });
}

export function toggleSingleKeys(): Plan {
  return {
    kind: 'do',
    run() {
      const areOn = !session.get().hasSingleKeys;
      setSingleKeys(areOn);
      notify(keysText.singleKeysAre(areOn));
    },
  };
}

export function setSingleKeys(areOn: boolean): void {
  session.set({ hasSingleKeys: areOn });
  remember({ hasSingleKeys: areOn });
}
