/** Where a command makes sense: everywhere, in the library, while an article is open, or on a selected passage. */
export type CommandPlace = 'everywhere' | 'library' | 'reader' | 'passage';

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

/** All that a person can do. Both menus, the keys and the tests go through this list. */
export const commands = [
  { id: 'addDocuments', label: 'Add documents…', keys: ['Mod+O'], place: 'everywhere', menu: 'file' },
  { id: 'pasteDocument', label: 'Add pasted text', keys: [], place: 'library', menu: 'file' },
  { id: 'openSample', label: 'Open the sample', keys: [], place: 'everywhere', menu: 'file' },
  { id: 'newProject', label: 'New project…', keys: [], place: 'everywhere', menu: 'file' },
  { id: 'openBundle', label: 'Open bundle…', keys: ['Mod+Shift+O'], place: 'everywhere', menu: 'file' },
  { id: 'exportBundle', label: 'Export bundle…', keys: ['Mod+Shift+E'], place: 'everywhere', menu: 'file' },

  { id: 'undo', label: 'Undo', keys: ['Mod+Z'], place: 'everywhere', menu: 'edit' },
  { id: 'redo', label: 'Redo', keys: ['Mod+Shift+Z', 'Ctrl+Y'], place: 'everywhere', menu: 'edit' },
  { id: 'editSource', label: 'Edit source fields…', keys: [], place: 'reader', menu: 'edit' },
  {
    id: 'toggleOutside',
    label: 'Set block outside the body, or back',
    keys: ['X'],
    place: 'reader',
    menu: 'edit',
  },

  { id: 'tag', label: 'Tag with actors', keys: ['A', 'Enter'], place: 'reader', menu: 'passage' },
  { id: 'highlight', label: 'Highlight', keys: ['H'], place: 'reader', menu: 'passage' },
  { id: 'repeatTags', label: 'Same tags as last', keys: ['R'], place: 'reader', menu: 'passage' },
  {
    id: 'implicationStated',
    label: 'Implication stated by the source…',
    keys: ['I'],
    place: 'reader',
    menu: 'passage',
  },
  {
    id: 'implicationInferred',
    label: 'Implication I infer…',
    keys: ['Shift+I'],
    place: 'reader',
    menu: 'passage',
  },
  {
    id: 'saveImplication',
    label: 'Save implication',
    keys: ['Mod+Enter'],
    place: 'reader',
    menu: 'passage',
  },
  { id: 'removePassage', label: 'Remove passage', keys: ['Delete'], place: 'passage', menu: 'passage' },
  { id: 'nextPassage', label: 'Next passage', keys: ['G', 'F8'], place: 'reader', menu: 'passage' },
  {
    id: 'previousPassage',
    label: 'Previous passage',
    keys: ['Shift+G', 'Shift+F8'],
    place: 'reader',
    menu: 'passage',
  },
  { id: 'growSelection', label: 'Grow selection', keys: ['E'], place: 'reader', menu: 'passage' },
  { id: 'shrinkSelection', label: 'Shrink selection', keys: ['Shift+E'], place: 'reader', menu: 'passage' },

  { id: 'letGo', label: 'Let go of what is selected', keys: ['Escape'], place: 'reader', menu: 'go' },
  { id: 'goToLibrary', label: 'Library', keys: ['Mod+1'], place: 'everywhere', menu: 'go' },
  { id: 'goToReader', label: 'Reader', keys: ['Mod+2'], place: 'everywhere', menu: 'go' },
  { id: 'nextRegion', label: 'Next region', keys: ['F6'], place: 'everywhere', menu: 'go' },
  { id: 'previousRegion', label: 'Previous region', keys: ['Shift+F6'], place: 'everywhere', menu: 'go' },

  {
    id: 'toggleList',
    label: 'Show or hide the passage list',
    keys: ['Mod+B'],
    place: 'reader',
    menu: 'view',
  },
  { id: 'toggleMargin', label: 'Show or hide the margin', keys: ['Mod+J'], place: 'reader', menu: 'view' },
  { id: 'themeSystem', label: 'Colours of the system', keys: [], place: 'everywhere', menu: 'view' },
  { id: 'themeLight', label: 'Light', keys: [], place: 'everywhere', menu: 'view' },
  { id: 'themeDark', label: 'Dark', keys: [], place: 'everywhere', menu: 'view' },

  { id: 'showKeys', label: 'Keys', keys: ['F1', '?'], place: 'everywhere', menu: 'help' },
] as const satisfies readonly CommandDescription[];

export type CommandId = (typeof commands)[number]['id'];

/** A command as menus and key sheet show it. */
export function commandOf(id: CommandId): CommandDescription {
  // The id is one of the list's own.
  return commands.find((command) => command.id === id) as CommandDescription;
}

export function isCommandId(id: string): id is CommandId {
  return commands.some((command) => command.id === id);
}
