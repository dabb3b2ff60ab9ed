import { commands, type CommandId, type CommandMenu } from '#shared/commands';
import { fitOf } from '../../commands/find-commands';
import { keyCaps } from '../../ui/key-caps';

/** What one looks for most comes first. */
const menus: readonly CommandMenu[] = ['passage', 'go', 'file', 'edit', 'view', 'help'];

export type FoundMenu = { readonly menu: CommandMenu; readonly ids: readonly CommandId[] };

/** The commands by menu whose words or keys are what was typed, as "next passage", "G" or "ctrl+k" are. */
export function foundCommands(
  typed: string,
  keysOf: (id: CommandId) => readonly string[],
  isMac: boolean,
): FoundMenu[] {
  const asked = typed.trim().toLowerCase();
  const isFound = (id: CommandId): boolean =>
    fitOf(asked, id) > 0 || keysOf(id).some((key) => isCalled(key, asked, isMac));
  return menus
    .map((menu) => ({
      menu,
      ids: commands.filter((command) => command.menu === menu && isFound(command.id)).map(({ id }) => id),
    }))
    .filter(({ ids }) => ids.length > 0);
}

/** Whether these are the words engraved on a key, joined in any way. */
export function isCalled(key: string, asked: string, isMac: boolean): boolean {
  const caps = keyCaps(key, isMac).join('+').toLowerCase();
  return caps === asked.replaceAll(/\s*\+\s*|\s+/g, '+');
}
