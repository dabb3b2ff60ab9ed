import { strToU8, zipSync } from 'fflate';

type BookParts = {
  readonly metadata?: string;
  /** What stands in the body of each page, by its name in the folder `text`. */
  readonly pages: Readonly<Record<string, string>>;
  /** Names of the pages beside the order of reading. */
  readonly beside?: readonly string[];
  readonly spine?: string;
  readonly manifest?: string;
  /** Further files, by path. */
  readonly files?: Readonly<Record<string, string>>;
};

/** The files of an e-book as a publisher packs them. */
export function bookParts({
  metadata = '',
  pages,
  beside = [],
  spine = '',
  manifest = '',
  files = {},
}: BookParts) {
  const names = Object.keys(pages);
  const items = names.map(
    (name, at) => `<item id="p${at}" href="text/${name}" media-type="application/xhtml+xml"/>`,
  );
  const order = names.map(
    (name, at) => `<itemref idref="p${at}"${beside.includes(name) ? ' linear="no"' : ''}/>`,
  );
  const all: Record<string, string> = {
    mimetype: 'application/epub+zip',
    'META-INF/container.xml':
      '<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles><rootfile full-path="OEBPS/book.opf"/></rootfiles></container>',
    'OEBPS/book.opf': `<package xmlns="http://www.idpf.org/2007/opf" xmlns:opf="http://www.idpf.org/2007/opf"><metadata xmlns:dc="http://purl.org/dc/elements/1.1/">${metadata}</metadata><manifest>${items.join('')}${manifest}</manifest><spine ${spine}>${order.join('')}</spine></package>`,
    ...files,
  };
  for (const [name, body] of Object.entries(pages)) {
    all[`OEBPS/text/${name}`] =
      `<?xml version="1.0" encoding="utf-8"?><html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops"><head><title/></head><body>${body}</body></html>`;
  }
  return Object.fromEntries(Object.entries(all).map(([name, content]) => [name, strToU8(content)]));
}

export function aBook(parts: BookParts): Uint8Array {
  return zipSync(bookParts(parts));
}
