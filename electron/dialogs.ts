import { BrowserWindow, dialog, type OpenDialogOptions } from 'electron';
import { text } from './text';

/** What a person is asked for files with. Nothing chosen is an empty list, or nothing. */
export type Dialogs = {
  chooseDocuments(): Promise<string[]>;
  chooseBundle(): Promise<string[]>;
  placeBundle(suggestedName: string): Promise<string | undefined>;
};

const EXTENSION = 'scholion';

const allFiles = { name: text.allFiles, extensions: ['*'] };
const bundles = { name: text.bundles, extensions: [EXTENSION] };
const texts = { name: text.texts, extensions: ['txt', 'text', 'md', 'markdown'] };

export const nativeDialogs: Dialogs = {
  chooseDocuments: () =>
    choose({
      title: text.chooseDocuments,
      properties: ['openFile', 'multiSelections'],
      filters: [texts, allFiles],
    }),

  chooseBundle: () =>
    choose({ title: text.chooseBundle, properties: ['openFile'], filters: [bundles, allFiles] }),

  placeBundle: async (suggestedName) => {
    const options = {
      title: text.placeBundle,
      defaultPath: withExtension(
        suggestedName.replaceAll(/[\\/:*?"<>|\p{Cc}]/gu, ' ').trim() || text.unnamed,
      ),
      filters: [bundles],
    };
    const window = front();
    const { canceled, filePath } = await (window
      ? dialog.showSaveDialog(window, options)
      : dialog.showSaveDialog(options));
    // Linux does not add the extension of the chosen kind.
    return canceled || !filePath ? undefined : withExtension(filePath);
  },
};

async function choose(options: OpenDialogOptions): Promise<string[]> {
  const window = front();
  const { canceled, filePaths } = await (window
    ? dialog.showOpenDialog(window, options)
    : dialog.showOpenDialog(options));
  return canceled ? [] : filePaths;
}

function front(): BrowserWindow | undefined {
  return BrowserWindow.getAllWindows()[0];
}

function withExtension(name: string): string {
  return name.toLowerCase().endsWith(`.${EXTENSION}`) ? name : `${name}.${EXTENSION}`;
}
