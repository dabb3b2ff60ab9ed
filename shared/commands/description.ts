import type { Room } from './room';

/** Where a command makes sense: everywhere, in one of the rooms, or on a selected passage. */
export type CommandPlace = 'everywhere' | Room | 'passage';

/** In which menu a command stands. */
export type CommandMenu = 'file' | 'edit' | 'view' | 'passage' | 'go' | 'help';

/**
 * A command as menus, key sheet and palette show it. `Mod` is Cmd on macOS, Ctrl elsewhere. Single letters act only
 * while the text or the passage list has the focus.
 */
export type CommandDescription = {
  readonly id: string;
  readonly label: string;
  readonly keys?: readonly string[];
  readonly place: CommandPlace;
  readonly menu: CommandMenu;
};

/** A description whose id the compiler knows. */
export type Command<Id extends string> = CommandDescription & { readonly id: Id };

/** The commands of one menu, in its order. */
export function inMenu<const Id extends string>(
  menu: CommandMenu,
  entries: readonly Omit<Command<Id>, 'menu'>[],
): readonly Command<Id>[] {
  return entries.map((entry) => ({ ...entry, menu }));
}
