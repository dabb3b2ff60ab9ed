import { importFormats, type ImportFormat } from '../import/formats';

/** What a person calls each kind of file that can be read. */
export const formatNames: Readonly<Record<ImportFormat, string>> = {
  text: 'plain text',
  markdown: 'Markdown',
  html: 'HTML',
  mhtml: 'MHTML',
  pdf: 'PDF',
  docx: 'DOCX',
  odt: 'ODT',
  rtf: 'RTF',
  epub: 'EPUB',
  eml: 'EML',
  json: 'JSON',
  csv: 'CSV',
  qdpx: 'QDPX',
  qdc: 'QDC',
};

/** All of them, in a row: "plain text, Markdown, …". */
export const allFormatNames = importFormats.map((format) => formatNames[format]).join(', ');
