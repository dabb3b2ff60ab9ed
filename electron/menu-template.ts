import type { MenuItemConstructorOptions } from 'electron';
import { commands, type CommandId, type CommandMenu } from '#shared/commands';
import { keysOf, type OwnKeys } from '#shared/keys/keymap';
import { acceleratorFor } from './accelerator';
import { text } from './text';

export type MenuSurroundings = {
  readonly platform: NodeJS.Platform;
  readonly isDevelopment: boolean;
  /** The person's own keys. */
  readonly keys: OwnKeys;
  readonly choose: (command: CommandId) => void;
};

type Items = MenuItemConstructorOptions[];

/**
 * The native menu: every command of the list, with its key shown. The keys themselves are heard by the page alone, so
 * that a command has one way to be asked for and no key acts twice.
 */
export function menuTemplate(surroundings: MenuSurroundings): Items {
  const { platform, isDevelopment } = surroundings;
  const isMac = platform === 'darwin';
  const menu = (name: CommandMenu, before: Items = [], after: Items = []): MenuItemConstructorOptions => ({
    label: text.menus[name],
    ...(name === 'help' && { role: 'help' as const }),
    submenu: joined(before, commandItems(name, surroundings), after),
  });
  return [
    ...(isMac ? [{ role: 'appMenu' as const }] : []),
    menu('file', [], [isMac ? { role: 'close' } : { role: 'quit' }]),
    menu('edit', [], [{ role: 'cut' }, { role: 'copy' }, { role: 'paste' }, { role: 'selectAll' }]),
    menu('view', [], viewItems(isDevelopment)),
    menu('passage'),
    menu('go'),
    ...(isMac ? [{ role: 'windowMenu' as const }] : []),
    menu('help'),
  ];
}

function commandItems(menu: CommandMenu, { platform, keys: own, choose }: MenuSurroundings): Items {
  return commands
    .filter((command) => command.menu === menu)
    .map(({ id, label }) => {
      const accelerator = acceleratorFor(keysOf(id, own)[0], platform);
      return {
        id,
        label,
        ...(accelerator && { accelerator }),
        registerAccelerator: false,
        click: () => choose(id),
      };
    });
}

function viewItems(isDevelopment: boolean): Items {
  const items: Items = [
    // Of the whole window. The keys that programs have for it are those of the text's size here.
    { role: 'zoomIn', accelerator: '' },
    { role: 'zoomOut', accelerator: '' },
    { role: 'resetZoom', accelerator: '' },
    { type: 'separator' },
    { role: 'togglefullscreen' },
  ];
  return isDevelopment ? [...items, { role: 'toggleDevTools' }] : items;
}

function joined(...groups: Items[]): Items {
  return groups
    .filter((group) => group.length > 0)
    .flatMap((group, index): Items => (index === 0 ? group : [{ type: 'separator' }, ...group]));
}
