import { zipOf } from './zip-of';

/** An article as each of the builders beside this makes a file of it: a headline and paragraphs. */
export type Draft = { readonly title: string; readonly paragraphs: readonly string[] };

const declaration = '<?xml version="1.0" encoding="UTF-8"?>\n';

/** A Word file with a heading and paragraphs. @param extra goes into the body as it stands */
export function docxOf({ title, paragraphs }: Draft, extra = ''): Uint8Array {
  const heading = `<w:p><w:pPr><w:pStyle w:val="Heading1"/></w:pPr><w:r><w:t>${escape(title)}</w:t></w:r></w:p>`;
  const body = paragraphs.map(
    (text) => `<w:p><w:r><w:t xml:space="preserve">${escape(text)}</w:t></w:r></w:p>`,
  );
  return docxWith(
    `${declaration}<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${heading}${body.join('')}${extra}</w:body></w:document>`,
  );
}

/** A Word file with this as its document part. */
export function docxWith(document: string): Uint8Array {
  return zipOf({
    '[Content_Types].xml': `${declaration}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
    '_rels/.rels': `${declaration}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/document.xml': document,
  });
}

/** An OpenDocument text with a heading and paragraphs. */
export function odtOf({ title, paragraphs }: Draft): Uint8Array {
  const body = paragraphs.map((text) => `<text:p>${escape(text)}</text:p>`).join('');
  return odtWith(
    `${declaration}<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" office:version="1.3"><office:body><office:text><text:h text:outline-level="1">${escape(title)}</text:h>${body}</office:text></office:body></office:document-content>`,
  );
}

/** An OpenDocument text with this as its content part. */
export function odtWith(content: string): Uint8Array {
  return zipOf({ mimetype: 'application/vnd.oasis.opendocument.text', 'content.xml': content });
}

/** An e-book of one chapter. */
export function epubOf({ title, paragraphs }: Draft): Uint8Array {
  const body = paragraphs.map((text) => `<p>${escape(text)}</p>`).join('\n');
  return epubWith(
    title,
    `${declaration}<html xmlns="http://www.w3.org/1999/xhtml"><head><title>${escape(title)}</title></head><body><h1>${escape(title)}</h1>\n${body}</body></html>`,
  );
}

/** An e-book with this as its one chapter. */
export function epubWith(title: string, chapter: string): Uint8Array {
  return zipOf({
    mimetype: 'application/epub+zip',
    'META-INF/container.xml': `${declaration}<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles><rootfile full-path="book.opf" media-type="application/oebps-package+xml"/></rootfiles></container>`,
    'book.opf': `${declaration}<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="id"><metadata xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:identifier id="id">urn:book</dc:identifier><dc:title>${escape(title)}</dc:title><dc:language>en</dc:language></metadata><manifest><item id="c" href="chapter.xhtml" media-type="application/xhtml+xml"/></manifest><spine><itemref idref="c"/></spine></package>`,
    'chapter.xhtml': chapter,
  });
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
