import { codebookCommands, codebookFileCommands } from './commands/codebook';
import type { Command } from './commands/description';
import { editCommands } from './commands/edit';
import { favouriteCommands } from './commands/favourites';
import { fileCommands } from './commands/file';
import { goCommands } from './commands/go';
import { helpCommands } from './commands/help';
import { passageCommands } from './commands/passage';
import { searchCommands } from './commands/search';
import { viewCommands } from './commands/view';

export type { CommandDescription, CommandMenu, CommandPlace } from './commands/description';

/** All that a person can do, menu by menu. Both menus, the keys, the palette and the tests go through this list. */
export const commands = [
  ...fileCommands,
  ...codebookFileCommands,
  ...editCommands,
  ...passageCommands,
  ...favouriteCommands,
  ...goCommands,
  ...searchCommands,
  ...codebookCommands,
  ...viewCommands,
  ...helpCommands,
];

export type CommandId = (typeof commands)[number]['id'];

const byId = new Map<string, Command<CommandId>>(commands.map((command) => [command.id, command]));

/** A command as menus and key sheet show it. */
export function commandOf(id: CommandId): Command<CommandId> {
  // The id is one of the list's own.
  return byId.get(id) as Command<CommandId>;
}

export function isCommandId(id: string): id is CommandId {
  return byId.has(id);
}
