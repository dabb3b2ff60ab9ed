import type { EventName, RequestName } from '#shared/ipc/contract';

/**
 * The contract's names without its schemas: the preload script is loaded before every page and needs no more. A name
 * that is missing here, or too many, does not compile.
 */
const requests: Record<RequestName, true> = {
  start: true,
  createProject: true,
  openSample: true,
  openProject: true,
  listProjects: true,
  readJournal: true,
  submit: true,
  writeBlob: true,
  readBlob: true,
  copyOriginal: true,
  saveReport: true,
  beginFile: true,
  appendToFile: true,
  printToFile: true,
  endFile: true,
  leaveFile: true,
  saveBrief: true,
  stopBrief: true,
  showInFolder: true,
  chooseDocuments: true,
  chooseFolder: true,
  chooseBundle: true,
  readArticles: true,
  cancelReading: true,
  peekArticle: true,
  writeArticles: true,
  dropArticles: true,
  keepQueue: true,
  leftOver: true,
  readChosen: true,
  offerBytes: true,
  offerSampleBundle: true,
  inspectBundle: true,
  importBundle: true,
  stopBundle: true,
  exportBundle: true,
  exportKeys: true,
  chooseKeys: true,
  chooseCodebook: true,
  writeLocal: true,
  countRefusedRequests: true,
};
const events: Record<EventName, true> = {
  command: true,
  filesHanded: true,
  linkHanded: true,
  requestRefused: true,
  readingProgress: true,
  bundleProgress: true,
  assisted: true,
  closing: true,
};

export const requestNames = Object.keys(requests) as RequestName[];
export const eventNames = Object.keys(events) as EventName[];
