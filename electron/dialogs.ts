import { dialog, type OpenDialogOptions, type SaveDialogOptions } from 'electron';
import type { OutgoingFormat } from '#shared/ipc/contract';
import type { BriefFormat } from '#shared/brief/brief-format';
import { readableExtensions } from '#shared/import/formats';
import { text } from './text';
import { pageWindow } from './window';

/** What a person is asked for files with. Nothing chosen is an empty list, or nothing. */
export type Dialogs = {
  chooseDocuments(): Promise<string[]>;
  chooseFolder(): Promise<string[]>;
  chooseBundle(): Promise<string[]>;
  placeBundle(suggestedName: string): Promise<string | undefined>;
  chooseKeys(): Promise<string[]>;
  placeKeys(): Promise<string | undefined>;
  chooseCodebook(): Promise<string[]>;
  placeCopy(suggestedName: string, extension: string): Promise<string | undefined>;
  placeReport(suggestedName: string): Promise<string | undefined>;
  placeOutgoing(suggestedName: string, format: OutgoingFormat): Promise<string | undefined>;
  placeBrief(suggestedName: string, format: BriefFormat): Promise<string | undefined>;
};

const BUNDLE = 'scholion';
const KEYS = 'json';
const PLAIN = 'txt';

const allFiles = { name: text.allFiles, extensions: ['*'] };
const bundles = { name: text.bundles, extensions: [BUNDLE] };
const keyFiles = { name: text.keyFiles, extensions: [KEYS] };
const codebooks = { name: text.codebooks, extensions: ['json', 'csv', 'tsv'] };
const plainTexts = { name: text.plainTexts, extensions: [PLAIN] };
const texts = { name: text.texts, extensions: readableExtensions };

export const nativeDialogs: Dialogs = {
  chooseDocuments: () =>
    choose({
      title: text.chooseDocuments,
      properties: ['openFile', 'multiSelections'],
      filters: [texts, allFiles],
    }),

  chooseFolder: () => choose({ title: text.chooseFolder, properties: ['openDirectory'] }),

  chooseBundle: () =>
    choose({ title: text.chooseBundle, properties: ['openFile'], filters: [bundles, allFiles] }),

  placeBundle: (suggestedName) =>
    place(asFileName(suggestedName) || text.unnamed, BUNDLE, {
      title: text.placeBundle,
      filters: [bundles],
    }),

  chooseKeys: () =>
    choose({ title: text.chooseKeys, properties: ['openFile'], filters: [keyFiles, allFiles] }),

  placeKeys: () => place(text.keysName, KEYS, { title: text.placeKeys, filters: [keyFiles] }),

  chooseCodebook: () =>
    choose({ title: text.chooseCodebook, properties: ['openFile'], filters: [codebooks, allFiles] }),

  placeCopy: (suggestedName, extension) =>
    place(asFileName(suggestedName) || text.unnamedCopy, extension, {
      title: text.placeCopy,
      filters: [allFiles],
    }),

  placeReport: (suggestedName) =>
    place(asFileName(suggestedName) || text.unnamedReport, PLAIN, {
      title: text.placeReport,
      filters: [plainTexts],
    }),

  placeOutgoing: (suggestedName, format) =>
    place(asFileName(suggestedName) || text.unnamedOutgoing, format, {
      title: text.placeOutgoing,
      filters: [{ name: text.outgoingFormats[format], extensions: [format] }],
    }),

  placeBrief: (suggestedName, format) =>
    place(asFileName(suggestedName) || text.unnamedBrief, format, {
      title: text.placeBrief,
      filters: [{ name: text.briefs[format], extensions: [format] }, allFiles],
    }),
};

function asFileName(name: string): string {
  return name.replaceAll(/[\\/:*?"<>|\p{Cc}]/gu, ' ').trim();
}

async function place(
  suggestedName: string,
  extension: string,
  options: SaveDialogOptions,
): Promise<string | undefined> {
  const suggesting = { ...options, defaultPath: withExtension(suggestedName, extension) };
  const window = pageWindow();
  const { canceled, filePath } = await (window
    ? dialog.showSaveDialog(window, suggesting)
    : dialog.showSaveDialog(suggesting));
  // Linux does not add the extension of the chosen kind.
  return canceled || !filePath ? undefined : withExtension(filePath, extension);
}

async function choose(options: OpenDialogOptions): Promise<string[]> {
  const window = pageWindow();
  const { canceled, filePaths } = await (window
    ? dialog.showOpenDialog(window, options)
    : dialog.showOpenDialog(options));
  return canceled ? [] : filePaths;
}

function withExtension(name: string, extension: string): string {
  return name.toLowerCase().endsWith(`.${extension}`) ? name : `${name}.${extension}`;
}
