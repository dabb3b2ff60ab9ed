/** Every format that is read, by the extensions that name it. */
const extensions = {
  text: ['', 'txt', 'text'],
  markdown: ['md', 'markdown'],
  html: ['html', 'htm', 'xhtml', 'xht'],
  mhtml: ['mht', 'mhtml'],
  pdf: ['pdf'],
  docx: ['docx', 'docm', 'dotx', 'dotm'],
  odt: ['odt', 'ott', 'fodt'],
  rtf: ['rtf'],
  epub: ['epub'],
  eml: ['eml', 'mbox'],
  json: ['json', 'jsonl', 'ndjson'],
  csv: ['csv', 'tsv'],
  qdpx: ['qdpx'],
  qdc: ['qdc'],
} as const satisfies Record<string, readonly string[]>;

export type ImportFormat = keyof typeof extensions;
export const importFormats = Object.keys(extensions) as ImportFormat[];

/** The extensions of the files that can be read, as a file dialog wants them: without dots. */
export const readableExtensions = Object.values(extensions)
  .flat()
  .filter((extension) => extension !== '');

/** The extension that a file of a format is given. */
export function extensionOf(format: ImportFormat): string {
  return extensions[format].find((extension) => extension !== '') ?? 'txt';
}

const packed: readonly ImportFormat[] = ['pdf', 'docx', 'odt', 'epub', 'qdpx'];

/** Whether its bytes are no text that a person could read. */
export function isPacked(format: ImportFormat): boolean {
  return packed.includes(format);
}

const byExtension = new Map<string, ImportFormat>(
  importFormats.flatMap((format) => extensions[format].map((extension) => [extension, format] as const)),
);

/** Whether a file in a folder is worth reading, by its name: one without an extension is not. */
export function isReadableName(name: string): boolean {
  const extension = extensionIn(name);
  return extension !== '' && byExtension.has(extension);
}

/**
 * What a file is. Its beginning decides where it is telling, since names lie; its name decides among what begins alike.
 *
 * @param bytes the file, or its first kilobyte
 */
export function formatOf(name: string, bytes: Uint8Array): ImportFormat | undefined {
  const named = byExtension.get(extensionIn(name));
  const beginning = String.fromCharCode(...bytes.subarray(0, 1024));
  if (/^[\s\S]{0,1000}%PDF-\d/.test(beginning) && (named === 'pdf' || beginning.startsWith('%PDF-')))
    return 'pdf';
  if (beginning.startsWith('{\\rtf')) return 'rtf';
  // Old Word files and encrypted new ones: the reader of the new ones says which.
  if (beginning.startsWith('\u00D0\u00CF\u0011\u00E0')) return 'docx';
  if (beginning.startsWith('PK\u0003\u0004')) return zipped(named, beginning);
  return named;
}

/** In small letters, without its dot. It begins with a letter, so that "Report no.2" has none. */
function extensionIn(name: string): string {
  return /\.([a-z][a-z0-9]{0,9})$/i.exec(name)?.[1]?.toLowerCase() ?? '';
}

const zippedFormats: readonly ImportFormat[] = ['docx', 'odt', 'epub', 'qdpx'];

/** Zips say by their first entry what they are, if their maker kept to the rules; else their name is believed. */
function zipped(named: ImportFormat | undefined, beginning: string): ImportFormat | undefined {
  if (beginning.includes('mimetypeapplication/epub+zip')) return 'epub';
  if (beginning.includes('mimetypeapplication/vnd.oasis.opendocument.text')) return 'odt';
  return named && zippedFormats.includes(named) ? named : undefined;
}
