import type { ImportFormat } from './formats';
import { importText } from './import-text';
import type { Reader } from './reader';

const text: Reader = ({ name, bytes }) => ({ articles: [importText(name, bytes)], findings: [] });

/** How each format is read. A reader is loaded when the first file of its format comes. */
export const readers: Record<ImportFormat, () => Promise<Reader>> = {
  text: async () => text,
  markdown: async () => text,
  html: async () => (await import('./html/read-html')).readHtml,
  mhtml: async () => (await import('./html/read-mhtml')).readMhtml,
  pdf: async () => (await import('./pdf/read-pdf')).readPdf,
  docx: async () => (await import('./docx/read-docx')).readDocx,
  odt: async () => (await import('./odt/read-odt')).readOdt,
  rtf: async () => (await import('./rtf/read-rtf')).readRtf,
  epub: async () => (await import('./epub/read-epub')).readEpub,
  eml: async () => (await import('./eml/read-eml')).readEml,
  json: async () => (await import('./lists/read-json')).readJson,
  csv: async () => (await import('./lists/read-csv')).readCsv,
  qdpx: async () => (await import('./refi/read-qdpx')).readQdpx,
  qdc: async () => (await import('./refi/read-qdc')).readQdc,
};
