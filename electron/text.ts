/** Every sentence of the main process that a person reads: native menus and dialogs. */
export const text = {
  menus: {
    file: '&File',
    edit: '&Edit',
    view: '&View',
    passage: '&Passage',
    go: '&Go',
    help: '&Help',
  },
  allFiles: 'All files',
  bundles: 'Scholion bundles',
  texts: 'Texts',
  chooseDocuments: 'Add documents',
  chooseBundle: 'Open a bundle',
  placeBundle: 'Export a bundle',
  unnamed: 'Bundle',
  placeCopy: 'Save a copy of the original file',
  unnamedCopy: 'Original file',
  keyFiles: 'Key files',
  chooseKeys: 'Import keys',
  placeKeys: 'Export keys',
  keysName: 'Scholion keys',
  notAnswering: 'Scholion is not answering',
  notAnsweringDetail:
    'Waiting is safe. Reloading loses what was typed in the last second; what is saved stays.',
  wait: 'Wait',
  reload: 'Reload',
  keepsFailing: 'The window keeps failing',
  keepsFailingDetail:
    'What is saved is safe on the disk. You can try again, or quit and start Scholion anew.',
  tryAgain: 'Try again',
  quit: 'Quit',
  profileTooNew: 'This profile was made by a newer version',
  profileTooNewDetail: 'Nothing was changed. Start the newer version of Scholion to work with it.',
  cannotStart: 'Scholion cannot start',
  cannotStartDetail: (reason: string) =>
    `Its own folder cannot be written (${reason}). Nothing was changed. Make room or check the permissions, then start again.`,
} as const;
